#include "map/geofencelayer.h"

#include "map/geofencepath.h"
#include "map/halotext.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr double leastNamed = 24; // pixels; a smaller shape keeps its name to itself
}

void GeofenceLayer::setLook(const Look &look)
{
    m_look = look;
    ++m_version;
}

void GeofenceLayer::setOn(bool on)
{
    m_on = on;
    ++m_version;
}

void GeofenceLayer::leaveOut(const QUuid &id)
{
    m_leftOut = id;
    ++m_version;
}

void GeofenceLayer::paint(QPainter &painter, const Camera &camera)
{
    const QRectF seen = QRectF(QPointF(), camera.size()).adjusted(-20, -20, 20, 20);
    const QFont font = m_look->font(TextRole::Caption);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto entries = m_book->all();
    for (const GeofenceBook::Entry &entry : *entries) {
        const Geofence &fence = entry.geofence;
        if (fence.id() == m_leftOut)
            continue;
        const GeofenceShape &shape = fence.shape();
        const QPainterPath path = outlineOf(shape.kind(), shape.onMap(), shape.widthMetres(), camera);
        const QRectF box = path.boundingRect();
        if (!box.intersects(seen))
            continue;
        const QColor ink = m_look->categorical(fence.colour());
        QColor fill = ink;
        fill.setAlphaF(0.09F);
        QPen pen(ink, 1.5);
        pen.setDashPattern({ 4, 2.7 }); // 6-4 pixels
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawPath(path);
        const double wide = QFontMetricsF(font).horizontalAdvance(fence.name());
        if (std::max(box.width(), box.height()) < leastNamed)
            continue;
        // Over the upper edge: vehicles stand inside.
        paintHaloText(painter, { box.center().x() - wide / 2, box.top() - 4 }, fence.name(), font, ink, m_look->colour(Token::Land));
    }
}

} // namespace signalbox
