#include "map/crowdbins.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {
constexpr int ahead = 16; // entries: the next line of the cache
} // namespace

void CrowdBins::grow(std::size_t bin)
{
    std::vector<Entry> &room = m_room[bin];
    const std::size_t used = room.size();
    room.resize(used * 2 + 64);
    m_cursors[bin] = { room.data() + used, room.data() + room.size() };
}

void CrowdBins::begin(const SampleGrid &grid)
{
    static_assert(lines == 1 << 3);
    m_shift = grid.shift + 3;
    m_room.resize((std::size_t(grid.lines) / lines + 1) * 2);
    m_cursors.resize(m_room.size());
    for (std::size_t i = 0; i < m_room.size(); ++i)
        m_cursors[i] = { m_room[i].data(), m_room[i].data() + m_room[i].size() };
}

void CrowdBins::mark(std::uint32_t cell, int rank)
{
    put(m_cursors.data(), m_shift, cell, rank);
}

void CrowdBins::put(Cursor *cursors, int shift, std::uint32_t cell, int rank)
{
    const std::size_t bin = (cell >> shift) * 2 + (rank >= leastTrouble);
    Cursor &cursor = cursors[bin];
    if (cursor.next == cursor.end)
        grow(bin);
    *cursor.next++ = (cell & ((1u << shift) - 1)) << 3 | std::uint32_t(rank);
    __builtin_prefetch(cursor.next + ahead, 1); // stores wait for their lines, and wait in turn
}

void CrowdBins::mark(std::span<const std::uint32_t> cells, std::span<const std::uint32_t> rows, const std::uint8_t *ranks, StateCounts &counts)
{
    constexpr std::size_t most = 255; // an octet a rank, emptied before it can be full: no increment waits for the one before
    Cursor *const cursors = m_cursors.data();
    const int shift = m_shift;
    for (std::size_t i = 0; i < cells.size();) {
        std::uint64_t packed = 0;
        for (const std::size_t end = std::min(cells.size(), i + most); i < end; ++i) {
            const std::uint8_t rank = ranks[rows[i]];
            packed += std::uint64_t(1) << (rank * 8);
            put(cursors, shift, cells[i], rank);
        }
        for (std::size_t rank = 0; rank < counts.size(); ++rank)
            counts[rank] += std::uint8_t(packed >> (rank * 8));
    }
}

std::size_t CrowdBins::signature() const
{
    std::uint64_t sum = 1;
    const auto mix = [&sum](std::uint64_t word) { sum = (sum ^ word) * 0x9e3779b97f4a7c15u; };
    for (std::size_t bin = 0; bin < m_room.size(); ++bin) {
        const std::span<const Entry> entries = this->entries(bin);
        mix(entries.size());
        std::size_t i = 0;
        for (; i + 2 <= entries.size(); i += 2) {
            std::uint64_t word;
            std::memcpy(&word, entries.data() + i, sizeof word);
            mix(word);
        }
        if (i < entries.size())
            mix(entries[i]);
    }
    return sum ^ sum >> 29;
}

} // namespace signalbox
