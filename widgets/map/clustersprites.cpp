#include "map/clustersprites.h"

#include <QPainter>

namespace signalbox {

QImage ClusterSprites::rendered(const Cluster &cluster, const Made &made)
{
    Cluster centred = cluster;
    // Room for the tag at any corner, so that the middle stays the middle.
    const QSizeF half(cluster.radius() + made.look.px(60), cluster.radius() + made.look.px(24));
    QImage image(qCeil(half.width() * 2 * made.ratio), qCeil(half.height() * 2 * made.ratio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(made.ratio);
    image.fill(Qt::transparent);
    centred.at = QPointF(image.width(), image.height()) / (2 * made.ratio);
    QPainter painter(&image);
    made.paint(painter, centred, made.look, made.locale);
    return image;
}

void ClusterSprites::paintMade(QPainter &painter, const Cluster &cluster, const QByteArray &key, const Made &made)
{
    const QImage *image = m_images.object(key);
    if (image == nullptr) {
        auto *fresh = new QImage(rendered(cluster, made));
        m_images.insert(key, fresh);
        image = fresh;
    }
    const auto corner = [&made](double middle, int side) { return std::round(middle * made.ratio - side / 2.0) / made.ratio; };
    painter.drawImage(QPointF(corner(cluster.at.x(), image->width()), corner(cluster.at.y(), image->height())), *image);
}

void ClusterSprites::paint(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio)
{
    const QByteArray key(reinterpret_cast<const char *>(cluster.counts.data()), qsizetype(sizeof cluster.counts));
    paintMade(painter, cluster, key, { paintCluster, look, locale, ratio });
}

void ClusterSprites::paintTag(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio)
{
    const int rank = cluster.worst();
    const std::array<std::uint32_t, 4> said { std::uint32_t(rank), cluster.counts[std::size_t(rank)], std::uint32_t(cluster.tag), std::uint32_t(cluster.radius()) };
    const QByteArray key(reinterpret_cast<const char *>(said.data()), qsizetype(sizeof said));
    paintMade(painter, cluster, key, { paintClusterTag, look, locale, ratio });
}

} // namespace signalbox
