#include "map/halotext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace signalbox {

void paintHaloText(QPainter &painter, QPointF baseline, const QString &text, const QFont &font, const QColor &ink,
                   const QColor &halo)
{
    QPainterPath path;
    path.addText(baseline, font, text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(path, QPen(halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(baseline, text);
    painter.restore();
}

HaloImage haloImage(const QString &text, const QFont &font, const QColor &ink, const QColor &halo, qreal devicePixelRatio)
{
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 6, metrics.height() + 6);
    HaloImage result { QImage((size * devicePixelRatio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied),
        { 3, 3 + metrics.ascent() } };
    result.image.setDevicePixelRatio(devicePixelRatio);
    result.image.fill(Qt::transparent);
    QPainter painter(&result.image);
    paintHaloText(painter, result.origin, text, font, ink, halo);
    return result;
}

} // namespace signalbox
