#pragma once

#include "domain/inventory.h"
#include "store/sight.h"
#include "store/sql.h"

namespace signalbox::inventory {

/// The inventory has profiles as they once were; operations that settled since have left statements of what is
/// believed. Lays those over `records` (sorted by fleet and name): states, and profiles that were downloaded.
Result<void> believe(QSqlDatabase &db, std::vector<VehicleRecord> &records, const Sight &sight);
Result<void> believe(sql::Statements &statements, std::vector<VehicleRecord> &records, const Sight &sight);

} // namespace signalbox::inventory
