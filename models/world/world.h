#pragma once

#include "world/calendar.h"
#include "world/vehiclelife.h"

namespace signalbox::world {

/// All vehicles and the order of their moments. One thread; facts come out in time order.
class World
{
public:
    World(const Surroundings &around, const LabFleet &fleet, std::uint32_t vehicles);

    /// The first steps are spread over one sample interval after `start`.
    void begin(Instant start);
    /// Lives until `t`, or until `budget` steps are done; then `caughtUpTo()` says how far it came.
    void advance(Instant t, const Rhythm &rhythm, const FactSink &sink, std::size_t budget = std::size_t(-1));
    Instant caughtUpTo() const { return m_now; }
    /// Whose fact it is, while a sink is called.
    std::uint32_t speaking() const { return m_speaking; }

    VehicleLife &vehicle(std::uint32_t index) { return m_lives[index]; }
    const std::vector<VehicleLife> &vehicles() const { return m_lives; }
    void switchProfile(std::uint32_t index, int slot, Instant t, const FactSink &sink);

private:
    std::vector<VehicleLife> m_lives;
    Calendar m_calendar;
    Instant m_now {};
    std::uint32_t m_speaking = 0;
};

} // namespace signalbox::world
