#pragma once

#include "words/reader.h"

namespace signalbox::words {

/// "3 s", "41 min", "2 h 14 min", "3 d 4 h": two units at most. Negative spans are told as "0 s".
QString age(Span span);
/// As age(), but "now" below one second and "never" for a zero instant.
QString ageOf(Instant t, Instant now);
/// "14:32:08" on the day of `now`, "18 Nov 14:32" in its year, "2025-03-03" else; "never" for a zero instant.
QString time(Instant t, Instant now, const QTimeZone &zone, const QLocale &locale);
/// "14:32" with the zone's short name, for sentences: "14:36 CET".
QString clockTime(Instant t, Instant now, const QTimeZone &zone, const QLocale &locale);
/// "2026-11-19T14:32:08Z", for exports and terminals.
QString isoTime(Instant t);
/// "UTC", "CET (UTC+1)": for a column head, an axis or the status bar.
QString zoneName(const QTimeZone &zone, Instant at, const QLocale &locale);
QString zoneChoiceName(ZoneChoice choice);

} // namespace signalbox::words
