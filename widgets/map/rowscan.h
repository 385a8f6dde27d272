#pragma once

#include "fleet/fleetstate.h"
#include "fleet/rowset.h"
#include "map/planekernel.h"

#include <functional>

namespace signalbox {

/// Finds the rows whose place falls in a raster: all rows in turn, or those that the fleet's index by place has there
/// where that is less work. It lets the writer in between slices of the fleet, so that a million vehicles never keep it
/// waiting for longer than about half a millisecond. One thread at a time.
class RowScan
{
public:
    struct Landed
    {
        std::span<const std::uint32_t> cells; ///< followed by `ahead` more readable ones
        std::span<const Row> rows;
    };
    static constexpr std::size_t ahead = 64;
    /// Under the shared lock: be quick, keep no reference to a column.
    using Visit = std::function<void(const FleetColumns &columns, const Landed &landed)>;

    explicit RowScan(const PlaneKernel &kernel = bestKernel());

    /// Visits in slices of some thousand rows that have a place in `frame`, which shows `rect`. `filter` null = all.
    /// False, without a visit, when the writer holds the fleet just now.
    bool run(const FleetState &fleet, const RowSet *filter, const RasterFrame &frame, const MercatorRect &rect, const Visit &visit);

private:
    struct Wanted
    {
        const RowSet *filter;
        const RasterFrame &frame;
        const Visit &visit;
    };
    static std::size_t rowsAbout(const CellIndex &cells, const MercatorRect &rect);
    void scanRows(const FleetColumns &columns, const Wanted &wanted, Row first, Row last);
    void scanListed(const FleetColumns &columns, const Wanted &wanted, std::span<const Row> rows);
    void scanIndexed(const FleetState::ReadView &view, const Wanted &wanted, const MercatorRect &rect);
    void hand(const FleetColumns &columns, const Wanted &wanted, std::size_t found);

    const PlaneKernel &m_kernel;
    std::vector<std::uint32_t> m_cells;
    std::vector<Row> m_rows;
    std::vector<Row> m_listed;
};

} // namespace signalbox
