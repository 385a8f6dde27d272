#pragma once

#include "fleet/block.h"
#include "fleet/row.h"

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace signalbox {

/// The session id and address of each row. They change all the time, so their places are used again: each is a
/// multiple of eight octets, and places of a size are kept in a list when they are left. Views are good as long as the
/// lock is held.
class SessionTexts
{
public:
    std::string_view sessionId(Row row) const { return text(row, 0); }
    std::string_view ip(Row row) const { return text(row, 1); }
    /// To be read soon: first of all rows that are asked for, then of all the other.
    void prefetchPlace(Row row) const { __builtin_prefetch(m_places.data() + row, 1); }
    void prefetchText(Row row) const
    {
        if (m_places[row] != 0) __builtin_prefetch(at(m_places[row]), 1);
    }
    /// Either may be empty; at most 255 and 64 octets are kept.
    void set(Row row, std::string_view sessionId, std::string_view ip);

    void resize(std::size_t rows) { m_places.resize(rows); }
    void reserve(std::size_t rows) { m_places.reserve(rows); }
    Row size() const { return Row(m_places.size()); }
    std::size_t bytes() const { return m_next * Unit; } ///< places that are used or wait to be used again
    std::size_t placeBytes() const { return m_places.bytes(); }

private:
    static constexpr std::size_t Unit = 8, BlockUnits = 1 << 18, LongestId = 255, LongestIp = 64;
    static constexpr std::size_t Sizes = (2 + LongestId + LongestIp + Unit - 1) / Unit + 1;

    char *at(std::uint32_t place) const { return m_blocks[(place - 1) / BlockUnits].get() + (place - 1) % BlockUnits * Unit; }
    std::string_view text(Row row, int which) const;
    std::size_t unitsOf(std::uint32_t place) const;
    std::uint32_t take(std::size_t units);
    void leave(std::uint32_t place, std::size_t units);

    Block<std::uint32_t> m_places; // 1 + unit; 0 = nothing
    std::vector<pages::Fixed<BlockUnits * Unit>> m_blocks;
    std::array<std::uint32_t, Sizes> m_left {}; // by units: the first place of the list; the next one is in the place
    std::size_t m_next = 0; // unit
};

/// One of the two, as a column.
template<std::string_view (SessionTexts::*Get)(Row) const>
class SessionTextColumn
{
public:
    explicit SessionTextColumn(const SessionTexts &texts) : m_texts(&texts) { }
    std::string_view operator[](Row row) const { return (m_texts->*Get)(row); }

private:
    const SessionTexts *m_texts;
};

} // namespace signalbox
