#include "map/clusters.h"

namespace signalbox {

namespace {
constexpr double cellPixels = 56;
constexpr double edgePixels = 30; // a disc whose middle is just outside still shows

void absorb(Cluster &into, const Cluster &other)
{
    if (other.worst() > into.worst())
        into.row = other.row;
    into.at += (other.at - into.at) * (double(other.total) / (into.total + other.total));
    for (std::size_t i = 0; i < into.counts.size(); ++i)
        into.counts[i] += other.counts[i];
    into.total += other.total;
}
} // namespace

int Cluster::worst() const
{
    for (int rank = StateRanks - 1; rank > 0; --rank) {
        if (counts[std::size_t(rank)] > 0)
            return rank;
    }
    return 0;
}

std::vector<Cluster> clustersInView(const FleetState::ReadView &view, const RowSet *filter, const Camera &camera)
{
    const QRectF seen = camera.visible(edgePixels);
    const MercatorRect rect { seen.left() * mercatorWorld, seen.top() * mercatorWorld, seen.right() * mercatorWorld,
                              seen.bottom() * mercatorWorld };
    // Cells of the half zoom step below: discs do not re-group while panning, and seldom while zooming.
    const double step = std::floor(camera.zoom() * 2) / 2;
    std::vector<Cluster> found;
    for (const ClusterCell &cell : clusters(view, filter, rect, mercatorWorld * cellPixels / (256 * std::exp2(step)))) {
        const QPointF fraction(cell.x / mercatorWorld, cell.y / mercatorWorld);
        found.push_back({ camera.toScreen(fraction), cell.counts, cell.total, cell.sample });
    }
    return joined(std::move(found));
}

std::vector<Cluster> joined(std::vector<Cluster> all)
{
    std::sort(all.begin(), all.end(), [](const Cluster &a, const Cluster &b) {
        return std::tuple(b.total, a.at.x(), a.at.y()) < std::tuple(a.total, b.at.x(), b.at.y());
    });
    std::vector<Cluster> apart;
    for (const Cluster &cluster : all) {
        const auto near = std::find_if(apart.begin(), apart.end(), [&](const Cluster &other) {
            const QPointF d = other.at - cluster.at;
            return std::hypot(d.x(), d.y()) < other.radius() + (cluster.total == 1 ? 6 : cluster.radius()) + 2;
        });
        if (near == apart.end())
            apart.push_back(cluster);
        else
            absorb(*near, cluster);
    }
    return apart;
}

} // namespace signalbox
