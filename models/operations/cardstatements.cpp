#include "operations/cardstatements.h"

#include "operations/profilepicture.h"

namespace signalbox {

Result<StatementsByFleet> statementsOf(HistoryReader &history, const std::vector<std::optional<VehicleBrief>> &vehicles)
{
    Viewer desk; // what the asker may see is decided before and after
    desk.role = Role::Administrator;
    std::map<FleetId, std::vector<VehicleId>> byFleet;
    for (const auto &vehicle : vehicles)
        if (vehicle) byFleet[vehicle->record.fleet].push_back(vehicle->record.id);
    StatementsByFleet out;
    for (auto &[fleet, ids] : byFleet) {
        auto said = history.statements(desk, fleet, std::move(ids)).result();
        if (!said) return tl::unexpected(said.error());
        out.emplace(fleet, std::move(*said));
    }
    return out;
}

std::vector<Profile> presentProfiles(const VehicleBrief &vehicle, const StatementsByFleet &said)
{
    const auto fleet = said.find(vehicle.record.fleet);
    const bool any = fleet != said.end() && fleet->second.contains(vehicle.record.id);
    return presentProfiles(vehicle, any ? fleet->second.at(vehicle.record.id) : std::vector<ProfileStatement> {});
}

} // namespace signalbox
