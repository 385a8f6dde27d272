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

QRectF tagBox(const Cluster &cluster, QSizeF size)
{
    const double edge = cluster.radius() * 0.7; // the tag covers a little of the ring
    const bool left = cluster.tag == Qt::TopLeftCorner || cluster.tag == Qt::BottomLeftCorner;
    const bool top = cluster.tag == Qt::TopLeftCorner || cluster.tag == Qt::TopRightCorner;
    const double x = left ? cluster.at.x() - edge + 4 - size.width() : cluster.at.x() + edge - 4;
    const double y = top ? cluster.at.y() - edge + 3 - size.height() : cluster.at.y() + edge - 3;
    return { QPointF(x, y), size };
}

void placeTags(std::vector<Cluster> &clusters, QSizeF tag)
{
    std::vector<QRectF> taken;
    const auto covers = [](const Cluster &disc, const QRectF &box) {
        const double radius = disc.total == 1 ? 6 : disc.radius();
        const double dx = std::max({ box.left() - disc.at.x(), 0.0, disc.at.x() - box.right() });
        const double dy = std::max({ box.top() - disc.at.y(), 0.0, disc.at.y() - box.bottom() });
        return dx * dx + dy * dy < radius * radius;
    };
    for (Cluster &cluster : clusters) {
        if (!cluster.tagged())
            continue;
        const auto free = [&](Qt::Corner corner) {
            cluster.tag = corner;
            const QRectF box = tagBox(cluster, tag);
            return std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); })
                && std::none_of(clusters.begin(), clusters.end(), [&](const Cluster &other) { return &other != &cluster && covers(other, box); });
        };
        if (!free(Qt::TopRightCorner) && !free(Qt::TopLeftCorner) && !free(Qt::BottomRightCorner) && !free(Qt::BottomLeftCorner))
            cluster.tag = Qt::TopRightCorner;
        taken.push_back(tagBox(cluster, tag));
    }
}

} // namespace signalbox
