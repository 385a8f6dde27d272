#include "fleet/fleetpage.h"

#include "fleet/filterline.h"
#include "fleet/fleetpane.h"
#include "fleet/savedfilters.h"
#include "fleet/savedviews.h"
#include "look/bannerlist.h"
#include "look/severitystrip.h"
#include "look/text.h"
#include "look/tornpane.h"
#include "map/maptools.h"
#include "map/mapview.h"
#include "vehicle/vehiclecard.h"
#include "words/states.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr int mostRinged = 20000; // the map draws what of them is in view

std::array<QString, StateRanks> stateNames()
{
    std::array<QString, StateRanks> names;
    for (int rank = 0; rank < StateRanks; ++rank)
        names[std::size_t(rank)] = words::stateName(VehicleState(rank));
    return names;
}
} // namespace

FleetPage::FleetPage(FleetPageParts parts, QWidget *parent)
    : QWidget(parent), m_parts(std::move(parts)), m_filter(new FilterLine(m_parts.language, m_parts.sources, m_parts.look, this)),
      m_saved(new SavedFilters(m_parts.settingsPath, m_parts.look, this)),
      m_savedViews(std::make_unique<SavedViews>(m_parts.settingsPath, m_parts.sources.viewer.account)), m_strip(new SeverityStrip(stateNames(), m_parts.look, this)),
      m_troubles(new BannerList(tr("Open connections"), m_parts.look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTopBar());
    column->addWidget(m_strip);
    column->addWidget(m_troubles);
    buildBody();
    column->addWidget(m_across, 1);
    m_filter->setRecent(m_saved->recent());
    connectParts();
    if (const auto last = m_savedViews->last())
        m_pane->arrange(*last);
    m_second.start(500);
    countStates();
}

QWidget *FleetPage::buildTopBar()
{
    const Look &look = m_parts.look.look();
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(look.px(48));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(12);
    line->addWidget(newLabel(tr("Fleet"), "page", bar));
    line->addWidget(m_filter, 3);
    line->addWidget(m_saved);
    line->addStretch(1);
    m_views = newButton(tr("Views"), "default", bar);
    m_views->setToolTip(tr("Save this filter or the whole view under a name, or remove one"));
    auto *menu = new QMenu(m_views);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillViews(menu); });
    m_views->setMenu(menu);
    const auto dress = [this] { m_views->setIcon(m_parts.look.icon(QStringLiteral("star"))); };
    connect(&m_parts.look, &LookSource::changed, this, dress);
    dress();
    line->addWidget(m_views);
    return bar;
}

void FleetPage::buildBody()
{
    const Look &look = m_parts.look.look();
    const TableSources &sources = m_parts.sources;
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("fleetAcross"));
    m_across->setChildrenCollapsible(false);
    m_down = new QSplitter(Qt::Vertical, m_across);
    m_down->setObjectName(QStringLiteral("fleetDown"));
    m_down->setChildrenCollapsible(false);
    m_map = new MapView({ sources.fleet, sources.clock, m_parts.look, m_parts.atlas, sources.access, sources.viewer, sources.reader, m_parts.areas }, m_down);
    m_pane = new FleetPane(sources, m_parts.look, m_down);
    m_pane->setMinimumHeight(look.px(36 + 28) + 8 * look.rowHeight());
    m_down->addWidget(m_map);
    m_down->addWidget(m_pane);
    m_down->setStretchFactor(0, 54);
    m_down->setStretchFactor(1, 46);
    m_down->setSizes({ 540, 460 });
    m_card = new VehicleCard(sources, m_parts.look, m_parts.history, m_parts.desk, m_series, m_parts.diagnosis, m_across);
    m_across->addWidget(m_down);
    m_across->addWidget(m_card);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    m_across->setSizes({ 1300, look.px(536) });
    m_card->setVisible(false);
    buildTorn();
}

