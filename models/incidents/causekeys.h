#pragma once

#include "incidents/causepattern.h"

#include <array>

namespace signalbox {

/// What single causes are told by. In the order of preference where two account for the same vehicles.
enum class CauseDimension : std::uint8_t {
    Network, NetworkSquare, NetworkCountry, NetworkRat, Home, HomeCountry, Country, Square, Cell, Apn, Firmware, Modem, Fleet,
};
constexpr std::size_t causeDimensions = 13;

/// One key a dimension of one vehicle, 0 where it has none. Keys of different dimensions differ.
using CauseKeys = std::array<std::uint64_t, causeDimensions>;
CauseKeys causeKeys(const Witness &witness);

/// Squares of the Mercator plane, 78 km at the equator and 55 km in the middle of Europe.
constexpr int causeSquareBits = 23;

/// The cause that a key of this dimension stands for, told by one vehicle that has it. Squares are left to whoever draws
/// a circle.
CausePattern patternOf(CauseDimension dimension, const Witness &witness);

} // namespace signalbox
