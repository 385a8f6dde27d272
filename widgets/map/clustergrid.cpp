#include "map/clustergrid.h"

#include <numeric>

namespace signalbox {

namespace {
constexpr double cellPixels = 56;
constexpr double edgePixels = 30; // a disc whose middle is just outside still shows
} // namespace

ClusterGrid::Grid ClusterGrid::gridOf(const Camera &camera)
{
    // Cells of the half zoom step below: discs seldom re-group while zooming.
    const double step = std::floor(camera.zoom() * 2) / 2;
    const double cells = 256 * std::exp2(step) / cellPixels; // of the whole world
    const QRectF seen = camera.visible(edgePixels);
    const double left = std::floor(seen.left() * cells), top = std::floor(std::max(0.0, seen.top()) * cells);
    const QPointF centre = camera.centre();
    Grid grid;
    grid.frame = RasterFrame::about(centre.x() * mercatorWorld, centre.y() * mercatorWorld, cells / mercatorWorld,
                                    centre.x() * cells - left, centre.y() * cells - top);
    RasterFrame &frame = grid.frame;
    frame.width = std::uint32_t(std::floor(seen.right() * cells) - left) + 1;
    frame.height = std::uint32_t(std::floor(std::min(1.0, seen.bottom()) * cells) - top) + 1;
    frame.stride = frame.width;
    const double unit = mercatorWorld / cells;
    grid.rect = { left * unit, top * unit, (left + frame.width) * unit, (top + frame.height) * unit };
    return grid;
}

bool ClusterGrid::count(RowScan &scan, const FleetState &fleet, const RowSet *filter, const Camera &camera)
{
    std::optional<FleetState::ReadView> view = fleet.tryRead();
    if (!view)
        return false;
    const Grid grid = gridOf(camera);
    m_cells.assign(std::size_t(grid.frame.width) * grid.frame.height, Cell());
    scan.run(fleet, std::move(*view), { filter, grid.frame, grid.rect },
             [&](const FleetColumns &columns, const RowScan::Landed &landed) { take(columns, landed, grid.frame); });
    return true;
}

void ClusterGrid::take(const FleetColumns &columns, const RowScan::Landed &landed, const RasterFrame &frame)
{
    for (std::size_t i = 0; i < landed.rows.size(); ++i) {
        const Row row = landed.rows[i];
        const std::uint8_t state = columns.state[row];
        Cell &cell = m_cells[landed.cells[i]];
        ++cell.counts[state];
        cell.east += std::int32_t(columns.x[row] - frame.centreX);
        cell.south += std::int32_t(columns.y[row] - frame.centreY);
        if (cell.sample == noRow || state > cell.worst) {
            cell.worst = state;
            cell.sample = row;
        }
    }
}

std::vector<Cluster> ClusterGrid::clusters(const Camera &camera) const
{
    std::vector<Cluster> found;
    const QPointF middle(camera.size().width() / 2, camera.size().height() / 2);
    for (const Cell &cell : m_cells) {
        if (cell.sample == noRow)
            continue;
        const auto total = std::accumulate(cell.counts.begin(), cell.counts.end(), std::uint32_t(0));
        const QPointF offset = QPointF(double(cell.east), double(cell.south)) / total * (camera.worldPixels() / mercatorWorld);
        found.push_back({ middle + offset, cell.counts, total, cell.sample });
    }
    std::vector<Cluster> apart = joined(std::move(found));
    placeTags(apart, { 44, 16 }); // five digits
    return apart;
}

} // namespace signalbox
