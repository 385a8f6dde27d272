#pragma once

#include "incidents/incident.h"
#include "look/cellroles.h"
#include "tables/roles.h"

namespace signalbox {

/// How the tables of this page paint their cells.
constexpr CellRoles incidentCells { StateRole, MutedRole, MonoRole, DifferenceRole, HiddenRole };

/// The glyph of an open one: diamond for what is severe, triangle for the rest; none for what has ended or was announced.
inline int incidentRank(const Incident &incident)
{
    if (incident.state() != IncidentState::Open || incident.severity == IncidentSeverity::Planned) return -1;
    return incident.severity >= IncidentSeverity::Major ? int(VehicleState::Dark) : int(VehicleState::Degraded);
}

} // namespace signalbox
