#pragma once

#include "fleet/fleetcolumns.h"

namespace signalbox {

/// Rows that a query matched, as a bit each and as a list in rising order, with the generation it saw.
class RowSet
{
public:
    RowSet() = default;
    RowSet(Row size, std::uint64_t generation) : m_bits((size + 63) / 64), m_generation(generation) { }

    /// Rows must be added in rising order.
    void add(Row row)
    {
        m_bits[row / 64] |= std::uint64_t(1) << (row % 64);
        m_rows.push_back(row);
    }
    bool contains(Row row) const
    {
        return row / 64 < m_bits.size() && (m_bits[row / 64] >> (row % 64) & 1) != 0;
    }
    const std::vector<Row> &rows() const & { return m_rows; }
    void rows() && = delete; // would dangle in a range-for
    std::size_t size() const { return m_rows.size(); }
    std::uint64_t generation() const { return m_generation; }

private:
    std::vector<std::uint64_t> m_bits;
    std::vector<Row> m_rows;
    std::uint64_t m_generation = 0;
};

} // namespace signalbox
