#pragma once

#include "coverage/coverageoutlook.h"
#include "domain/inventory.h"

namespace signalbox {

/// What is known of one vehicle now, for a pre-flight and for recording what was before a switch.
struct VehicleBrief
{
    VehicleRecord record;
    VehicleState state = VehicleState::Unknown;
    std::optional<Instant> lastFact;
    std::optional<Iccid> onAirIccid; ///< of the newest session
    std::optional<Imsi> onAirImsi;
    std::optional<Instant> onAirAt;
    std::optional<Plmn> servingNetwork;
    std::optional<float> battery; ///< V
    std::optional<bool> ignition;
    std::optional<float> speed; ///< m/s
    std::optional<VehicleMotion> motion {}; ///< nothing: never located
};

/// The fleet as the operations desk needs it. Any thread.
class VehicleBook
{
public:
    virtual ~VehicleBook() = default;
    virtual std::optional<VehicleBrief> find(const VehicleId &vehicle) const = 0;
    /// The same of many, in their order, read in batches.
    virtual std::vector<std::optional<VehicleBrief>> findMany(const std::vector<VehicleId> &vehicles) const
    {
        std::vector<std::optional<VehicleBrief>> out;
        for (const VehicleId &vehicle : vehicles) out.push_back(find(vehicle));
        return out;
    }
    /// Radios that a network runs, from reference data; nothing when not known.
    virtual std::optional<RatSet> radiosOf(const Plmn &network) const = 0;
};

} // namespace signalbox
