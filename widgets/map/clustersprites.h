#pragma once

#include "map/clusters.h"

#include <QCache>
#include <QImage>

namespace signalbox {

/// Discs with their arcs and counts, and their tags, as pictures: drawing one takes 0.05 ms, blitting it 0.002. GUI thread.
class ClusterSprites
{
public:
    void paint(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio);
    void paintTag(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale, double ratio);
    void clear() { m_images.clear(); }

private:
    using Paint = void (*)(QPainter &, const Cluster &, const Look &, const QLocale &);
    struct Made
    {
        Paint paint;
        const Look &look;
        const QLocale &locale;
        double ratio;
    };
    void paintMade(QPainter &painter, const Cluster &cluster, const QByteArray &key, const Made &made);
    static QImage rendered(const Cluster &cluster, const Made &made);

    QCache<QByteArray, QImage> m_images { 2000 }; // discs by counts, tags by what they say and where
};

} // namespace signalbox
