#pragma once

#include "places/mercator.h"

namespace signalbox {

inline constexpr double earthRadiusMetres = 6371008.8; // mean radius, IUGG

inline double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Metres along the sphere (haversine); within 0.5 % of the ellipsoid.
inline double distanceMetres(LatLon a, LatLon b)
{
    const double dLat = std::sin(radians(b.lat - a.lat) / 2);
    const double dLon = std::sin(radians(b.lon - a.lon) / 2);
    const double h = dLat * dLat + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * dLon * dLon;
    return 2 * earthRadiusMetres * std::asin(std::sqrt(std::min(1.0, h)));
}

/// Initial course from a to b, degrees clockwise from north, 0 <= course < 360.
inline double bearingDegrees(LatLon a, LatLon b)
{
    const double dLon = radians(b.lon - a.lon);
    const double east = std::sin(dLon) * std::cos(radians(b.lat));
    const double north = std::cos(radians(a.lat)) * std::sin(radians(b.lat))
        - std::sin(radians(a.lat)) * std::cos(radians(b.lat)) * std::cos(dLon);
    const double course = std::atan2(east, north) * 180 / std::numbers::pi;
    return course < 0 ? course + 360 : course;
}

/// The point reached from `start` on an initial course; longitude in -180 to 180.
inline LatLon destination(LatLon start, double courseDegrees, double metres)
{
    const double angle = metres / earthRadiusMetres;
    const double lat = radians(start.lat);
    const double sine = std::sin(lat) * std::cos(angle)
        + std::cos(lat) * std::sin(angle) * std::cos(radians(courseDegrees));
    const double lon = radians(start.lon)
        + std::atan2(std::sin(radians(courseDegrees)) * std::sin(angle) * std::cos(lat),
            std::cos(angle) - std::sin(lat) * sine);
    return { std::asin(std::clamp(sine, -1.0, 1.0)) * 180 / std::numbers::pi,
        std::remainder(lon * 180 / std::numbers::pi, 360.0) };
}

} // namespace signalbox
