#pragma once

#include <cstdint>

namespace signalbox {

/// The dense number of a vehicle in FleetState: never moved, never reused.
using Row = std::uint32_t;
inline constexpr Row noRow = 0xffffffffu;

} // namespace signalbox
