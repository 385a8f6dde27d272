#pragma once

#include "map/byteplane.h"
#include "map/marks.h"
#include "map/rowscan.h"

namespace signalbox {

/// What one thread finds of a frame: marks for shapes while they are few, a share of the plane beyond that.
class VehicleCatch
{
public:
    static constexpr std::size_t mostShapes = 2000;
    static constexpr std::size_t mostTrouble = 400; ///< shapes above a crowd

    VehicleCatch(BytePlane &plane, std::size_t share) : m_plane(plane), m_share(share) { }

    void begin();
    void take(const FleetColumns &columns, const RowScan::Landed &landed, const Camera &camera);
    /// What was found so far goes into the plane, the trouble among it stays.
    void becomeCrowd();

    std::size_t inView() const { return m_inView; }
    const StateCounts &counts() const { return m_counts; }
    /// Of a crowd the trouble.
    const std::vector<Mark> &marks() const { return m_marks; }
    /// There is a crowd of trouble as well: no marks for it.
    bool troubled() const { return m_troubled; }

private:
    void takeCrowd(const FleetColumns &columns, const RowScan::Landed &landed, const Camera &camera);

    BytePlane &m_plane;
    std::size_t m_share;
    CrowdBins *m_crowd = nullptr;
    std::size_t m_inView = 0;
    StateCounts m_counts {};
    bool m_troubled = false;
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_cells; // of m_marks while they may become a crowd
};

} // namespace signalbox
