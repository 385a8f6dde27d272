#include "basemap/ringclip.h"

namespace signalbox {

namespace {

template <typename Inside, typename Cut> QPolygonF clipSide(const QPolygonF &ring, Inside inside, Cut cut)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF from = ring[i ? i - 1 : ring.size() - 1], to = ring[i];
        if (inside(from) != inside(to)) kept.append(cut(from, to));
        if (inside(to)) kept.append(to);
    }
    return kept;
}

QPointF atX(QPointF a, QPointF b, double x)
{
    return { x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()) };
}

QPointF atY(QPointF a, QPointF b, double y)
{
    return { a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y };
}

} // namespace

void appendOutside(QPolygonF &ring, QPointF point, const QRectF &frame)
{
    const qsizetype count = ring.size();
    const int code = outcode(point, frame);
    if (code && count >= 2 && (code & outcode(ring[count - 1], frame) & outcode(ring[count - 2], frame)))
        ring[count - 1] = point;
    else
        ring.append(point);
}

QPolygonF clipRing(const QPolygonF &ring, const QRectF &frame)
{
    const QRectF bounds = ring.boundingRect();
    QPolygonF cut = ring;
    if (bounds.left() < frame.left())
        cut = clipSide(
            cut, [&](QPointF p) { return p.x() >= frame.left(); },
            [&](QPointF a, QPointF b) { return atX(a, b, frame.left()); });
    if (bounds.right() > frame.right())
        cut = clipSide(
            cut, [&](QPointF p) { return p.x() <= frame.right(); },
            [&](QPointF a, QPointF b) { return atX(a, b, frame.right()); });
    if (bounds.top() < frame.top())
        cut = clipSide(
            cut, [&](QPointF p) { return p.y() >= frame.top(); },
            [&](QPointF a, QPointF b) { return atY(a, b, frame.top()); });
    if (bounds.bottom() > frame.bottom())
        cut = clipSide(
            cut, [&](QPointF p) { return p.y() <= frame.bottom(); },
            [&](QPointF a, QPointF b) { return atY(a, b, frame.bottom()); });
    return cut;
}

} // namespace signalbox
