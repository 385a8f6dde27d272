#pragma once

#include "bench/millionworld.h"
#include "domain/facts.h"
#include "domain/inventory.h"

namespace signalbox {

class FleetState;

namespace bench {

/// A made-up fleet, a function of its seed alone: 70 % of the vehicles in 500 cities (Zipf), 20 % on roads between
/// them, 10 % scattered; six states; names, plates and identifiers as long and as alike as real ones. Nothing is kept
/// a vehicle: everything is computed when asked for. Any thread.
class MillionFleet
{
public:
    explicit MillionFleet(std::uint32_t vehicles = 1'000'000, std::uint64_t seed = 1) : m_size(vehicles), m_world(seed) { }

    std::uint32_t size() const { return m_size; }
    /// The moment at which addFacts() is the newest: Monday 2 November 2026, 09:00 UTC.
    static Instant now();

    VehicleId id(std::uint32_t vehicle) const;
    LatLon place(std::uint32_t vehicle) const { return m_world.spot(vehicle).place; }
    /// What judging makes of it at now(): Online 62 %, Quiet 28 %, Dark 5 %, Degraded 4 %, Switching 0.8 %, Unknown 0.2 %.
    VehicleState state(std::uint32_t vehicle) const;
    VehicleRecord record(std::uint32_t vehicle) const; ///< with two profiles
    /// The newest facts of each kind, appended; none of a vehicle that is Unknown.
    void addFacts(std::uint32_t vehicle, std::vector<Fact> &facts) const;
    /// At `at`, of vehicles drawn at random, as a moving fleet sends them: 60 % positions, 35 % radio, 5 % sessions.
    std::vector<Fact> updates(std::size_t count, Instant at, std::uint64_t draw) const;

    /// Adds, applies and judges all of it. FleetState's clock must show now() or a little more: facts of its future
    /// would be taken as of its present.
    void fill(FleetState &fleet) const;

private:
    PositionFact position(std::uint32_t vehicle, std::uint64_t draw) const;
    RadioFact radio(std::uint32_t vehicle, std::uint64_t draw) const;
    SessionFact session(std::uint32_t vehicle, std::uint64_t octets) const;

    std::uint32_t m_size;
    MillionWorld m_world;
};

} // namespace bench
} // namespace signalbox
