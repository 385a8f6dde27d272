#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "domain/network.h"
#include "domain/profile.h"
#include "domain/vehicle.h"

#include <optional>
#include <vector>

namespace signalbox {

/// A modem's radios as a bit a Rat: `ratBit(Rat::LteM) | ratBit(Rat::NbIot)`.
using RatSet = std::uint32_t;
constexpr RatSet ratBit(Rat rat)
{
    return 1u << static_cast<unsigned>(rat);
}

/// What is known of a vehicle before it says anything: the inventory.
struct VehicleRecord
{
    FleetId fleet;
    VehicleId id;
    QString cohort; ///< "Long-haul", "Parcel": the fleet operator's own grouping
    QString hardware; ///< vehicle make and model, as people say it
    QString modem; ///< modem model
    QString firmware;
    RatSet rats = 0; ///< radios of the modem; 0 = not known
    std::optional<Imei> imei;
    std::optional<Eid> eid;
    QString connection; ///< provisioning connection that reaches this eUICC
    Span factInterval { std::chrono::seconds(30) }; ///< a fact is due at least this often while driving
    Span parkedInterval { std::chrono::hours(12) }; ///< … and this often while parked
    std::optional<Span> pollInterval; ///< how often its IPA asks the eIM, where known
    std::vector<Profile> profiles; ///< on the eUICC, as last known
};

} // namespace signalbox
