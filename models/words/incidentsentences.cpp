#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "incident.unknown", QT_TRANSLATE_NOOP("words", "There is no incident {incident}."), QT_TRANSLATE_NOOP("words", "Look at the list of incidents for its number. Nothing was changed.") },
    { "incident.state", QT_TRANSLATE_NOOP("words", "This makes no sense for the incident as it is."), QT_TRANSLATE_NOOP("words", "Somebody may have acknowledged, closed or reopened it meanwhile. Nothing was changed.") },
    { "works.name", QT_TRANSLATE_NOOP("words", "The planned works have no name."), QT_TRANSLATE_NOOP("words", "Give the operator's own reference. Nothing was changed.") },
    { "works.window", QT_TRANSLATE_NOOP("words", "The planned works end before they begin."), QT_TRANSLATE_NOOP("words", "Give two times in ISO 8601, UTC, the later one last. Nothing was changed.") },
    { "works.radius", QT_TRANSLATE_NOOP("words", "{value} km is no radius."), QT_TRANSLATE_NOOP("words", "Give 0.1 to 2,000 km. Nothing was changed.") },
    { "works.everything", QT_TRANSLATE_NOOP("words", "The planned works name neither a network nor a place."), QT_TRANSLATE_NOOP("words", "Name at least one of them, or everything that goes wrong would count as planned. Nothing was changed.") },
    { "works.unknown", QT_TRANSLATE_NOOP("words", "There are no planned works “{name}”."), QT_TRANSLATE_NOOP("words", "Somebody may have removed them. Nothing was changed.") },
    { "works.column", QT_TRANSLATE_NOOP("words", "The column “{column}” is unknown, or missing."), QT_TRANSLATE_NOOP("words", "The head holds name, from and until, and any of network, country, lat, lon, radius_km. Nothing was changed.") },
    { "works.row", QT_TRANSLATE_NOOP("words", "Line {line}: “{value}” is no {column}."), QT_TRANSLATE_NOOP("words", "Write 20801 for a network, FR for a country, 2026-11-24T22:00:00Z for a time, degrees for a place. Nothing was changed.") },
    { "works.too-many", QT_TRANSLATE_NOOP("words", "The file holds more than {most} planned works."), QT_TRANSLATE_NOOP("words", "Split it. Nothing was changed.") },
};

} // namespace

std::span<const ErrorSentence> incidentSentences() { return sentences; }

} // namespace signalbox::words
