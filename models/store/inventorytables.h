#pragma once

#include "fleet/history.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::sql { class Statements; }

namespace signalbox::inventory {

/// Marks the inventory as changed now, in the caller's transaction: microseconds of the wall, and always rising, so that
/// no two states of any two inventories have the same stamp.
Result<void> stamp(sql::Statements &statements);
/// Adds or replaces these vehicles; others stay as they are.
Result<void> write(QSqlDatabase &db, const std::vector<VehicleRecord> &vehicles);

/// Vehicles in the order of (fleet, name); from the one after this, at most so many (-1: all).
struct Page
{
    std::string afterFleet {};
    std::string afterVehicle {};
    qint64 limit = -1;
};
Result<std::vector<VehicleRecord>> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const Page &page = {});

/// One vehicle; nothing when there is none of that name.
Result<std::optional<VehicleRecord>> find(QSqlDatabase &db, const std::string &fleet, const VehicleId &vehicle, const Sight &sight);

/// Newest statement per (profile, source) wins.
Result<void> writeStatements(QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const std::vector<ProfileStatement> &statements);
Result<std::vector<ProfileStatement>> readStatements(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle);

} // namespace signalbox::inventory
