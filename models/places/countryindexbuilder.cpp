#include "places/countryindexbuilder.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace countrygrid;

void CountryIndex::Builder::build(const ArcsFile &borders)
{
    m_index.m_unit = borders.lonUnit;
    m_index.m_centres.assign(size_t(columns) * rows, 0);
    for (const ArcsFile::Area &area : borders.areas) {
        if (!area.code) continue;
        const auto number = std::uint16_t(m_index.m_codes.size());
        const size_t firstEdge = m_index.m_edges.size();
        m_index.m_codes.push_back(*area.code);
        for (const ArcsFile::Polygon &polygon : area.polygons)
            for (const ArcsFile::Ring &ring : polygon)
                addRing(borders, ring, number);
        markCentres(number, firstEdge);
    }
    spreadEdges();
}

void CountryIndex::Builder::addRing(const ArcsFile &borders, const ArcsFile::Ring &ring, std::uint16_t area)
{
    std::vector<ArcsFile::Point> points;
    for (std::int32_t arc : ring) {
        const auto &part = borders.arcs[size_t(arc < 0 ? ~arc : arc)].points;
        if (arc < 0)
            points.insert(points.end(), part.rbegin(), part.rend());
        else
            points.insert(points.end(), part.begin(), part.end());
    }
    const auto east = [](std::int32_t x) { return std::clamp(x + columns / 2 * cell, 0, columns * cell); };
    const auto north = [](std::int32_t y) { return std::clamp(y + rows / 2 * cell, 0, rows * cell); };
    for (size_t i = 0; i < points.size(); ++i) {
        const auto &a = points[i];
        const auto &b = points[(i + 1) % points.size()];
        if (!(a == b)) m_index.m_edges.push_back({ east(a.x), north(a.y), east(b.x), north(b.y), area });
    }
}

/// Scan lines through the centres: between an odd and the next even crossing a centre lies inside.
void CountryIndex::Builder::markCentres(std::uint16_t area, size_t firstEdge)
{
    std::vector<std::vector<int>> crossings(rows); // number of centres left of the crossing
    for (size_t i = firstEdge; i < m_index.m_edges.size(); ++i) {
        const Edge &edge = m_index.m_edges[i];
        const auto [low, high] = std::minmax(edge.y1, edge.y2);
        for (int row = std::max(0, low / cell - 1); row <= std::min(rows - 1, high / cell); ++row) {
            const std::int32_t y = centre(row);
            if ((edge.y1 <= y) == (edge.y2 <= y)) continue;
            const double x = edge.x1 + double(edge.x2 - edge.x1) * (y - edge.y1) / (edge.y2 - edge.y1);
            int left = std::clamp(int(std::lround(x / cell)), 0, columns);
            while (left < columns && crossesRightOf(edge, centre(left), y))
                ++left;
            while (left > 0 && !crossesRightOf(edge, centre(left - 1), y))
                --left;
            crossings[size_t(row)].push_back(left);
        }
    }
    for (int row = 0; row < rows; ++row) {
        auto &columnsLeft = crossings[size_t(row)];
        std::ranges::sort(columnsLeft);
        for (size_t i = 0; i + 1 < columnsLeft.size(); i += 2) {
            const auto begin = m_index.m_centres.begin() + row * columns;
            std::fill(begin + columnsLeft[i], begin + columnsLeft[i + 1], std::uint16_t(area + 1));
        }
    }
}

/// Visits every cell that the edge touches, and at most a few beside it.
template <typename Visit> void CountryIndex::Builder::visitCells(const Edge &edge, Visit &&visit)
{
    const auto [left, right] = std::minmax(edge.x1, edge.x2);
    const auto [low, high] = std::minmax(edge.y1, edge.y2);
    const auto cellOf
        = [](double at, int count) { return std::clamp(int(std::floor(at / cell)), 0, count - 1); };
    for (int row = cellOf(low - 1, rows); row <= cellOf(high + 1, rows); ++row) {
        double from = left, to = right;
        if (edge.y1 != edge.y2) {
            const double slope = double(edge.x2 - edge.x1) / (edge.y2 - edge.y1);
            const double a = edge.x1 + slope * (std::clamp(row * cell - 1, low, high) - edge.y1);
            const double b = edge.x1 + slope * (std::clamp((row + 1) * cell + 1, low, high) - edge.y1);
            from = std::min(a, b);
            to = std::max(a, b);
        }
        for (int column = cellOf(from - 1, columns); column <= cellOf(to + 1, columns); ++column)
            visit(size_t(row * columns + column));
    }
}

void CountryIndex::Builder::spreadEdges()
{
    m_index.m_first.assign(size_t(columns) * rows + 1, 0);
    for (const Edge &edge : m_index.m_edges)
        visitCells(edge, [&](size_t at) { ++m_index.m_first[at + 1]; });
    for (size_t at = 1; at < m_index.m_first.size(); ++at)
        m_index.m_first[at] += m_index.m_first[at - 1];
    m_index.m_cellEdges.resize(m_index.m_first.back());
    std::vector<std::uint32_t> next(m_index.m_first.begin(), m_index.m_first.end() - 1);
    for (std::uint32_t i = 0; i < m_index.m_edges.size(); ++i)
        visitCells(m_index.m_edges[i], [&](size_t at) { m_index.m_cellEdges[next[at]++] = i; });
}

} // namespace signalbox
