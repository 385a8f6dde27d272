#pragma once

#include "incidents/plannedworks.h"

#include <QJsonObject>

/// Incidents and planned works as scripts read them.
QJsonObject incidentJson(const signalbox::Incident &incident);
/// … with its timeline, its curve and its vehicles.
QJsonObject incidentJson(const signalbox::Incident &incident, const std::vector<signalbox::IncidentMember> &members);
QJsonObject worksJson(const signalbox::PlannedWorks &works);
