#pragma once

#include "map/clusters.h"

#include <QCache>
#include <QImage>

namespace signalbox {

/// Discs with their arcs, counts and tags as pictures: drawing one takes 0.05 ms, blitting it 0.002. GUI thread.
class ClusterSprites
{
public:
    void paint(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio);
    void clear() { m_images.clear(); }

private:
    QImage rendered(const Cluster &cluster, const Look &look, const QLocale &locale, double ratio) const;

    QCache<QByteArray, QImage> m_images { 1000 }; // by counts
};

} // namespace signalbox
