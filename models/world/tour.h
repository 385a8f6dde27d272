#pragma once

#include "world/prng.h"
#include "world/roads.h"

#include <memory>

namespace signalbox::world {

/// Where a vehicle is after so many seconds of driving.
struct TourPoint
{
    LatLon place;
    CountryCode country; ///< "--" on the high seas
    LegKind kind = LegKind::Road;
    double speed = 0; ///< m/s while driving
    double heading = 0; ///< degrees clockwise from north
    double metres = 0; ///< driven since the tour began
};

/// A chain of corridors that a vehicle drives to its end and back for ever. Borrows the roads; a way of its own
/// is shared by copies.
class Tour
{
public:
    /// A walk from `home` that prefers roads to ferries and new places to old ones, until `seconds` are full.
    /// A corridor must begin at `home`.
    static Tour walk(const Roads &roads, std::uint32_t home, double seconds, double pace, Prng &random);

    /// There and back on a way of its own.
    static Tour along(Corridor way, std::uint32_t home, double pace);

    /// `driven`: seconds at the wheel; any number >= 0. A pure function.
    TourPoint at(double driven) const;
    double duration() const { return m_duration; } ///< s, one way
    double length() const { return m_length; } ///< m, one way
    std::uint32_t home() const { return m_home; }
    void setPhase(double seconds) { m_phase = seconds; }

private:
    struct Leg
    {
        std::uint32_t corridor;
        bool backwards;
        double startSeconds;
        double startMetres;
    };
    const Corridor &corridor(const Leg &leg) const { return m_own ? *m_own : m_roads->corridors()[leg.corridor]; }
    TourPoint onLeg(const Leg &leg, double seconds, bool returning) const;

    const Roads *m_roads = nullptr;
    std::shared_ptr<const Corridor> m_own;
    std::vector<Leg> m_legs;
    std::uint32_t m_home = 0;
    double m_pace = 1; ///< this driver against the usual speed
    double m_phase = 0; ///< where on the way the tour began, usual seconds
    double m_duration = 0; ///< at the usual speed
    double m_length = 0;
};

} // namespace signalbox::world
