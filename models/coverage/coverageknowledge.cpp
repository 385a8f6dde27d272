#include "coverage/coverageknowledge.h"

#include "fleet/fleetcolumns.h"

namespace signalbox::coverage {

namespace {
constexpr Span speedHolds = std::chrono::minutes(10);
}

std::optional<VehicleMotion> motionOf(const FleetColumns &columns, Row row, Instant now)
{
    if (!columns.located(row)) return std::nullopt;
    VehicleMotion motion;
    motion.at = { columns.x[row], columns.y[row] };
    motion.since = columns.positionAt[row];
    const float speed = columns.speed[row], heading = columns.heading[row];
    const bool goes = !std::isnan(speed) && !std::isnan(heading) && columns.ignition[row] != Ignition::Off;
    if (goes && now - motion.since < speedHolds) motion.speed = speed, motion.heading = heading;
    return motion;
}

} // namespace signalbox::coverage
