#include "fleet/rowtable.h"

namespace signalbox {

std::uint64_t RowTable::hashOf(std::string_view id)
{
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15u;
    std::uint64_t hash = (id.size() + 1) * odd;
    const char *at = id.data();
    std::size_t left = id.size();
    const auto mix = [&](std::uint64_t part) {
        hash = (hash ^ part) * odd;
        hash ^= hash >> 32;
    };
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t part;
        std::memcpy(&part, at, 8);
        mix(part);
    }
    if (left > 0) {
        std::uint64_t part = 0;
        std::memcpy(&part, at, left);
        mix(part);
    }
    hash *= 0xff51afd7ed558ccdu;
    return hash ^ hash >> 29;
}

Row RowTable::find(std::string_view id, std::uint64_t hash) const
{
    if (m_slots.empty()) return noRow;
    const Slot tag = tagOf(hash);
    for (std::size_t place = placeOf(hash); m_slots[place] != 0; place = place + 1 == m_slots.size() ? 0 : place + 1) {
        const Slot slot = m_slots[place];
        if ((slot & ~RowMask) == tag && m_texts->id((slot & RowMask) - 1) == id) return (slot & RowMask) - 1;
    }
    return noRow;
}

Row RowTable::probe(std::uint64_t hash) const
{
    if (m_slots.empty()) return noRow;
    std::size_t place = placeOf(hash);
    while (m_slots[place] != 0 && (m_slots[place] & ~RowMask) != tagOf(hash)) place = place + 1 == m_slots.size() ? 0 : place + 1;
    if (m_slots[place] == 0) return noRow;
    const Row row = (m_slots[place] & RowMask) - 1;
    __builtin_prefetch(m_texts->positions() + row);
    return row;
}

void RowTable::put(Row row, std::uint64_t hash)
{
    std::size_t place = placeOf(hash);
    while (m_slots[place] != 0) place = place + 1 == m_slots.size() ? 0 : place + 1;
    m_slots[place] = tagOf(hash) | (row + 1);
}

void RowTable::insert(Row row)
{
    if ((m_used + 1) * 6 > m_slots.size() * 5) reserve(m_used + m_used / 4 + 1024);
    put(row, hashOf(m_texts->id(row)));
    ++m_used;
}

void RowTable::reserve(std::size_t rows)
{
    const std::size_t size = rows + rows * 2 / 5; // seven fifths: five sevenths full
    if (size <= m_slots.size()) return;
    Block<Slot> old;
    old.swap(m_slots);
    m_slots.reserve(size);
    m_slots.resize(size);
    for (std::size_t i = 0; i < old.size(); ++i)
        if (old[i] != 0) put((old[i] & RowMask) - 1, hashOf(m_texts->id((old[i] & RowMask) - 1)));
}

} // namespace signalbox
