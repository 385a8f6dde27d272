#pragma once

#include "world/vehiclelife.h"

#include <queue>

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
    Instant nextDue() const { return m_queue.empty() ? Instant::max() : m_queue.top().first; }

    VehicleLife &vehicle(std::uint32_t index) { return m_lives[index]; }
    const std::vector<VehicleLife> &vehicles() const { return m_lives; }
    void switchProfile(std::uint32_t index, int slot, Instant t, const FactSink &sink);

private:
    using Due = std::pair<Instant, std::uint32_t>;
    void schedule(std::uint32_t index, Instant when);

    std::vector<VehicleLife> m_lives;
    std::vector<Instant> m_due; ///< the valid entry of each vehicle; older ones in the queue are skipped
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_queue;
    Instant m_now {};
};

} // namespace signalbox::world
