#pragma once

#include "fleet/fleetstate.h"
#include "fleet/rowset.h"

namespace signalbox {

/// A rectangle in Web-Mercator units as double, y down; x may leave 0 … 2^32 when the view crosses the
/// antimeridian.
struct MercatorRect
{
    double left = 0, top = 0, right = 0, bottom = 0;
};

/// What one screen cell holds.
struct ClusterCell
{
    std::int32_t column = 0, line = 0; ///< of the grid that is fixed to the world, so clusters do not crawl while panning
    double x = 0, y = 0; ///< mean place, Mercator units, in the rectangle's own range
    StateCounts counts {};
    std::uint32_t total = 0;
    std::uint8_t worst = 0; ///< VehicleState
    Row sample = noRow; ///< a row of the worst state; the only one when total is 1
};

/// Counts per grid cell of `cellSize` Mercator units for the rows inside `rect`; never-located rows are left
/// out. `filter` null = all.
std::vector<ClusterCell> clusters(const FleetState::ReadView &view, const RowSet *filter, const MercatorRect &rect, double cellSize);

/// Rows by place, in 512 x 512 cells of the Mercator square, for hit tests and rectangles. A picture of the
/// generation it was built from: rows may have moved on since, so look at the columns again.
class CellIndex
{
public:
    CellIndex() = default;
    CellIndex(const FleetState::ReadView &view, const RowSet *filter);

    std::uint64_t generation() const { return m_generation; }
    /// Rows whose cell touches the rectangle, widened by one cell; in no particular order.
    std::vector<Row> candidates(const MercatorRect &rect) const;
    /// The worst, then nearest row within `radius` units of a place; noRow when there is none.
    static Row nearest(const FleetState::ReadView &view, const RowSet *filter, double x, double y, double radius);

private:
    std::vector<std::uint32_t> m_first;
    std::vector<Row> m_rows;
    std::uint64_t m_generation = 0;
};

} // namespace signalbox
