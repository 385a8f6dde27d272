#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointF>

class QPainter;

namespace signalbox {

/// Text on the map with 3 px of `halo` round every letter; `baseline` is where the first letter stands.
void paintHaloText(QPainter &painter, QPointF baseline, const QString &text, const QFont &font, const QColor &ink,
                   const QColor &halo);

/// The same as a picture: stroking letters takes 0.1 ms each time, blitting 1 µs. `origin` is the baseline start.
struct HaloImage
{
    QImage image;
    QPointF origin;
};
HaloImage haloImage(const QString &text, const QFont &font, const QColor &ink, const QColor &halo, qreal devicePixelRatio);

} // namespace signalbox
