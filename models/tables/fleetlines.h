#pragma once

#include "fleet/fleetcolumns.h"

#include <algorithm>
#include <memory>

namespace signalbox {

/// What stands on one line of the fleet table: the row of a vehicle, or the number of a group with groupMark.
using Line = std::uint32_t;
inline constexpr Line groupMark = 0x8000'0000u;
inline bool isGroup(Line line) { return (line & groupMark) != 0; }
inline std::uint32_t groupOf(Line line) { return line & ~groupMark; }

/// Lines with the place of each. A value; made by a worker, taken over by the model.
class FleetLines
{
public:
    FleetLines() = default;
    explicit FleetLines(std::vector<Line> lines) : m_lines(std::move(lines))
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line line = m_lines[i];
            std::vector<std::int32_t> &places = isGroup(line) ? m_groups : m_rows;
            if (groupOf(line) >= places.size()) places.resize(std::max<std::size_t>(groupOf(line) + 1, places.size() * 2), -1);
            places[groupOf(line)] = std::int32_t(i);
            if (isGroup(line)) m_groupPlaces.push_back(int(i));
        }
    }

    const std::vector<Line> &list() const { return m_lines; }
    int size() const { return int(m_lines.size()); }
    Line at(int place) const { return m_lines[std::size_t(place)]; }
    /// -1 when it is not there.
    int placeOf(Line line) const
    {
        const std::vector<std::int32_t> &places = isGroup(line) ? m_groups : m_rows;
        return groupOf(line) < places.size() ? places[groupOf(line)] : -1;
    }
    /// Groups on the lines [first, end).
    int groupsIn(int first, int end) const
    {
        const auto from = std::lower_bound(m_groupPlaces.begin(), m_groupPlaces.end(), first);
        return int(std::lower_bound(from, m_groupPlaces.end(), end) - from);
    }
    /// The group line at or above a line; -1 when there is none.
    int groupAbove(int place) const
    {
        const auto next = std::upper_bound(m_groupPlaces.begin(), m_groupPlaces.end(), place);
        return next == m_groupPlaces.begin() ? -1 : *std::prev(next);
    }

private:
    std::vector<Line> m_lines;
    std::vector<std::int32_t> m_rows, m_groups; ///< places by number, -1 = none
    std::vector<int> m_groupPlaces; ///< rising
};

/// How to get from the lines that are shown to others so that views and selections can follow: lines that go are moved
/// to the end and removed at once, new ones are put at the end, then all move to their places.
struct LineChange
{
    std::shared_ptr<const FleetLines> parted; ///< the lines that stay, then those that go; null when they stand so already
    std::shared_ptr<const FleetLines> stayed; ///< null when none goes
    std::shared_ptr<const FleetLines> grown; ///< those that stay, then the new ones; null when there are none
    bool moves = false; ///< at last, to their places
};
LineChange stepsBetween(const FleetLines &shown, const FleetLines &wanted);

} // namespace signalbox
