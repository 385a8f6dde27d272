#pragma once

#include "coverage/coverageoutlook.h"
#include "coverage/switchlessons.h"
#include "coverage/visitednetworks.h"

namespace signalbox {

struct FleetColumns;

/// All that the fleet has learned of networks and places. Any thread.
struct CoverageKnowledge
{
    CoverageMap map;
    VisitedNetworks visited;
    SwitchLessons lessons;
};

namespace coverage {

/// Where the live fleet has a vehicle and where it goes; nothing while it was never located. A speed that is older than
/// some minutes says nothing of the present.
std::optional<VehicleMotion> motionOf(const FleetColumns &columns, Row row, Instant now);

} // namespace coverage

} // namespace signalbox
