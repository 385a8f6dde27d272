#pragma once

#include "incidents/incident.h"
#include "words/reader.h"

namespace signalbox::words {

QString incidentNumber(std::int64_t number); ///< "INC-7"
QString incidentState(IncidentState state); ///< "Open"
QString incidentSeverity(IncidentSeverity severity); ///< "Critical"
/// "Orange F 208 01, Lyon region", "firmware 4.11.1", "feed lab-broker": what it is about, without a verb.
QString incidentCause(const CommonCause &cause, const Reader &reader);
/// "around Lyon, France, within 90 km", "France"; empty for no place.
QString incidentPlace(const CommonCause &cause, const Reader &reader);
/// "Orange F, Lyon region: 214 dark, expected 3"
QString incidentLine(const Incident &incident, const Reader &reader);
/// What happened, in a sentence or two: how many of how many, where, since when.
QString incidentSentence(const Incident &incident, Instant now, const Reader &reader);
/// "Opened: 61 vehicles", "Acknowledged", "Note: fibre cut"
QString incidentEvent(const IncidentEvent &event, const Reader &reader);

} // namespace signalbox::words
