// Incidents at the desk: the page for those who may see causes, its badge, and the way to the vehicles.
#include "desk.h"

#include "fleet/fleetpage.h"
#include "incidents/incidentsdesk.h"
#include "incidents/incidentspage.h"

namespace signalbox {

void Desk::addIncidents()
{
    if (m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Causes) == Visibility::Hidden)
        return;
    m_incidents = new IncidentsPage(m_engine->incidentsDesk(), m_sources, m_look);
    m_window->addPage({ QStringLiteral("incidents"), tr("Incidents"), QStringLiteral("incidents"), m_incidents });
    connect(m_incidents, &IncidentsPage::vehicleRequested, this, &Desk::showVehicle);
    connect(m_incidents, &IncidentsPage::told, this, &Desk::say);
    connect(m_incidents, &IncidentsPage::unacknowledged, this, [this](int count) { m_window->setBadge(QStringLiteral("incidents"), count); });
    connect(m_incidents, &IncidentsPage::fleetRequested, this, [this](qint64 number) {
        m_window->showPage(QStringLiteral("fleet"));
        m_fleet->setFilter(QStringLiteral("incident:%1").arg(number));
    });
}

} // namespace signalbox
