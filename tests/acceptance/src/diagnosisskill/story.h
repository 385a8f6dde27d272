#pragma once

#include "world/labmodel.h"

namespace diagnosisskill {

/// A switch that the run orders.
struct OrderedTrial
{
    std::uint32_t vehicle = 0;
    int slot = 1; ///< -1: the old profile goes off and no other comes on
    signalbox::Instant at {};
};

/// A world with something wrong of every kind.
struct Story
{
    QByteArray scenario;
    std::vector<OrderedTrial> switches;
};

/// When things happen, after the world's beginning.
constexpr signalbox::Span warmUp = std::chrono::hours(41), lastFault = warmUp + std::chrono::hours(5), feedLostAt = lastFault + std::chrono::hours(1),
                          ending = feedLostAt + std::chrono::minutes(20);

/// Which vehicles there are, and what of the fleet's surroundings does not depend on the faults.
QByteArray peopleOf();
/// Draws who is befallen by what; `fleet` is of the same seed and of peopleOf().
Story storyOf(const signalbox::world::LabModel &fleet, std::uint64_t seed, signalbox::Instant start);

} // namespace diagnosisskill
