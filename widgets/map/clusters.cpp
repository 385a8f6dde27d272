#include "map/clusters.h"

namespace signalbox {

namespace {
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

std::vector<Cluster> joined(std::vector<Cluster> all)
{
    std::sort(all.begin(), all.end(), [](const Cluster &a, const Cluster &b) {
        return std::tuple(b.total, a.at.x(), a.at.y()) < std::tuple(a.total, b.at.x(), b.at.y());
    });
    std::vector<Cluster> apart;
    for (const Cluster &cluster : all) {
        const auto near = std::find_if(apart.begin(), apart.end(), [&](const Cluster &other) {
            const QPointF d = other.at - cluster.at;
            const double apartAt = other.radius() + (cluster.total == 1 ? 6 : cluster.radius()) + 2;
            return d.x() * d.x() + d.y() * d.y() < apartAt * apartAt;
        });
        if (near == apart.end())
            apart.push_back(cluster);
        else
            absorb(*near, cluster);
    }
    return apart;
}

} // namespace signalbox
