#include "look/stateglyph.h"

#include <QPainter>

namespace signalbox::stateglyph {

namespace {
// Drawn on a grid of 16.
constexpr double Grid = 16;

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath circle(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

QPainterPath shape(int rank)
{
    switch (rank) {
    case 6: return polygon({ { 8, 0.8 }, { 15.2, 8 }, { 8, 15.2 }, { 0.8, 8 } });
    case 5: return polygon({ { 8, 1.2 }, { 15.4, 14.2 }, { 0.6, 14.2 } });
    case 4: return polygon({ { 2, 2 }, { 14, 2 }, { 14, 14 }, { 2, 14 } });
    case 3: return circle(6.4);
    case 2: return polygon({ { 8, 1.2 }, { 14.8, 8 }, { 8, 14.8 }, { 1.2, 8 } });
    case 1: return circle(6.2);
    case 0: return circle(4.8);
    default: return {};
    }
}

bool hollow(int rank)
{
    return rank >= 1 && rank <= 3;
}
} // namespace

QPainterPath outline(const QRectF &box, int rank)
{
    QTransform toBox;
    toBox.translate(box.x(), box.y());
    toBox.scale(box.width() / Grid, box.height() / Grid);
    return toBox.map(shape(rank));
}

void paint(QPainter &painter, const QRectF &box, int rank, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / Grid, box.height() / Grid);
    if (hollow(rank)) {
        // At 8 px a stroke in proportion would be less than a pixel and vanish.
        const double stroke = std::max(1.9, 1.25 * Grid / box.width());
        painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape(rank));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPath(shape(rank));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (rank == 3)
        painter.drawPie(QRectF(1.6, 1.6, 12.8, 12.8), 90 * 16, 180 * 16);
    else if (rank == 2)
        painter.drawEllipse(QPointF(8, 8), 1.7, 1.7);
    painter.restore();
}

QPixmap pixmap(int size, int rank, const QColor &colour, qreal devicePixelRatio)
{
    QPixmap pixmap(qCeil(size * devicePixelRatio), qCeil(size * devicePixelRatio));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(painter, QRectF(0, 0, size, size), rank, colour);
    return pixmap;
}

} // namespace signalbox::stateglyph
