#pragma once

#include <cstdint>

namespace signalbox::countrygrid {

// Half a degree: some 260,000 cells, of which about one in ten holds an edge.
inline constexpr int columns = 720;
inline constexpr int rows = 360;
inline constexpr std::int32_t cell = 50000; // units of 0.00001 degrees

inline constexpr std::int32_t centre(int index)
{
    return index * cell + cell / 2;
}

/// The edge crosses the horizontal line at y to the right of x. Half-open in y, so that a vertex counts once.
/// Exact: coordinates are below 3.6e7, so their products fit 64 bits.
template <typename Edge> bool crossesRightOf(const Edge &edge, std::int64_t x, std::int64_t y)
{
    if ((edge.y1 <= y) == (edge.y2 <= y)) return false;
    const std::int64_t cross = (edge.x2 - edge.x1) * (y - edge.y1) - (x - edge.x1) * (edge.y2 - edge.y1);
    return edge.y2 > edge.y1 ? cross > 0 : cross < 0;
}

/// The same turned by a right angle: the edge crosses the vertical line at x above y.
template <typename Edge> bool crossesAbove(const Edge &edge, std::int64_t x, std::int64_t y)
{
    if ((edge.x1 <= x) == (edge.x2 <= x)) return false;
    const std::int64_t cross = (edge.y2 - edge.y1) * (x - edge.x1) - (y - edge.y1) * (edge.x2 - edge.x1);
    return edge.x2 > edge.x1 ? cross > 0 : cross < 0;
}

} // namespace signalbox::countrygrid
