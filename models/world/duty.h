#pragma once

#include "base/clock.h"
#include "domain/inventory.h"
#include "world/prng.h"

#include <vector>

namespace signalbox::world {

/// What a vehicle's day asks of it at a moment.
struct DutyState
{
    bool driving = false;
    bool ignition = false; ///< also on at a short stop; of a trailer: it moves
    double driven = 0; ///< s at the wheel since the vehicle went into service
    Instant until {}; ///< when this changes
};

/// A working day that repeats, with one day of rest a week for some: a pure function of time.
class Duty
{
public:
    /// `longitude` of the home sets the local day; service began on some day of the year before October 2026.
    Duty(VehicleType kind, double longitude, std::uint64_t seed);

    DutyState at(Instant t) const;
    /// The next moment when driving begins, at or after `t`.
    Instant nextStart(Instant t) const;

private:
    struct Block
    {
        int start, end; ///< s of the vehicle's own day
        double before; ///< s driven in earlier blocks of the day
    };
    void drive(int &clock, int seconds);
    void planTruck(Prng &random);
    void planVan(Prng &random);
    void planScooter(Prng &random);
    void planField(Prng &random);
    bool rests(std::int64_t day) const;
    std::int64_t activeDays(std::int64_t day) const;

    Instant m_dayStart {}; ///< the vehicle's day 0 begins
    std::vector<Block> m_blocks;
    double m_daily = 0;
    int m_longStop = 0; ///< s; ignition goes off at a stop that is longer
    int m_restDay = -1; ///< of seven, by the vehicle's own count
};

} // namespace signalbox::world
