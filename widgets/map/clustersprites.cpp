#include "map/clustersprites.h"

#include <QPainter>

namespace signalbox {

QImage ClusterSprites::rendered(const Cluster &cluster, const Look &look, const QLocale &locale, double ratio) const
{
    Cluster centred = cluster;
    // Room for the tag beyond the upper trailing edge on both sides, so that the middle stays the middle.
    const QSizeF half(cluster.radius() + look.px(60), cluster.radius() + look.px(24));
    QImage image(qCeil(half.width() * 2 * ratio), qCeil(half.height() * 2 * ratio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    centred.at = QPointF(image.width(), image.height()) / (2 * ratio);
    QPainter painter(&image);
    paintCluster(painter, centred, look, locale);
    return image;
}

void ClusterSprites::paint(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio)
{
    const QByteArray key(reinterpret_cast<const char *>(cluster.counts.data()), qsizetype(sizeof cluster.counts));
    const QImage *image = m_images.object(key);
    if (image == nullptr) {
        auto *made = new QImage(rendered(cluster, look, locale, ratio));
        m_images.insert(key, made);
        image = made;
    }
    const auto corner = [ratio](double middle, int side) { return std::round(middle * ratio - side / 2.0) / ratio; };
    painter.drawImage(QPointF(corner(cluster.at.x(), image->width()), corner(cluster.at.y(), image->height())), *image);
}

} // namespace signalbox
