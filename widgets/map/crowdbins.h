#pragma once

#include "fleet/fleetstate.h"
#include "map/samplegrid.h"

#include <cstdint>
#include <span>
#include <vector>

namespace signalbox {

/// The vehicles of a crowd by the strip of lines that they are in, so that what paints a strip finds its vehicles side by
/// side and works where the cache reaches. One thread at a time.
class CrowdBins
{
public:
    static constexpr int lines = 8; ///< to a strip
    static constexpr int leastTrouble = 2; ///< rank; below are Online and Quiet
    /// A cell within the strip, and in the lowest three bits a rank.
    using Entry = std::uint32_t;

    /// Empties it.
    void begin(const SampleGrid &grid);
    /// A vehicle in a cell of the grid.
    void mark(std::uint32_t cell, int rank);
    /// The vehicles of `rows`, with their ranks by row; adds them to `counts`.
    void mark(std::span<const std::uint32_t> cells, std::span<const std::uint32_t> rows, const std::uint8_t *ranks, StateCounts &counts);
    std::span<const Entry> calm(std::size_t strip) const { return entries(strip * 2); }
    std::span<const Entry> trouble(std::size_t strip) const { return entries(strip * 2 + 1); }
    /// Equal while the marks are the same, in the same order.
    std::size_t signature() const;

private:
    struct Cursor
    {
        Entry *next = nullptr; ///< where the next entry goes
        Entry *end = nullptr; ///< and no more
    };
    std::span<const Entry> entries(std::size_t bin) const { return { m_room[bin].data(), m_cursors[bin].next }; }
    void put(Cursor *cursors, int shift, std::uint32_t cell, int rank);
    void grow(std::size_t bin);

    int m_shift = 0; // cells in a strip, as a power of two
    std::vector<Cursor> m_cursors; // apart from what they point to: all of them stay in the cache
    std::vector<std::vector<Entry>> m_room;
};

} // namespace signalbox
