#include "places/geofenceshape.h"

namespace signalbox {

namespace {

constexpr double steps = 1e7; // of a degree

std::optional<LatLon> rounded(LatLon place)
{
    if (!(std::abs(place.lat) <= 85.05 && std::abs(place.lon) <= 540)) return {};
    const double lon = place.lon - 360 * std::floor((place.lon + 180) / 360);
    const double east = std::round(lon * steps) / steps;
    return LatLon { std::round(place.lat * steps) / steps, east >= 180 ? -180 : east };
}

MapPoint onMap(LatLon place)
{
    return { (place.lon + 180) / 360 * mercatorWorld, mercatorFractionY(place.lat) * mercatorWorld };
}

/// Across the antimeridian where that way is shorter.
MapPoint near(MapPoint point, MapPoint before)
{
    point.x -= mercatorWorld * std::round((point.x - before.x) / mercatorWorld);
    return point;
}

/// Twice the area of the triangle; positive when c is on one side of a-b, negative on the other.
double side(MapPoint a, MapPoint b, MapPoint c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool between(MapPoint a, MapPoint b, MapPoint p)
{
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) && p.y <= std::max(a.y, b.y);
}

/// Touching counts.
bool meet(MapPoint a, MapPoint b, MapPoint c, MapPoint d)
{
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)) return false;
    if (std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) return false;
    const double c1 = side(a, b, c), d1 = side(a, b, d), a1 = side(c, d, a), b1 = side(c, d, b);
    if ((c1 > 0) != (d1 > 0) && (a1 > 0) != (b1 > 0) && c1 != 0 && d1 != 0 && a1 != 0 && b1 != 0) return true;
    return (c1 == 0 && between(a, b, c)) || (d1 == 0 && between(a, b, d)) || (a1 == 0 && between(c, d, a)) || (b1 == 0 && between(c, d, b));
}

/// b-c runs back over a-b.
bool foldsBack(MapPoint a, MapPoint b, MapPoint c)
{
    return side(a, b, c) == 0 && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < 0;
}

bool onOneLine(const std::vector<MapPoint> &points)
{
    const MapPoint first = points.front();
    const auto away = [first](MapPoint p) { return std::hypot(p.x - first.x, p.y - first.y); };
    const MapPoint far = *std::max_element(points.begin(), points.end(), [&](MapPoint a, MapPoint b) { return away(a) < away(b); });
    return std::all_of(points.begin(), points.end(), [&](MapPoint p) { return std::abs(side(first, far, p)) < away(far); }); // within a unit
}

} // namespace

Result<GeofenceShape> GeofenceShape::make(Kind kind, std::vector<LatLon> points, double widthMetres, std::size_t least)
{
    GeofenceShape shape;
    shape.m_kind = kind;
    shape.m_width = std::round(widthMetres * 100) / 100;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto point = rounded(points[i]);
        if (!point) return failure("geofence.point", { { QStringLiteral("point"), qlonglong(i + 1) } });
        if (!shape.m_points.empty() && *point == shape.m_points.back()) continue;
        shape.m_points.push_back(*point);
    }
    if (kind == Kind::Polygon && shape.m_points.size() > 1 && shape.m_points.front() == shape.m_points.back()) shape.m_points.pop_back();
    if (shape.m_points.size() < least) return failure("geofence.few", { { QStringLiteral("least"), qlonglong(least) } });
    if (shape.m_points.size() > mostPoints) return failure("geofence.many", { { QStringLiteral("most"), qlonglong(mostPoints) } });
    for (const LatLon point : shape.m_points)
        shape.m_onMap.push_back(shape.m_onMap.empty() ? signalbox::onMap(point) : near(signalbox::onMap(point), shape.m_onMap.back()));
    const auto [west, east] = std::minmax_element(shape.m_onMap.begin(), shape.m_onMap.end(), [](MapPoint a, MapPoint b) { return a.x < b.x; });
    if (east->x - west->x >= mercatorWorld) return failure("geofence.pole");
    return shape;
}

Result<GeofenceShape> GeofenceShape::polygon(std::vector<LatLon> corners)
{
    auto shape = make(Kind::Polygon, std::move(corners), 0, 3);
    if (!shape) return shape;
    if (auto sound = shape->checkRing(); !sound) return tl::unexpected(sound.error());
    return shape;
}

Result<GeofenceShape> GeofenceShape::corridor(std::vector<LatLon> line, double widthMetres)
{
    if (!(widthMetres >= leastWidth && widthMetres <= mostWidth))
        return failure("geofence.width", { { QStringLiteral("least"), int(leastWidth) }, { QStringLiteral("most"), int(mostWidth) } });
    return make(Kind::Corridor, std::move(line), widthMetres, 2);
}

Result<void> GeofenceShape::checkRing() const
{
    const std::size_t n = m_onMap.size();
    if (near(m_onMap.front(), m_onMap.back()) != m_onMap.front()) return failure("geofence.pole");
    const auto at = [&](std::size_t i) { return m_onMap[i % n]; };
    const auto crossing = [](std::size_t i, std::size_t k) {
        return failure("geofence.crossing", { { QStringLiteral("side"), qlonglong(i + 1) }, { QStringLiteral("other"), qlonglong(k + 1) } });
    };
    if (onOneLine(m_onMap)) return failure("geofence.flat");
    for (std::size_t i = 0; i < n; ++i) {
        if (foldsBack(at(i), at(i + 1), at(i + 2))) return crossing(i, (i + 1) % n);
        for (std::size_t k = i + 2; k < n && !(i == 0 && k == n - 1); ++k)
            if (meet(at(i), at(i + 1), at(k), at(k + 1))) return crossing(i, k);
    }
    return {};
}

QLatin1StringView code(GeofenceShape::Kind kind)
{
    return kind == GeofenceShape::Kind::Polygon ? QLatin1StringView("polygon") : QLatin1StringView("corridor");
}

double mapUnitsPerMetre(double y)
{
    constexpr double equator = 2 * std::numbers::pi * 6378137; // m, WGS 84
    return mercatorWorld / equator * std::cosh(std::numbers::pi * (1 - 2 * y / mercatorWorld));
}

} // namespace signalbox
