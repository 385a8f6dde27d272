#include "places/geofencearea.h"

namespace signalbox {

GeofenceArea::GeofenceArea(const GeofenceShape &shape) : m_halfWidth(shape.widthMetres() / 2), m_cells(cells * cells), m_sides(cells)
{
    place(shape);
    addSides(shape);
    if (m_halfWidth > 0) return; // of a corridor, cells that no side reaches are outside
    for (std::uint32_t row = 0; row < cells; ++row) {
        for (std::uint32_t column = 0; column < cells; ++column) {
            Cell &cell = m_cells[row * cells + column];
            if (cell == Cell::Outside && insideRing((column + 0.5) / m_columnsPerUnit, (row + 0.5) / m_rowsPerUnit, row)) cell = Cell::Inside;
        }
    }
}

/// The rectangle: as wide and high as the points and half the corridor's width, in whole units.
void GeofenceArea::place(const GeofenceShape &shape)
{
    const auto &points = shape.onMap();
    const auto [west, east] = std::minmax_element(points.begin(), points.end(), [](MapPoint a, MapPoint b) { return a.x < b.x; });
    const auto [north, south] = std::minmax_element(points.begin(), points.end(), [](MapPoint a, MapPoint b) { return a.y < b.y; });
    // Metres take more of the map nearer to a pole, where the corridor itself reaches by then.
    double top = north->y, bottom = south->y;
    for (int i = 0; i < 4 && m_halfWidth > 0; ++i) {
        m_reach = m_halfWidth * std::max(mapUnitsPerMetre(std::max(0.0, top)), mapUnitsPerMetre(std::min(mercatorWorld - 1, bottom)));
        top = north->y - m_reach;
        bottom = south->y + m_reach;
    }
    const double left = std::floor(west->x - m_reach) - 1, right = std::ceil(east->x + m_reach) + 1;
    top = std::max(0.0, std::floor(top) - 1);
    bottom = std::min(mercatorWorld - 1, std::ceil(bottom) + 1);
    const bool round = right - left >= mercatorWorld;
    m_left = std::uint32_t(std::int64_t(left) & 0xffffffff);
    m_width = round ? 0xffffffff : std::uint32_t(right - left);
    m_top = std::uint32_t(top);
    m_height = std::uint32_t(bottom - top);
    m_columnsPerUnit = cells / (m_width + 1.0);
    m_rowsPerUnit = cells / (m_height + 1.0);
}

void GeofenceArea::addSides(const GeofenceShape &shape)
{
    const auto &points = shape.onMap();
    const double west = std::min_element(points.begin(), points.end(), [](MapPoint a, MapPoint b) { return a.x < b.x; })->x;
    const double left = std::floor(west - m_reach) - 1; // the unrolled m_left
    const bool ring = shape.kind() == GeofenceShape::Kind::Polygon;
    for (std::size_t i = ring ? 0 : 1; i < points.size(); ++i) {
        const MapPoint a = points[i == 0 ? points.size() - 1 : i - 1], b = points[i];
        const Side side { a.x - left, a.y - m_top, b.x - left, b.y - m_top };
        const std::uint32_t last = rowOf(std::max(side.y1, side.y2) + m_reach + 1);
        for (std::uint32_t row = rowOf(std::min(side.y1, side.y2) - m_reach - 1); row <= last; ++row) m_sides[row].push_back(side);
        markCells(side);
    }
}

/// Every cell that the side, as wide as it reaches, could touch; a unit more on each edge covers rounding.
void GeofenceArea::markCells(const Side &side)
{
    const double margin = m_reach + 1;
    const Side s = side.y1 <= side.y2 ? side : Side { side.x2, side.y2, side.x1, side.y1 };
    const double slope = s.y2 > s.y1 ? (s.x2 - s.x1) / (s.y2 - s.y1) : 0;
    for (std::uint32_t row = rowOf(s.y1 - margin); row <= rowOf(s.y2 + margin); ++row) {
        const double from = std::clamp(row / m_rowsPerUnit - margin, s.y1, s.y2), to = std::clamp((row + 1) / m_rowsPerUnit + margin, s.y1, s.y2);
        const bool level = s.y1 == s.y2;
        const double x1 = level ? s.x1 : s.x1 + (from - s.y1) * slope, x2 = level ? s.x2 : s.x1 + (to - s.y1) * slope;
        const std::uint32_t last = columnOf(std::max(x1, x2) + margin);
        for (std::uint32_t column = columnOf(std::min(x1, x2) - margin); column <= last; ++column) m_cells[row * cells + column] = Cell::Mixed;
    }
}

bool GeofenceArea::containsNear(std::uint32_t x, std::uint32_t y) const
{
    const std::uint32_t row = rowOf(y);
    const Cell cell = m_cells[row * cells + columnOf(x)];
    if (cell != Cell::Mixed) return cell == Cell::Inside;
    return m_halfWidth > 0 ? nearLine(x, y, row) : insideRing(x, y, row);
}

/// Even and odd: how many sides lie to the right.
bool GeofenceArea::insideRing(double x, double y, std::uint32_t row) const
{
    bool inside = false;
    for (const Side &s : m_sides[row])
        if ((s.y1 > y) != (s.y2 > y) && x < s.x1 + (y - s.y1) * (s.x2 - s.x1) / (s.y2 - s.y1)) inside = !inside;
    return inside;
}

bool GeofenceArea::nearLine(double x, double y, std::uint32_t row) const
{
    const double reach = this->reach(y), most = reach * reach;
    for (const Side &s : m_sides[row]) {
        const double dx = s.x2 - s.x1, dy = s.y2 - s.y1;
        const double along = std::clamp(((x - s.x1) * dx + (y - s.y1) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        const double offX = x - s.x1 - along * dx, offY = y - s.y1 - along * dy;
        if (offX * offX + offY * offY <= most) return true;
    }
    return false;
}

} // namespace signalbox
