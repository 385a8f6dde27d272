#include "map/vehiclecatch.h"

namespace signalbox {

void VehicleCatch::begin()
{
    m_crowd = nullptr;
    m_inView = 0;
    m_counts = {};
    m_troubled = false;
    m_marks.clear();
    m_cells.clear();
}

void VehicleCatch::take(const FleetColumns &columns, const RowScan::Landed &landed, const Camera &camera)
{
    m_inView += landed.rows.size();
    if (m_crowd == nullptr && m_inView > mostShapes)
        becomeCrowd();
    if (m_crowd != nullptr) {
        takeCrowd(columns, landed, camera);
        return;
    }
    for (const Row row : landed.rows) {
        ++m_counts[columns.state[row]];
        m_marks.push_back(Mark::of(columns, row, camera));
    }
    m_cells.insert(m_cells.end(), landed.cells.begin(), landed.cells.end());
}

void VehicleCatch::becomeCrowd()
{
    if (m_crowd != nullptr)
        return;
    m_crowd = &m_plane.fresh(m_share);
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        m_crowd->mark(m_cells[i], m_marks[i].rank);
    std::erase_if(m_marks, [](const Mark &mark) { return mark.rank < CrowdBins::leastTrouble; });
    m_cells.clear();
}

void VehicleCatch::takeCrowd(const FleetColumns &columns, const RowScan::Landed &landed, const Camera &camera)
{
    m_crowd->mark(landed.cells, landed.rows, columns.state.data(), m_counts);
    // In a crowd a few pixels are easily overlooked: trouble also gets its shape while that is not a crowd too.
    for (std::size_t i = 0; i < landed.rows.size() && !m_troubled; ++i) {
        if (columns.state[landed.rows[i]] >= CrowdBins::leastTrouble)
            m_marks.push_back(Mark::of(columns, landed.rows[i], camera));
        m_troubled = m_marks.size() > mostTrouble;
    }
    if (m_troubled)
        m_marks.clear();
}

} // namespace signalbox
