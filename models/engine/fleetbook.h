#pragma once

#include "fleet/fleetstate.h"
#include "operations/vehiclebook.h"
#include "places/networknames.h"

#include <array>
#include <chrono>
#include <mutex>

namespace signalbox {

/// The inventory, looked up in the store when it is asked for, and FleetState read for one vehicle: a million records
/// would be a gigabyte. What was looked up less than a second ago is told again: an operation asks several times on its way.
/// Waits for the look-up, far less than a millisecond. Any thread.
class FleetBook final : public VehicleBook
{
public:
    FleetBook(const FleetState &fleet, std::shared_ptr<const NetworkNames> networks, FleetLoader &loader);

    std::optional<VehicleBrief> find(const VehicleId &vehicle) const override;
    std::vector<std::optional<VehicleBrief>> findMany(const std::vector<VehicleId> &vehicles) const override;
    std::optional<RatSet> radiosOf(const Plmn &network) const override;
    /// Nothing when FleetState does not have it, or the store cannot be read.
    std::optional<VehicleRecord> record(const VehicleId &vehicle) const;

private:
    static void fill(const FleetState::ReadView &view, Row row, VehicleBrief &brief);

    const FleetState &m_fleet;
    std::shared_ptr<const NetworkNames> m_networks;
    FleetLoader &m_loader;
    struct Recent
    {
        std::chrono::steady_clock::time_point until {};
        std::optional<VehicleRecord> record;
    };
    mutable std::mutex m_mutex; // of m_recent
    mutable std::array<Recent, 256> m_recent; // by hash of the vehicle
};

} // namespace signalbox
