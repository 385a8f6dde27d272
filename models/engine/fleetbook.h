#pragma once

#include "fleet/fleetstate.h"
#include "operations/vehiclebook.h"
#include "places/networknames.h"

#include <shared_mutex>

namespace signalbox {

/// The inventory, and FleetState read for one vehicle. Any thread.
class FleetBook final : public VehicleBook
{
public:
    FleetBook(const FleetState &fleet, std::shared_ptr<const NetworkNames> networks);

    void set(const std::vector<VehicleRecord> &records);
    std::optional<VehicleBrief> find(const VehicleId &vehicle) const override;
    std::optional<RatSet> radiosOf(const Plmn &network) const override;
    std::optional<VehicleRecord> record(const VehicleId &vehicle) const;

private:
    const FleetState &m_fleet;
    std::shared_ptr<const NetworkNames> m_networks;
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string, VehicleRecord> m_records;
};

} // namespace signalbox
