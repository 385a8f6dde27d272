#pragma once

#include "map/clusters.h"
#include "map/rowscan.h"

namespace signalbox {

/// Counts what a camera shows in a grid that is fixed to the world, so that discs do not re-group while panning.
class ClusterGrid
{
public:
    /// False, and nothing has changed, when the writer holds the fleet just now.
    bool count(RowScan &scan, const FleetState &fleet, const RowSet *filter, const Camera &camera);
    /// With discs joined where they would overlap. Largest first.
    std::vector<Cluster> clusters(const Camera &camera) const;

private:
    struct Cell
    {
        StateCounts counts {};
        Row sample = noRow; ///< one of the worst
        std::uint8_t worst = 0;
        std::int64_t east = 0, south = 0; ///< of the camera, summed up
    };
    struct Grid
    {
        RasterFrame frame;
        MercatorRect rect; ///< of whole cells
    };
    static Grid gridOf(const Camera &camera);
    void take(const FleetColumns &columns, const RowScan::Landed &landed, const RasterFrame &frame);

    std::vector<Cell> m_cells;
};

} // namespace signalbox
