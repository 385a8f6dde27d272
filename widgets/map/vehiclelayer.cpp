#include "map/vehiclelayer.h"

#include "map/statetally.h"

namespace signalbox {

namespace {
constexpr std::uint8_t leastTrouble = 2; // rank; below are Online and Quiet

std::size_t mixed(std::size_t hash, std::uint64_t value)
{
    return (hash ^ value) * 0x9e3779b97f4a7c15ull;
}
} // namespace

bool VehicleLayer::collect(const FleetState &fleet, const Request &request)
{
    if (request.clusters) {
        if (!m_grid.count(m_scan, fleet, request.filter, request.camera))
            return false;
        collect(m_grid.clusters(request.camera), request.camera);
        return true;
    }
    bool begun = false;
    const auto visit = [&](const FleetColumns &columns, const RowScan::Landed &landed) {
        if (!std::exchange(begun, true))
            clear();
        take(columns, landed, request);
    };
    const MercatorRect rect = seenRect(request.camera, BytePlane::reach);
    if (!m_scan.run(fleet, request.filter, BytePlane::frameOf(request.camera, request.ratio), rect, visit))
        return false;
    if (!begun)
        clear();
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.rank < b.rank; });
    m_signature = request.compares ? signatureNow() : 0;
    return true;
}

void VehicleLayer::collect(std::vector<Cluster> clusters, const Camera &camera)
{
    clear();
    m_mode = Mode::Clusters;
    m_clusters = std::move(clusters);
    m_signature = mixed(7, std::uint64_t(camera.zoom() * 1e6));
    for (const Cluster &cluster : m_clusters) {
        m_inView += cluster.total;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += cluster.counts[i];
        m_signature = mixed(m_signature, std::uint64_t(qRound(cluster.at.x())) << 32 | std::uint32_t(qRound(cluster.at.y())));
        for (const std::uint32_t count : cluster.counts)
            m_signature = mixed(m_signature, count);
    }
}

void VehicleLayer::clear()
{
    m_mode = Mode::Shapes;
    m_inView = 0;
    m_counts = {};
    m_troubled = false;
    m_marks.clear();
    m_cells.clear();
    m_clusters.clear();
}

void VehicleLayer::take(const FleetColumns &columns, const RowScan::Landed &landed, const Request &request)
{
    m_inView += landed.rows.size();
    if (m_mode == Mode::Shapes && m_inView > mostShapes)
        becomeCrowd(request);
    if (m_mode == Mode::Crowd) {
        takeCrowd(columns, landed, request.camera);
        return;
    }
    for (const Row row : landed.rows) {
        ++m_counts[columns.state[row]];
        m_marks.push_back(Mark::of(columns, row, request.camera));
    }
    m_cells.insert(m_cells.end(), landed.cells.begin(), landed.cells.end());
}

/// Too many for shapes: what was found so far goes into the plane, the trouble among it stays.
void VehicleLayer::becomeCrowd(const Request &request)
{
    m_mode = Mode::Crowd;
    const double zoom = request.camera.zoom();
    const QSizeF size = request.camera.size() * request.ratio;
    m_plane.begin({ qCeil(size.width()), qCeil(size.height()) }, request.ratio, qRound((zoom < 6.5 ? 3 : zoom < 9 ? 4 : 6) * request.ratio));
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        m_plane.mark(m_cells[i], m_marks[i].rank);
    std::erase_if(m_marks, [](const Mark &mark) { return mark.rank < leastTrouble; });
    m_cells.clear();
}

void VehicleLayer::takeCrowd(const FleetColumns &columns, const RowScan::Landed &landed, const Camera &camera)
{
    m_plane.mark(landed.cells, landed.rows, columns.state.data());
    countStates(landed.rows, columns.state.data(), m_counts);
    // In a crowd a few pixels are easily overlooked: trouble also gets its shape while that is not a crowd too.
    for (std::size_t i = 0; i < landed.rows.size() && !m_troubled; ++i) {
        if (columns.state[landed.rows[i]] >= leastTrouble)
            m_marks.push_back(Mark::of(columns, landed.rows[i], camera));
        m_troubled = m_marks.size() > mostTrouble;
    }
    if (m_troubled)
        m_marks.clear();
}

std::size_t VehicleLayer::signatureNow() const
{
    std::size_t hash = m_mode == Mode::Crowd ? m_plane.signature() : 1;
    const auto half = [](float value) { return std::uint64_t(std::int64_t(value * 2) & 0xffffff); };
    for (const Mark &mark : m_marks)
        hash = mixed(hash, half(mark.x) << 40 | half(mark.y) << 8 | mark.rank);
    return hash;
}

} // namespace signalbox
