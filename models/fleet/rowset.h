#pragma once

#include "fleet/fleetcolumns.h"

#include <bit>

namespace signalbox {

/// Rows that a query matched: a bit each, with the generation it saw. The list is made when it is asked for.
class RowSet
{
public:
    RowSet() = default;
    RowSet(Row size, std::uint64_t generation) : m_words((size + 63) / 64), m_rows(size), m_generation(generation) { }

    void add(Row row) { m_words[row / 64] |= std::uint64_t(1) << (row % 64); }
    bool contains(Row row) const
    {
        return row / 64 < m_words.size() && (m_words[row / 64] >> (row % 64) & 1) != 0;
    }
    /// How many rows are in it; counts them (16 µs a million).
    std::size_t size() const
    {
        std::size_t count = 0;
        for (const std::uint64_t word : m_words) count += std::size_t(std::popcount(word));
        return count;
    }
    bool empty() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t word) { return word == 0; });
    }
    /// Calls visit(row) in rising order.
    template<typename Visit>
    void each(Visit &&visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1) visit(Row(i * 64 + std::size_t(std::countr_zero(word))));
    }
    /// In rising order; made anew each time.
    std::vector<Row> rows() const
    {
        std::vector<Row> rows;
        rows.reserve(size());
        each([&rows](Row row) { rows.push_back(row); });
        return rows;
    }

    Row capacity() const { return m_rows; } ///< rows that were looked at
    const std::vector<std::uint64_t> &words() const { return m_words; } ///< row % 64 is the bit
    std::uint64_t generation() const { return m_generation; }

    void addAll()
    {
        std::fill(m_words.begin(), m_words.end(), ~std::uint64_t(0));
        clearBehind();
    }
    void invert()
    {
        for (std::uint64_t &word : m_words) word = ~word;
        clearBehind();
    }
    /// Both sets are of one size.
    void keep(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= other.m_words[i];
    }
    void add(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] |= other.m_words[i];
    }
    /// Adds the rows of `within` for which test(row) holds.
    template<typename Test>
    void addWhere(const RowSet &within, Test &&test)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const std::uint64_t wanted = within.m_words[i] & ~m_words[i];
            if (wanted == 0) continue;
            const Row first = Row(i * 64), count = std::min<Row>(64, m_rows - first);
            std::uint64_t found = 0;
            if (std::popcount(wanted) > 16) {
                for (Row bit = 0; bit < count; ++bit) found |= std::uint64_t(bool(test(first + bit))) << bit;
            } else {
                for (std::uint64_t rest = wanted; rest != 0; rest &= rest - 1) {
                    const Row bit = Row(std::countr_zero(rest));
                    found |= std::uint64_t(bool(test(first + bit))) << bit;
                }
            }
            m_words[i] |= found & wanted;
        }
    }

private:
    void clearBehind()
    {
        if (m_rows % 64 != 0) m_words.back() &= (std::uint64_t(1) << (m_rows % 64)) - 1;
    }

    std::vector<std::uint64_t> m_words;
    Row m_rows = 0;
    std::uint64_t m_generation = 0;
};

} // namespace signalbox
