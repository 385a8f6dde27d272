#pragma once

#include "profileplans/drift.h"

#include <functional>

class QSqlDatabase;

namespace signalbox {

/// Inventory and statements of every vehicle, in one pass over the three tables side by side, in the order of their keys.
/// `take` ends it by false. Errors: "store.query".
Result<void> scanVehicleWords(QSqlDatabase &db, const std::function<bool(VehicleWords &&)> &take);

} // namespace signalbox