/// Map, table and card may each stand in a window of their own, on a second screen.
void FleetPage::buildTorn()
{
    m_tornMap = new TornPane(m_map, m_down, tr("Map"), QStringLiteral("map"));
    m_tornTable = new TornPane(m_pane, m_down, tr("Vehicles"), QStringLiteral("table"));
    m_tornCard = new TornPane(m_card, m_across, tr("Vehicle"), QStringLiteral("card"));
    auto *table = new QToolButton(m_pane->head());
    table->setAccessibleName(tr("The table in a window of its own, or back"));
    table->setToolTip(table->accessibleName());
    m_pane->head()->layout()->addWidget(table);
    const auto dress = [this, table] { table->setIcon(m_parts.look.icon(QStringLiteral("detach"))); };
    connect(&m_parts.look, &LookSource::changed, table, dress);
    dress();
    const std::array tools { std::pair(m_tornMap, m_map->tools()->addTool(QStringLiteral("detach"), tr("The map in a window of its own, or back"))),
                             std::pair(m_tornTable, table),
                             std::pair(m_tornCard, m_card->addTool(QStringLiteral("detach"), tr("The card in a window of its own, or back"))) };
    for (const auto &[torn, tool] : tools) {
        connect(tool, &QToolButton::clicked, torn, [torn = torn] { torn->setTorn(!torn->isTorn()); });
        connect(torn, &TornPane::tornChanged, this, &FleetPage::arrangeCard);
    }
    m_map->tools()->adjustSize();
}

void FleetPage::connectParts()
{
    m_map->installEventFilter(this);
    connect(m_filter, &FilterLine::changed, this, &FleetPage::takeQuery);
    connect(m_filter, &FilterLine::wrongChanged, this, &FleetPage::takeMatches);
    connect(m_saved, &SavedFilters::chosen, this, &FleetPage::setFilter);
    connect(m_strip, &SeverityStrip::chosen, this, [this](int rank, SeverityStrip::Choice how) { chooseState(rank, int(how)); });
    connect(&m_pane->model(), &FleetTableModel::matchesChanged, this, &FleetPage::takeMatches);
    connect(m_pane, &FleetPane::currentChanged, this, [this](Row row) { select(row, false); });
    connect(m_pane, &FleetPane::opened, this, [this](Row row) { m_map->showRow(row, 9); });
    connect(m_pane, &FleetPane::clearFilterWanted, this, [this] { setFilter({}); });
    connect(m_pane, &FleetPane::said, this, m_parts.say);
    connect(m_pane, &FleetPane::filterWanted, this, &FleetPage::filterBy);
    connect(m_pane, &FleetPane::arranged, this, [this] {
        TableArrangement table = m_pane->arrangement();
        table.columns.clear(); // LayoutMemory keeps those
        m_savedViews->setLast(table);
    });
    m_pane->offerImport(bool(m_parts.importFile));
    connect(m_pane, &FleetPane::importWanted, this, [this] { m_parts.importFile(); });
    connect(m_map, &MapView::chosen, this, [this](Row row) {
        if (row != noRow)
            select(row, false);
    });
    connect(m_map, &MapView::gathered, m_pane, &FleetPane::selectAll);
    connect(m_pane, &FleetPane::selectionChanged, this, [this] { m_map->setChosen(m_pane->selection(mostRinged)); });
    connect(m_map, &MapView::menuWanted, this, &FleetPage::addActions);
    connect(m_pane, &FleetPane::menuWanted, this, &FleetPage::addActions);
    connect(m_card, &VehicleCard::closeWanted, this, [this] { select(noRow, false); });
    connect(m_card, &VehicleCard::switchWanted, this, [this](const VehicleId &id) { m_parts.openSwitch({ id }); });
    connect(m_card, &VehicleCard::orderWanted, this, [this](OperationKind kind, const VehicleId &id) {
        if (m_parts.openOrder)
            m_parts.openOrder(kind, { id });
    });
    connect(m_card, &VehicleCard::retireWanted, this, [this](const VehicleId &id) {
        if (m_parts.openRetire)
            m_parts.openRetire({ id });
    });
    connect(&m_second, &QTimer::timeout, this, &FleetPage::countStates);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &FleetPage::focusFilter);
}

} // namespace signalbox
