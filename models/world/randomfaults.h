#pragma once

#include "world/faults.h"
#include "world/specs.h"

namespace signalbox::world {

/// Faults by lot. Seconds of world time from the world's beginning.
struct RandomFaults
{
    double from = -30 * 86400.0, until = 7 * 86400.0;
    double perVehicleDay = 0; ///< of the kinds that befall one vehicle
    double perDay = 0; ///< of the kinds that befall a network
    double together = 0; ///< share of a vehicle's faults that come with another one
    std::vector<std::pair<FaultKind, double>> weights; ///< empty: all that can be drawn, alike
};

/// Whether a lot can fall on this kind: not on the machinery, nor on what stays for good.
bool canBeDrawn(FaultKind kind);

/// A function of the fleet's seed: one vehicle's lots do not depend on another's.
std::vector<Fault> drawFaults(const RandomFaults &wanted, const LabFleet &fleet, const Carriers &carriers, Instant origin);

} // namespace signalbox::world
