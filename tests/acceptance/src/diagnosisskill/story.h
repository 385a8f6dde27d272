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
constexpr signalbox::Span warmUp = std::chrono::minutes(150), lastFault = std::chrono::minutes(450), feedLostAt = std::chrono::minutes(510),
                          ending = std::chrono::minutes(540);

/// Which vehicles there are, and what of the fleet's surroundings does not depend on the faults.
QByteArray peopleOf();
/// Draws who is befallen by what; `fleet` is of the same seed and of peopleOf().
Story storyOf(const signalbox::world::LabModel &fleet, std::uint64_t seed, signalbox::Instant start);

} // namespace diagnosisskill
