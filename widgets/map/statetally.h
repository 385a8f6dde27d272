#pragma once

#include "fleet/fleetstate.h"

namespace signalbox {

/// Adds the states of `rows` to `into`. An octet a state, emptied before it can be full, so that no increment waits for
/// the one before.
inline void countStates(std::span<const Row> rows, const std::uint8_t *states, StateCounts &into)
{
    constexpr std::size_t most = 255;
    while (!rows.empty()) {
        std::uint64_t packed = 0;
        const std::span<const Row> part = rows.first(std::min(most, rows.size()));
        for (const Row row : part)
            packed += std::uint64_t(1) << (states[row] * 8);
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] += std::uint8_t(packed >> (i * 8));
        rows = rows.subspan(part.size());
    }
}

} // namespace signalbox
