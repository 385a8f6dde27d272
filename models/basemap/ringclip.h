#pragma once

#include <QPolygonF>
#include <QRectF>

namespace signalbox {

/// Bit set: 1 left of the frame, 2 right, 4 above, 8 below.
inline int outcode(QPointF point, const QRectF &frame)
{
    return (point.x() < frame.left() ? 1 : 0) | (point.x() > frame.right() ? 2 : 0)
        | (point.y() < frame.top() ? 4 : 0) | (point.y() > frame.bottom() ? 8 : 0);
}

/// Appends a point to a ring; of a run of points all on one outer side of the frame only the ends stay.
/// What lies within the frame does not change: the run and its short cut are in the same half plane.
void appendOutside(QPolygonF &ring, QPointF point, const QRectF &frame);

/// The ring cut by the frame (Sutherland-Hodgman); parts may stay joined along the frame's edge.
QPolygonF clipRing(const QPolygonF &ring, const QRectF &frame);

} // namespace signalbox
