#pragma once

#include "domain/cause.h"
#include "world/modem.h"

namespace signalbox::world {

/// What a network answers to a vehicle that it does not serve.
struct Refusal
{
    FaultKind why = FaultKind::Outage;
    Cause cause; ///< as LTE numbers it
    double least = 25, most = 110; ///< s until the modem asks again
    int tries = 4; ///< then the modem stops asking until it starts anew
    bool waits = false; ///< the modem is told to wait: it does not look elsewhere meanwhile
    Cause stop { CauseSpace::Radius, 2 }; ///< how a session that was open ends
};

/// What `network` says to the card and device of `spec` at a place and time; nothing: it is welcome. `attached`:
/// it has a session there, which some faults leave alone.
std::optional<Refusal> refusalOf(const Surroundings &around, const VehicleSpec &spec, int slot, std::uint16_t network, LatLon place,
                                 Instant t, bool attached);

/// The same cause as a network of that RAT numbers it.
Cause inSpaceOf(Rat rat, Cause cause);

} // namespace signalbox::world
