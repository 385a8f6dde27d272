#pragma once

#include "fleet/grouping.h"
#include "tables/fleetlines.h"

namespace signalbox {

/// Lists of numbers below `range` whose members keep their place; scratch space for many of them.
class PlaceKeeper
{
public:
    explicit PlaceKeeper(std::size_t range) : m_marks(range) { }
    std::size_t range() const { return m_marks.size(); }
    /// The members of `shown` that are still in `ordered`, with the new ones behind the neighbour that `ordered` (all
    /// members in their true order) gives them.
    std::vector<std::uint32_t> kept(const std::vector<std::uint32_t> &shown, const std::vector<std::uint32_t> &ordered);

private:
    std::vector<std::uint8_t> m_marks;
};

/// How many members would have to move to turn `shown` into `ordered` (both hold the same numbers below `range`): all
/// but the longest run that is in order already. Estimated from a sample where a large list is in great disorder.
int rowsToMove(const std::vector<std::uint32_t> &shown, const std::vector<std::uint32_t> &ordered, std::size_t range);

/// What is shown of a grouped fleet: `open` groups by number.
struct GroupedView
{
    const FleetGroups *groups = nullptr; ///< nullptr: not grouped
    std::vector<char> open; ///< by number; shorter = closed
};

/// The lines for rows in their true order: groups worst first, the rows of the open ones below them.
std::vector<Line> linesInOrder(const std::vector<Row> &ordered, const GroupedView &view);
/// The same lines, at the places where `shown` has them.
std::vector<Line> linesInPlace(const std::vector<Line> &shown, const std::vector<Row> &ordered, const GroupedView &view);
/// As rowsToMove(), of lines.
int linesToMove(const std::vector<Line> &shown, const std::vector<Line> &ordered);

} // namespace signalbox
