#pragma once

#include "fleet/history.h"
#include "operations/vehiclebook.h"

namespace signalbox {

using StatementsByFleet = std::map<FleetId, HistoryReader::Statements>;

/// What was said of the profiles of many vehicles, a batch a fleet. Waits for the store: not for the GUI thread. Errors: "store.*".
Result<StatementsByFleet> statementsOf(HistoryReader &history, const std::vector<std::optional<VehicleBrief>> &vehicles);
/// As presentProfiles(), with what was read.
std::vector<Profile> presentProfiles(const VehicleBrief &vehicle, const StatementsByFleet &said);

} // namespace signalbox
