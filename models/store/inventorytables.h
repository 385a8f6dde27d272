#pragma once

#include "fleet/history.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::inventory {

/// Adds or replaces these vehicles; others stay as they are.
Result<void> write(QSqlDatabase &db, const std::vector<VehicleRecord> &vehicles);
Result<std::vector<VehicleRecord>> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight);

/// Newest statement per (profile, source) wins.
Result<void> writeStatements(QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const std::vector<ProfileStatement> &statements);
Result<std::vector<ProfileStatement>> readStatements(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle);

} // namespace signalbox::inventory
