#pragma once

#include "base/result.h"
#include "places/countrycode.h"

#include <vector>

namespace signalbox {

/// Lines and areas that share them, as committed below resources/. The format is documented in
/// resources/fetch/arcsfile.mjs. Coordinates are integers in the file's own units.
struct ArcsFile
{
    enum class Kind : std::uint8_t { Coast = 0, Border = 1, Inner = 2 };

    struct Point
    {
        std::int32_t x = 0; ///< longitude / lonUnit
        std::int32_t y = 0; ///< latitude / latUnit
        bool operator==(const Point &) const = default;
    };
    struct Arc
    {
        Kind kind = Kind::Coast;
        std::vector<Point> points;
    };
    using Ring = std::vector<std::int32_t>; ///< arc index, or ~index where the arc runs backwards
    using Polygon = std::vector<Ring>; ///< outer ring first
    struct Area
    {
        std::optional<CountryCode> code;
        QString name; ///< English, as the source has it; "Land" is all land
        std::vector<Polygon> polygons;
    };

    double lonUnit = 1, latUnit = 1; ///< degrees
    double lonOrigin = 0, latOrigin = 0; ///< degrees at unit 0
    std::vector<Arc> arcs;
    std::vector<Area> areas;

    double longitude(Point point) const { return lonOrigin + point.x * lonUnit; }
    double latitude(Point point) const { return latOrigin + point.y * latUnit; }

    /// Error: "arcs.format" {offset} when the bytes are not of this format or are cut short.
    static Result<ArcsFile> read(QByteArrayView bytes);
};

} // namespace signalbox
