#pragma once

#include "base/result.h"
#include "fleet/history.h"

class QSqlDatabase;

namespace signalbox {

/// Octets since `dayStart` of every vehicle in the viewer's scope. Counters of a session rise, so a day's share
/// is the newest figure less the last one before the day; a session first heard of within the day without its
/// start counts from that figure on.
Result<std::vector<DayOctets>> readDayOctets(QSqlDatabase &db, const Viewer &viewer, Instant dayStart);

} // namespace signalbox
