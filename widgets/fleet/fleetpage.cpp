#include "fleet/fleetpage.h"

#include "fleet/filterline.h"
#include "fleet/fleetpane.h"
#include "fleet/savedfilters.h"
#include "fleet/savedviews.h"
#include "fleet/statefilter.h"
#include "look/desktable.h"
#include "look/severitystrip.h"
#include "look/tornpane.h"
#include "map/mapview.h"
#include "vehicle/ordermenu.h"
#include "vehicle/vehiclecard.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSplitter>

namespace signalbox {

namespace {
constexpr int narrowPage = 1340; // below this, map and card side by side would leave the table half its columns
}

FleetPage::~FleetPage() = default;

void FleetPage::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void FleetPage::focusFilter()
{
    m_filter->focusText();
}

void FleetPage::takeQuery(const FleetQuery &query)
{
    m_pane->model().setQuery(query);
    m_saved->showCurrent(query.text());
    m_saved->setRecent(m_filter->recent());
    m_strip->setChosen(statefilter::kept(query));
}

void FleetPage::takeMatches()
{
    const Reader &reader = m_parts.sources.reader;
    const FleetTableModel &model = m_pane->model();
    m_map->setRows(model.matches());
    m_map->setAccessibleDescription(m_map->summary());
    if (m_filter->isWrong())
        m_filter->setResult(tr("filter of %1").arg(words::time(model.filteredAt(), m_parts.sources.clock.now(), reader.zoneHere(), reader.locale)));
    else
        m_filter->setResult(tr("%1 of %2").arg(words::count(qint64(model.matches()->size()), reader.locale),
                                              words::count(m_parts.sources.fleet.size(), reader.locale)));
    if (!m_gathering.empty())
        return showGathered();
    m_pane->follow(m_selected);
}

void FleetPage::gather(const std::vector<VehicleId> &vehicles)
{
    m_gathering.clear();
    for (const VehicleId &vehicle : vehicles) {
        if (const Row row = m_parts.sources.fleet.find(vehicle); row != noRow)
            m_gathering.push_back(row);
    }
    select(noRow, false);
    const bool filtered = !m_filter->query().text().isEmpty();
    setFilter({});
    if (!filtered && !m_gathering.empty() && !m_pane->model().isBusy())
        showGathered(); // else when the filter's answer is there
}

void FleetPage::showGathered()
{
    const std::vector<Row> rows = std::exchange(m_gathering, {});
    m_pane->selectAll(rows);
    if (m_map->seesPositions())
        m_map->fitOnly(rows);
}

void FleetPage::countStates()
{
    const StateCounts counts = m_parts.sources.fleet.counts();
    std::array<qint64, StateRanks> shown {};
    std::copy(counts.begin(), counts.end(), shown.begin());
    m_strip->setCounts(shown);
    const Reader &reader = m_parts.sources.reader;
    const Instant now = m_parts.sources.clock.now();
    m_strip->setSummary(tr("%1 vehicles · states as of %2").arg(words::count(m_parts.sources.fleet.size(), reader.locale),
                                                               words::time(now, now, reader.zoneHere(), reader.locale)));
}

void FleetPage::chooseState(int rank, int how)
{
    statefilter::Kept states = statefilter::kept(m_filter->query());
    const bool none = std::none_of(states.begin(), states.end(), [](bool on) { return on; });
    const auto at = std::size_t(rank);
    switch (SeverityStrip::Choice(how)) {
    case SeverityStrip::Choice::Only: {
        const bool alone = states[at] && std::count(states.begin(), states.end(), true) == 1;
        states.fill(false);
        states[at] = !alone; // the same again takes it back
        break;
    }
    case SeverityStrip::Choice::Add: states[at] = !states[at]; break;
    case SeverityStrip::Choice::Exclude:
        if (none)
            states.fill(true);
        states[at] = false;
        break;
    }
    setFilter(statefilter::withStates(m_filter->query(), states));
}

void FleetPage::select(Row row, bool bringIntoView)
{
    m_selected = row;
    m_map->select(row);
    m_pane->select(row);
    if (row != noRow)
        m_series.rank(m_parts.sources.fleet.read());
    m_card->setVisible(row != noRow || m_tornCard->isTorn());
    m_card->setVehicle(row);
    placeCard();
    if (bringIntoView && row != noRow)
        m_map->showRow(row, 8);
}

void FleetPage::setReader(const Reader &reader)
{
    m_parts.sources.reader = reader;
    m_map->setReader(reader);
    m_pane->setReader(reader);
    m_card->setReader(reader);
    countStates();
}

void FleetPage::setLoading(bool loading)
{
    m_pane->setLoading(loading);
    if (!loading) {
        m_pane->model().reorder();
        m_map->fitRows();
    }
}

std::vector<VehicleId> FleetPage::idsOf(const std::vector<Row> &rows) const
{
    const FleetState::ReadView view = m_parts.sources.fleet.read();
    std::vector<VehicleId> ids;
    for (const Row row : rows) {
        if (row < view.size())
            ids.push_back(*VehicleId::fromUtf8(view->id[row]));
    }
    return ids;
}

std::vector<VehicleId> FleetPage::chosen() const
{
    std::vector<Row> rows = m_pane->selection();
    if (rows.empty() && m_selected != noRow)
        rows = { m_selected };
    return idsOf(rows);
}

void FleetPage::switchSelected()
{
    if (const std::vector<VehicleId> ids = chosen(); !ids.empty())
        m_parts.openSwitch(ids);
}

void FleetPage::addActions(QMenu *menu, Row row)
{
    if (row == noRow)
        return;
    // Who is meant is asked for when something is done with them: a selection may be a million vehicles.
    const int place = m_pane->model().rowOf(row);
    const bool several = m_pane->selectedCount() > 1 && place >= 0 && m_pane->table()->selectionModel()->isRowSelected(place);
    const auto meant = [this, several, row] { return idsOf(several ? m_pane->selection() : std::vector<Row> { row }); };
    menu->addAction(m_parts.look.icon(QStringLiteral("operations")),
                    several ? tr("Switch %Ln vehicle(s)…", nullptr, m_pane->selectedCount()) : tr("Switch %1…").arg(idsOf({ row }).front().toString()), this,
                    [this, meant] { m_parts.openSwitch(meant()); });
    if (m_parts.openOrder && m_parts.openRetire) {
        auto *orders = new OrderMenu(menu);
        orders->offer(m_parts.desk, m_parts.sources, row);
        connect(orders, &OrderMenu::chosen, this, [this, meant](OperationKind kind) { m_parts.openOrder(kind, meant()); });
        connect(orders, &OrderMenu::retireChosen, this, [this, meant] { m_parts.openRetire(meant()); });
        menu->addMenu(orders);
        if (several && m_parts.openCampaign)
            menu->addAction(tr("Campaign with %Ln vehicle(s)…", nullptr, m_pane->selectedCount()), this, [this, meant] { m_parts.openCampaign(meant()); });
    }
    menu->addAction(tr("Show on the map"), this, [this, row] { select(row, true); });
    menu->addAction(tr("Copy name"), this, [meant] {
        QStringList names;
        for (const VehicleId &id : meant())
            names << id.toString();
        QApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
    });
    menu->addSeparator();
}

void FleetPage::resizeEvent(QResizeEvent *)
{
    // In a narrow window the chips give way to the filter, and the card lies on the map: the table keeps its width.
    m_saved->setVisible(width() > m_parts.look.look().px(1100));
    arrangeCard();
}

void FleetPage::arrangeCard()
{
    if (m_tornCard->isTorn()) {
        m_map->setCovered(0);
        return;
    }
    const bool narrow = width() < m_parts.look.look().px(narrowPage) && !m_tornMap->isTorn();
    const bool shown = m_selected != noRow;
    if (narrow && m_card->parentWidget() != this)
        m_card->setParent(this);
    else if (!narrow && m_card->parentWidget() == this)
        m_across->addWidget(m_card);
    m_card->setVisible(shown);
    placeCard();
}

bool FleetPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_map && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeCard();
    return QWidget::eventFilter(watched, event);
}

/// Over the map's trailing part while the card is an overlay.
void FleetPage::placeCard()
{
    const bool over = m_card->parentWidget() == this;
    const bool shown = m_selected != noRow;
    if (over) {
        const int wide = std::min(m_card->sizeHint().width(), std::max(m_card->minimumWidth(), width() * 21 / 50));
        m_card->setGeometry(QRect(m_map->mapTo(this, QPoint(m_map->width() - wide, 0)), QSize(wide, m_map->height())));
        m_card->raise();
    }
    m_map->setCovered(over && shown ? m_card->width() : 0);
}

} // namespace signalbox
