#pragma once

#include "places/mercator.h"

#include <array>

namespace signalbox {

/// toMercator() for many points: up to 85 degrees north and south latitudes by a table of polynomials, at most one step
/// (9 mm) beside the exact value. Immutable after construction; any thread.
class MercatorTable
{
public:
    MercatorTable();
    MercatorPoint at(LatLon place) const
    {
        if (!(place.lat >= -Limit && place.lat < Limit && place.lon >= -180 && place.lon < 180)) return toMercator(place);
        const double piece = (place.lat + Limit) * PerDegree;
        const auto number = unsigned(piece);
        const Polynomial &p = m_pieces[number];
        const double d = piece - number - 0.5;
        const double y = p[0] + d * (p[1] + d * (p[2] + d * (p[3] + d * p[4])));
        return { std::uint32_t(std::uint64_t((place.lon + 180) * (mercatorWorld / 360))), std::uint32_t(std::uint64_t(y)) };
    }

private:
    static constexpr int Limit = 85; // degrees
    static constexpr int PerDegree = 6; // pieces
    using Polynomial = std::array<double, 5>; // of the distance from the middle of a piece, in pieces
    std::array<Polynomial, std::size_t(2 * Limit * PerDegree)> m_pieces;
};

} // namespace signalbox
