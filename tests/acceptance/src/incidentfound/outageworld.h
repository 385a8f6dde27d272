#pragma once

#include "fleet/fleetstate.h"
#include "world/labmodel.h"
#include "world/world.h"

namespace incidentfound {

using namespace signalbox;

/// A world at lab speed and the live fleet that its facts make, second by second. What really happened is asked of the
/// world itself.
class OutageWorld
{
public:
    OutageWorld(const world::LabModel &model, Instant start);

    /// Lives another second, and judges. `watches`: whom the outage hits is looked at.
    void live(bool watches);

    Instant now() const { return m_clock.now(); }
    FleetState &fleet() { return m_fleet; }
    std::uint64_t facts() const { return m_facts; }
    /// The outage keeps it off the air, or did so until it was parked; it has not spoken since.
    bool isHit(Row row) const { return m_hit[row]; }
    /// Vehicles that the outage keeps off the air and whose next message was due already.
    int missed() const;

private:
    const world::LabModel &m_model;
    ManualClock m_clock;
    FleetState m_fleet;
    world::World m_world;
    world::Rhythm m_rhythm;
    std::vector<std::uint32_t> m_vehicles; // by row
    std::vector<char> m_hit; // by row
    std::uint64_t m_facts = 0;
};

} // namespace incidentfound
