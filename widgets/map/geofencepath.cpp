#include "map/geofencepath.h"

namespace signalbox {

QPolygonF onScreen(const std::vector<MapPoint> &points, const Camera &camera)
{
    if (points.empty())
        return {};
    const auto [west, east] = std::minmax_element(points.begin(), points.end(), [](const MapPoint &a, const MapPoint &b) { return a.x < b.x; });
    const double middle = (west->x + east->x) / 2 / mercatorWorld - camera.centre().x();
    const double shift = -std::round(middle);
    QPolygonF polygon;
    for (const MapPoint &point : points)
        polygon << QPointF((point.x / mercatorWorld + shift - camera.centre().x()) * camera.worldPixels() + camera.size().width() / 2,
                           (point.y / mercatorWorld - camera.centre().y()) * camera.worldPixels() + camera.size().height() / 2);
    return polygon;
}

namespace {
/// A side with round ends, as wide as it is on the ground at its middle.
QPainterPath capsule(QPointF from, QPointF to, double width)
{
    QPainterPath line(from);
    line.lineTo(to == from ? to + QPointF(0.01, 0) : to);
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line);
}
} // namespace

QPainterPath outlineOf(GeofenceShape::Kind kind, const std::vector<MapPoint> &points, double widthMetres, const Camera &camera)
{
    const QPolygonF polygon = onScreen(points, camera);
    QPainterPath path;
    if (kind == GeofenceShape::Kind::Polygon) {
        path.addPolygon(polygon);
        if (polygon.size() > 2)
            path.closeSubpath();
        return path;
    }
    path.setFillRule(Qt::WindingFill);
    for (qsizetype i = 1; i < polygon.size(); ++i) {
        const double units = mapUnitsPerMetre((points[std::size_t(i)].y + points[std::size_t(i - 1)].y) / 2);
        path.addPath(capsule(polygon[i - 1], polygon[i], std::max(2.0, widthMetres * units / mercatorWorld * camera.worldPixels())));
    }
    return path.simplified();
}

} // namespace signalbox
