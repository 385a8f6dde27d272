#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace signalbox {

/// Spherical Web Mercator (EPSG:3857) as unsigned 32-bit columns: x = (lon + 180) / 360 * 2^32, rising east;
/// y = 0 at 85.0511 degrees north, 2^32 at 85.0511 south. One step is at most 9.3 mm.
struct MercatorPoint
{
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    bool operator==(const MercatorPoint &) const = default;
};

/// WGS 84 degrees.
struct LatLon
{
    double lat = 0;
    double lon = 0;
    bool operator==(const LatLon &) const = default;
};

inline constexpr double mercatorLatitudeLimit = 85.05112877980659;
inline constexpr double mercatorWorld = 4294967296.0; // 2^32

/// Fraction of the world from the north edge (0) to the south edge (1); latitudes beyond the limit are
/// clamped.
inline double mercatorFractionY(double lat)
{
    const double sine
        = std::sin(std::clamp(lat, -mercatorLatitudeLimit, mercatorLatitudeLimit) * std::numbers::pi / 180);
    return 0.5 - std::atanh(sine) / (2 * std::numbers::pi);
}

inline double latitudeOfFractionY(double fraction)
{
    return std::atan(std::sinh(std::numbers::pi * (1 - 2 * fraction))) * 180 / std::numbers::pi;
}

/// Longitudes are taken modulo 360. Not a number becomes 0, 0.
inline MercatorPoint toMercator(LatLon place)
{
    if (!std::isfinite(place.lat) || !std::isfinite(place.lon)) return {};
    const double turns = (place.lon + 180) / 360;
    const double x = (turns - std::floor(turns)) * mercatorWorld;
    const double y = mercatorFractionY(place.lat) * mercatorWorld;
    return { std::uint32_t(std::min(x, mercatorWorld - 1)),
        std::uint32_t(std::clamp(y, 0.0, mercatorWorld - 1)) };
}

inline LatLon toLatLon(MercatorPoint point)
{
    return { latitudeOfFractionY(point.y / mercatorWorld), point.x / mercatorWorld * 360 - 180 };
}

} // namespace signalbox
