#include "fleet/changelog.h"

#include <algorithm>
#include <bit>

namespace signalbox {

namespace {
constexpr std::size_t LeastRoom = 1 << 14, MostRoom = 1 << 20;
constexpr std::uint64_t MarksKept = 1024;
}

void ChangeLog::fit(std::size_t rows)
{
    const std::size_t room = std::clamp(std::bit_ceil(rows / 2 + 1), LeastRoom, MostRoom);
    if (room <= m_ring.size()) return;
    m_ring.resize(room);
    m_mask = room - 1;
    forget();
}

void ChangeLog::forget()
{
    m_marks.clear();
    m_next += m_ring.size();
    m_last.next = m_next;
}

void ChangeLog::mark(std::uint64_t generation)
{
    const std::uint64_t room = m_mask + 1;
    if (m_marks.empty() || m_next - m_marks.back().next >= room / MarksKept) m_marks.push_back({ generation, m_next });
    while (m_next - m_marks.front().next > room) m_marks.pop_front();
    m_last = { generation, m_next };
}

std::optional<std::vector<Row>> ChangeLog::since(std::uint64_t generation, Row size) const
{
    std::uint64_t from = m_last.next;
    if (generation < m_last.generation) {
        const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), generation,
                                            [](std::uint64_t asked, const Mark &mark) { return asked < mark.generation; });
        if (after == m_marks.begin()) return std::nullopt;
        from = std::prev(after)->next;
    }
    if (m_next - from > m_mask + 1) return std::nullopt;
    std::vector<std::uint64_t> bits((size + 63) / 64);
    for (; from < m_next; ++from) {
        const Row row = m_ring[from & m_mask];
        bits[row / 64] |= std::uint64_t(1) << (row % 64);
    }
    std::vector<Row> rows;
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t left = bits[word]; left != 0; left &= left - 1) rows.push_back(Row(word * 64 + std::size_t(std::countr_zero(left))));
    return rows;
}

} // namespace signalbox
