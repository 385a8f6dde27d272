#pragma once

#include "base/result.h"

class QSqlDatabase;

namespace signalbox {

class FleetSink;

/// Every vehicle of the inventory into the sink, in the order in which they were added.
Result<void> scanInventory(QSqlDatabase &db, FleetSink &sink);
/// The fallback profile of every vehicle that has one.
Result<void> scanFallbacks(QSqlDatabase &db, FleetSink &sink);

/// FleetNames of all vehicles that scanInventory() would give.
Result<quint64> sumNames(QSqlDatabase &db);

} // namespace signalbox
