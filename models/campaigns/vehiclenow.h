#pragma once

#include "campaigns/campaign.h"
#include "fleet/fleetstate.h"

namespace signalbox {

/// What a campaign asks of a vehicle each time it looks.
struct VehicleNow
{
    VehicleState state = VehicleState::Unknown;
    std::optional<Instant> lastFact;
    std::optional<LatLon> place;
    std::optional<CountryCode> country;
    std::optional<float> speed; ///< m/s
    std::optional<bool> ignition;
    std::optional<float> battery; ///< V
    std::optional<Iccid> onAir; ///< of the newest session
    AirSample air;
};

VehicleNow vehicleNow(const FleetState::ReadView &view, Row row, Instant now);

} // namespace signalbox
