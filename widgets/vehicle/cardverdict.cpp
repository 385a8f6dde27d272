#include "tables/fleetcells.h"
#include "vehicle/cardsection.h"
#include "vehicle/vehiclecard.h"
#include "vehicle/verdictpane.h"

#include <QScrollArea>

namespace signalbox {

void VehicleCard::buildVerdict(DiagnosisDesk &diagnosis)
{
    m_verdict = new VerdictPane(diagnosis, m_sources, m_look, m_content);
    connect(m_verdict, &VerdictPane::stepWanted, this, &VehicleCard::take);
    connect(m_verdict, &VerdictPane::sourceWanted, this, &VehicleCard::open);
}

void VehicleCard::askWhy()
{
    if (!m_verdict)
        return;
    const std::optional<VehicleId> id = vehicleId();
    VehicleState state = VehicleState::Online;
    QTimeZone here = QTimeZone::utc();
    if (id) {
        const FleetState::ReadView view = m_sources.fleet.read();
        state = VehicleState(view->state[m_row]);
        here = FleetCells(view, m_sources, m_sources.clock.now()).zone(m_row);
    }
    m_verdict->setVehicle(id, state, here);
}

void VehicleCard::take(NextStep step)
{
    const std::optional<VehicleId> id = vehicleId();
    if (!id)
        return;
    if (step == NextStep::Switch)
        Q_EMIT switchWanted(*id);
    else if (step == NextStep::Audit)
        order(OperationKind::Audit);
    else if (step == NextStep::SuspendCard)
        order(OperationKind::Suspend);
}

/// The part of the card that shows where a piece of evidence comes from.
void VehicleCard::open(EvidenceSource source)
{
    CardSection *section = m_valueSection;
    if (source == EvidenceSource::Sessions || source == EvidenceSource::Signalling)
        section = m_history;
    else if (source == EvidenceSource::Operations)
        section = m_eventSection;
    else if (source == EvidenceSource::Inventory)
        section = m_profileSection;
    section->setExpanded(true);
    m_scroll->ensureWidgetVisible(section, 0, m_scroll->height() / 2);
}

} // namespace signalbox
