#pragma once

#include "base/result.h"
#include "places/mercator.h"

#include <vector>

namespace signalbox {

/// A point of the flat map: Mercator units of places/mercator.h, x unrolled (below 0 or beyond 2^32 where a shape
/// crosses the antimeridian).
struct MapPoint
{
    double x = 0, y = 0;
    bool operator==(const MapPoint &) const = default;
};

/// The ground that a geofence covers: a polygon, or a corridor along a line. Sides are straight on the Mercator map
/// and take the shorter way round the world. Points are kept to 1e-7 degrees (11 mm), so that a shape reads back from
/// text as itself.
/// Errors: "geofence.point" {point}, "geofence.few" {least}, "geofence.many" {most}, "geofence.crossing" {side, other},
/// "geofence.flat", "geofence.pole", "geofence.width" {least, most}; points and sides count from 1.
class GeofenceShape
{
public:
    enum class Kind : std::uint8_t { Polygon, Corridor };
    static constexpr std::size_t mostPoints = 1000;
    static constexpr double leastWidth = 10, mostWidth = 100'000; ///< m

    /// Three corners or more, without a crossing and not a line. A last corner that repeats the first is left out.
    static Result<GeofenceShape> polygon(std::vector<LatLon> corners);
    /// Two points or more; it may cross itself. `widthMetres` is the whole width, half on either side; the ends are round.
    static Result<GeofenceShape> corridor(std::vector<LatLon> line, double widthMetres);

    Kind kind() const { return m_kind; }
    const std::vector<LatLon> &points() const { return m_points; }
    double widthMetres() const { return m_width; } ///< 0 for a polygon; whole centimetres
    const std::vector<MapPoint> &onMap() const { return m_onMap; } ///< the points, each next to the one before
    bool operator==(const GeofenceShape &other) const
    {
        return m_kind == other.m_kind && m_points == other.m_points && m_width == other.m_width;
    }

private:
    static Result<GeofenceShape> make(Kind kind, std::vector<LatLon> points, double widthMetres, std::size_t least);
    Result<void> checkRing() const;

    Kind m_kind = Kind::Polygon;
    std::vector<LatLon> m_points;
    std::vector<MapPoint> m_onMap;
    double m_width = 0;
};

QLatin1StringView code(GeofenceShape::Kind kind); ///< "polygon" "corridor"

/// Map units of one metre on the ground at this height of the map.
double mapUnitsPerMetre(double y);

} // namespace signalbox
