#pragma once

#include "places/geofenceshape.h"

namespace signalbox {

/// A shape made ready to be asked about a million points: a grid of 64 x 64 cells over its rectangle, in which most
/// cells are wholly inside or outside and the others know the sides that pass through their row.
/// A point on a side of a polygon is inside or not; a point of a corridor is within half its width of the line,
/// measured at the latitude of the point. Immutable; any thread.
class GeofenceArea
{
public:
    explicit GeofenceArea(const GeofenceShape &shape);
    bool contains(MercatorPoint point) const
    {
        const std::uint32_t x = point.x - m_left, y = point.y - m_top; // wraps: the antimeridian is no border
        return x <= m_width && y <= m_height && containsNear(x, y);
    }
    /// In the rectangle around the shape? What contains() asks first; cheap enough for every row.
    bool isNear(std::uint32_t x, std::uint32_t y) const { return x - m_left <= m_width && y - m_top <= m_height; }

private:
    static constexpr std::uint32_t cells = 64;
    enum class Cell : std::uint8_t { Outside, Inside, Mixed };
    struct Side
    {
        double x1, y1, x2, y2; // from the left and top edges
    };

    void place(const GeofenceShape &shape);
    void addSides(const GeofenceShape &shape);
    void markCells(const Side &side);
    bool containsNear(std::uint32_t x, std::uint32_t y) const;
    bool insideRing(double x, double y, std::uint32_t row) const;
    bool nearLine(double x, double y, std::uint32_t row) const;
    double reach(double y) const { return m_halfWidth * mapUnitsPerMetre(y + m_top); } // map units
    std::uint32_t rowOf(double y) const { return std::uint32_t(std::clamp(y * m_rowsPerUnit, 0.0, cells - 1.0)); }
    std::uint32_t columnOf(double x) const { return std::uint32_t(std::clamp(x * m_columnsPerUnit, 0.0, cells - 1.0)); }

    std::uint32_t m_left = 0, m_top = 0, m_width = 0, m_height = 0;
    double m_columnsPerUnit = 0, m_rowsPerUnit = 0;
    double m_halfWidth = 0; // m; 0 = polygon
    double m_reach = 0; // map units, the most that half the width comes to
    std::vector<Cell> m_cells;
    std::vector<std::vector<Side>> m_sides; // by row
};

} // namespace signalbox
