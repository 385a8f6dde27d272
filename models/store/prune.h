#pragma once

#include "base/clock.h"
#include "base/result.h"

class QSqlDatabase;

namespace signalbox {

/// Deletes history from before `before`, vehicle by vehicle in transactions of some hundred, so that other
/// writers get their turn. The answer is the number of rows. last_* tables, inventory and operations stay.
Result<qint64> pruneHistory(QSqlDatabase &db, Instant before);

} // namespace signalbox
