#include "map/crowdbins.h"

#include <cstring>

namespace signalbox {

namespace {
constexpr int latestShift = 20;
constexpr std::size_t latest = std::size_t(1) << (32 - latestShift);
constexpr std::uint32_t nothing = 0xffffffffu; // a rank is below 7
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
    m_latest.assign(latest, nothing);
}

void CrowdBins::mark(std::uint32_t cell, int rank)
{
    const std::size_t bin = (cell >> m_shift) * 2 + (rank >= leastTrouble);
    Cursor &cursor = m_cursors[bin];
    if (cursor.next == cursor.end)
        grow(bin);
    *cursor.next = (cell & ((1u << m_shift) - 1)) << 3 | std::uint32_t(rank);
    // Written always and kept if it is new: a branch that is taken by chance costs more than a store.
    const std::uint32_t whole = cell << 3 | std::uint32_t(rank);
    std::uint32_t &before = m_latest[whole * 0x9e3779b1u >> latestShift];
    cursor.next += before != whole;
    before = whole;
}

void CrowdBins::mark(std::span<const std::uint32_t> cells, std::span<const std::uint32_t> rows, const std::uint8_t *ranks)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        mark(cells[i], ranks[rows[i]]);
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
