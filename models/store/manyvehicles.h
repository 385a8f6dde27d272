#pragma once

#include "fleet/history.h"
#include "store/sight.h"

#include <span>

class QSqlDatabase;

/// The inventory and the statements of named vehicles, some hundreds in one select.
namespace signalbox::manyvehicles {

Result<std::vector<VehicleRecord>> records(QSqlDatabase &db, const std::string &fleet, std::span<const VehicleId> ids, const Sight &sight);
Result<HistoryReader::Statements> statements(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const FleetId &fleet, std::span<const VehicleId> ids);

} // namespace signalbox::manyvehicles
