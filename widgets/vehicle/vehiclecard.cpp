#include "vehicle/vehiclecard.h"

#include "base/deliver.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "tables/fleetcells.h"
#include "vehicle/cardhead.h"
#include "vehicle/cardsection.h"
#include "vehicle/euiccgrid.h"
#include "vehicle/lastvaluesgrid.h"
#include "vehicle/ordermenu.h"
#include "vehicle/sessiongantt.h"
#include "vehicle/signalchart.h"
#include "vehicle/verdictpane.h"
#include "words/errors.h"
#include "words/ids.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr Span shownAtFirst = 6h, readAtFirst = 24h;
}

void VehicleCard::setVehicle(Row row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_loaded = m_timesChosen = false;
    m_said->hide();
    m_error->hide();
    qobject_cast<QStackedLayout *>(layout())->setCurrentWidget(row == noRow ? m_empty : m_content);
    if (row == noRow)
        return;
    auto nothing = std::make_shared<CardHistory>();
    nothing->now = m_sources.clock.now();
    m_gantt->setData(nothing);
    m_signal->setData(nothing);
    m_profiles.setStatements({}, m_sources.reader.zoneHere());
    m_events.setEvents({}, {}, {}, m_sources.reader.zoneHere());
    m_values.setVehicle(row);
    fitTimes();
    refresh();
    askWhy();
    m_loader.load(row, m_sources.clock.now() - readAtFirst);
}

void VehicleCard::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    m_loader.setReader(reader);
    m_gantt->setReader(reader);
    m_values.setReader(reader);
    if (m_verdict) m_verdict->setReader(reader);
    for (CardTableModel *table : { static_cast<CardTableModel *>(&m_sessions), static_cast<CardTableModel *>(&m_profiles), static_cast<CardTableModel *>(&m_events) })
        table->setReader(reader);
    refresh();
    reload();
}

std::optional<VehicleId> VehicleCard::vehicleId() const
{
    const FleetState::ReadView view = m_sources.fleet.read();
    return m_row < view.size() ? VehicleId::fromUtf8(view->id[m_row]) : std::nullopt;
}

QTimeZone VehicleCard::zone() const
{
    const FleetState::ReadView view = m_sources.fleet.read();
    return m_row < view.size() ? FleetCells(view, m_sources, m_sources.clock.now()).zone(m_row) : m_sources.reader.zoneHere();
}

void VehicleCard::refresh()
{
    if (m_row == noRow || !isVisible())
        return;
    const Instant now = m_sources.clock.now();
    {
        const FleetState::ReadView view = m_sources.fleet.read();
        if (m_row >= view.size())
            return;
        const QTimeZone zone = FleetCells(view, m_sources, now).zone(m_row);
        m_head->show(view, m_row, now, zone, m_sources.reader);
        const TableCell why = FleetCells(view, m_sources, now).cell(m_row, FleetTableModel::ReasonColumn);
        const QString meaning = words::stateMeaning(VehicleState(view->state[m_row]));
        m_reason->setText(why.hidden || why.text.isEmpty() ? meaning : why.text);
        m_reason->setToolTip(why.hidden ? why.tip : meaning);
    }
    m_values.refresh();
    if (!m_timesChosen)
        fitTimes();
}

/// The last hours, with a little room after now.
void VehicleCard::fitTimes()
{
    const Instant now = m_sources.clock.now();
    m_gantt->setTimes(now - shownAtFirst, now + shownAtFirst / 24);
    m_signal->setTimes(now - shownAtFirst, now + shownAtFirst / 24);
}

void VehicleCard::reload()
{
    if (m_row == noRow || !isVisible())
        return;
    askWhy();
    m_loader.load(m_row, std::min(m_loader.loadedFrom(), m_sources.clock.now() - readAtFirst));
}

void VehicleCard::takeHistory(const std::shared_ptr<const CardHistory> &read)
{
    m_error->hide();
    m_loaded = true;
    m_gantt->setData(read);
    m_signal->setData(read);
    m_sessions.setSessions(read->history.sessions, read->zone);
    m_events.setEvents(read->history, read->operations, read->plan.changes, read->zone);
    if (!m_gantt->isHidden())
        m_history->setCaption(tr("%1 · wheel zooms, drag moves").arg(words::zoneName(read->zone, read->now, m_sources.reader.locale)));
    m_eventSection->setCaption(tr("%Ln in %1", nullptr, m_events.rowCount()).arg(words::age(read->now - m_loader.loadedFrom())));
    if (!m_timesChosen)
        fitTimes();
}

bool VehicleCard::mayOperate() const
{
    const Role role = m_sources.viewer.role;
    return m_sources.access.may(role, Capability::RunOperation) || m_sources.access.may(role, Capability::ProposeOperation);
}

void VehicleCard::takeTargets(const std::vector<SwitchTarget> &targets)
{
    const SwitchTarget *only = nullptr;
    int possible = 0;
    QString refusal;
    for (const SwitchTarget &target : targets) {
        if (target.possible) {
            ++possible;
            only = &target;
        } else {
            refusal = words::finding({ target.refusal, Finding::Weight::Stop, {} }, m_sources.clock.now(), m_sources.reader);
        }
    }
    const bool allowed = mayOperate();
    const QString notAllowed = tr("%1 may not change profiles. An administrator can.").arg(words::roleName(m_sources.viewer.role));
    m_read->setEnabled(allowed);
    m_read->setToolTip(allowed ? tr("Asks the provider which profile is enabled on this eUICC") : notAllowed);
    m_switch->setEnabled(allowed && possible > 0);
    m_switch->setText(possible == 1 && !only->profile.name.isEmpty() ? tr("Switch to %1…").arg(only->profile.name) : tr("Switch profile…"));
    // A new text drops the shortcut of the old one.
    m_switch->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    const QString none = targets.empty() ? tr("No profile is known on this eUICC to switch to.") : refusal;
    m_switch->setToolTip(!allowed ? notAllowed : possible > 0 ? tr("Opens the switch wizard (Alt+S)") : none);
}

void VehicleCard::order(OperationKind kind)
{
    if (!isMutating(kind))
        ask(kind);
    else if (const std::optional<VehicleId> id = vehicleId())
        Q_EMIT orderWanted(kind, *id);
}

void VehicleCard::ask(OperationKind kind)
{
    const std::optional<VehicleId> id = vehicleId();
    if (!id)
        return;
    m_read->setEnabled(false);
    OperationRequest request;
    request.kind = kind;
    request.vehicle = *id;
    deliver(m_desk.submit(m_sources.viewer, request), this, [this](const Result<Operation> &operation) {
        m_read->setEnabled(true);
        m_said->setText(operation ? tr("%1 recorded: the answer appears on this card.").arg(words::operationNumber(operation->number))
                                  : words::error(operation.error(), m_sources.reader.locale).sentence());
        m_said->show();
    });
}

QToolButton *VehicleCard::addTool(const QString &icon, const QString &name)
{
    return m_head->addTool(icon, name);
}

QString VehicleCard::asText() const
{
    QStringList parts { m_head->asText(), m_reason->text(), m_verdict ? m_verdict->asText() : QString(), m_gantt->isHidden() ? QString() : m_gantt->asText(), m_grid->asText(), m_euicc->asText() };
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace signalbox
