#pragma once

#include "fleet/block.h"
#include "fleet/row.h"

#include <deque>
#include <optional>
#include <vector>

namespace signalbox {

/// Which rows changed of late. Bounded: of the oldest changes it only knows that they are forgotten.
class ChangeLog
{
public:
    ChangeLog()
    {
        fit(0);
        m_marks.push_back({ 0, m_next });
    }
    void add(Row row) { m_ring[m_next++ & m_mask] = row; }
    /// Everything added so far is part of this generation.
    void mark(std::uint64_t generation);
    /// What came before is out of reach.
    void forget();
    /// Room for about half as many changes as there are rows; forgets what it knew when that has to grow.
    void fit(std::size_t rows);
    /// The distinct rows that changed after a generation, in rising order, and perhaps a few that changed just before;
    /// nothing when that is too long ago.
    std::optional<std::vector<Row>> since(std::uint64_t generation, Row size) const;
    std::size_t bytes() const { return m_ring.bytes() + m_marks.size() * sizeof(Mark); }

private:
    struct Mark
    {
        std::uint64_t generation, next;
    };
    Block<Row> m_ring;
    std::uint64_t m_mask = 0;
    std::uint64_t m_next = 0; // of all that were ever added
    std::deque<Mark> m_marks; // oldest first, not of every generation
    Mark m_last {};
};

} // namespace signalbox
