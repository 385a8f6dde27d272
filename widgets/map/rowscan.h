#pragma once

#include "base/sidebyside.h"
#include "fleet/fleetstate.h"
#include "fleet/rowset.h"
#include "map/planekernel.h"

#include <functional>

namespace signalbox {

/// Finds the rows whose place falls in a raster: all rows in turn, or those that the fleet's index by place has there
/// where that is less work. It lets the writer in between slices of the fleet, so that a million vehicles never keep it
/// waiting for longer than about half a millisecond; two milliseconds when two threads look, as their slices overlap.
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

    /// Rows with a place in `frame`, which shows `rect`.
    struct Wanted
    {
        const RowSet *filter = nullptr; ///< null = all
        RasterFrame frame;
        MercatorRect rect;
    };

    explicit RowScan(const PlaneKernel &kernel = bestKernel());

    /// Visits in slices of some thousand rows. `view` is of the fleet, and let go.
    void run(const FleetState &fleet, FleetState::ReadView view, const Wanted &wanted, const Visit &visit);
    /// The same, where all rows are looked at with half of them by `there` on the other thread.
    void run(const FleetState &fleet, FleetState::ReadView view, const Wanted &wanted, SideBySide &both, const Visit &here, const Visit &there);

private:
    struct Hand
    {
        std::vector<std::uint32_t> cells;
        std::vector<Row> rows;
        Hand();
    };
    static std::size_t rowsAbout(const CellIndex &cells, const MercatorRect &rect);
    bool list(const FleetState::ReadView &view, const Wanted &wanted);
    void scanAll(const FleetState &fleet, const Wanted &wanted, Hand &hand, std::size_t first, std::size_t last, const Visit &visit);
    void scanRows(const FleetColumns &columns, const Wanted &wanted, Hand &hand, Row first, Row last, const Visit &visit);
    void scanListed(const FleetColumns &columns, const Wanted &wanted, std::span<const Row> rows, const Visit &visit);
    static void give(const FleetColumns &columns, const Wanted &wanted, Hand &hand, std::size_t found, const Visit &visit);

    const PlaneKernel &m_kernel;
    Hand m_here, m_there;
    std::vector<Row> m_listed;
};

} // namespace signalbox
