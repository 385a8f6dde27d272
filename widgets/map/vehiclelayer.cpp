#include "map/vehiclelayer.h"

#include <algorithm>

namespace signalbox {

namespace {
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
    std::optional<FleetState::ReadView> view = fleet.tryRead();
    if (!view)
        return false;
    const double zoom = request.camera.zoom();
    const QSizeF size = request.camera.size() * request.ratio;
    m_plane.begin({ qCeil(size.width()), qCeil(size.height()) }, request.ratio, qRound((zoom < 6.5 ? 3 : zoom < 9 ? 4 : 6) * request.ratio));
    for (VehicleCatch &part : m_catches)
        part.begin();
    const auto into = [&](std::size_t part) {
        return [&, part](const FleetColumns &columns, const RowScan::Landed &landed) { m_catches[part].take(columns, landed, request.camera); };
    };
    m_scan.run(fleet, std::move(*view), { request.filter, BytePlane::frameOf(request.camera, request.ratio), seenRect(request.camera, BytePlane::reach) },
               m_both, into(0), into(1));
    join(request);
    return true;
}

void VehicleLayer::join(const Request &request)
{
    m_inView = 0;
    m_counts = {};
    m_marks.clear();
    m_clusters.clear();
    for (const VehicleCatch &part : m_catches) {
        m_inView += part.inView();
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += part.counts()[i];
    }
    m_mode = m_inView > VehicleCatch::mostShapes ? Mode::Crowd : Mode::Shapes;
    for (VehicleCatch &part : m_catches) {
        if (m_mode == Mode::Crowd)
            part.becomeCrowd();
        m_marks.insert(m_marks.end(), part.marks().begin(), part.marks().end());
    }
    const bool troubled = std::any_of(m_catches.begin(), m_catches.end(), [](const VehicleCatch &part) { return part.troubled(); });
    if (m_mode == Mode::Crowd && (troubled || m_marks.size() > VehicleCatch::mostTrouble))
        m_marks.clear();
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.rank < b.rank; });
    m_signature = request.compares ? signatureNow() : 0;
}

void VehicleLayer::collect(std::vector<Cluster> clusters, const Camera &camera)
{
    m_mode = Mode::Clusters;
    m_inView = 0;
    m_counts = {};
    m_marks.clear();
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

std::size_t VehicleLayer::signatureNow() const
{
    std::size_t hash = m_mode == Mode::Crowd ? m_plane.signature() : 1;
    const auto half = [](float value) { return std::uint64_t(std::int64_t(value * 2) & 0xffffff); };
    for (const Mark &mark : m_marks)
        hash = mixed(hash, half(mark.x) << 40 | half(mark.y) << 8 | mark.rank);
    return hash;
}

} // namespace signalbox
