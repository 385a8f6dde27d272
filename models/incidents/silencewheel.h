#pragma once

#include "base/clock.h"
#include "fleet/row.h"

#include <array>
#include <vector>

namespace signalbox {

/// Whose message is late, without looking at everybody: each row has a second in which it is looked at again, and a message
/// that comes meanwhile costs nothing, for it is found when that second comes. One thread.
class SilenceWheel
{
public:
    void fit(Row rows) { m_planned.resize(std::max<std::size_t>(m_planned.size(), rows)); }
    bool isPlanned(Row row) const { return m_planned[row] != 0; }
    /// Not before `due`, unless it is planned earlier already; what is further away than the wheel turns comes up once
    /// before.
    void expect(Row row, Instant due);
    /// The rows whose second has come, in the order of seconds; they are not planned any more.
    template<typename Visit>
    void turn(Instant now, Visit &&visit)
    {
        const Second until = secondOf(now);
        if (m_now == 0) m_now = until;
        const Second first = until - m_now > slots ? until - slots : m_now;
        for (Second second = first + 1; second <= until; ++second) {
            m_due.swap(m_slots[second % slots]);
            for (const Row row : m_due) {
                if (m_planned[row] == 0 || m_planned[row] > until) continue; // was moved
                m_planned[row] = 0;
                visit(row);
            }
            m_due.clear();
        }
        m_now = std::max(m_now, until);
    }

private:
    using Second = std::uint32_t; // of the world, since 1970
    static constexpr Second slots = 1024;
    static Second secondOf(Instant t) { return Second(std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count()); }

    Second m_now = 0;
    std::vector<Second> m_planned; // by row; 0 = not
    std::array<std::vector<Row>, slots> m_slots;
    std::vector<Row> m_due;
};

inline void SilenceWheel::expect(Row row, Instant due)
{
    const Second wanted = std::clamp(secondOf(due) + 1, m_now + 1, m_now + slots - 1);
    if (m_planned[row] != 0 && m_planned[row] <= wanted) return;
    m_planned[row] = wanted;
    m_slots[wanted % slots].push_back(row);
}

} // namespace signalbox
