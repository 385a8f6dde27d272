#include "fleet/cellindex.h"

#include "places/mercator.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr int Side = 512;
constexpr double World = mercatorWorld;
constexpr double CellSize = World / Side;

bool located(const FleetColumns &c, Row row, const RowSet *filter)
{
    return c.positionAt[row] != Instant {} && (!filter || filter->contains(row));
}

/// The x of a column value as the rectangle counts it, which may span the antimeridian.
double unwrapped(std::uint32_t x, const MercatorRect &rect)
{
    const double centre = (rect.left + rect.right) / 2;
    return x + std::round((centre - x) / World) * World;
}

} // namespace

std::vector<ClusterCell> clusters(const FleetState::ReadView &view, const RowSet *filter, const MercatorRect &rect, double cellSize)
{
    const FleetColumns &c = view.columns();
    std::vector<ClusterCell> cells;
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (Row row = 0; row < view.size(); ++row) {
        if (!located(c, row, filter)) continue;
        const double x = unwrapped(c.x[row], rect), y = c.y[row];
        if (x < rect.left || x >= rect.right || y < rect.top || y >= rect.bottom) continue;
        const auto column = static_cast<std::int32_t>(std::floor(x / cellSize)), line = static_cast<std::int32_t>(std::floor(y / cellSize));
        const std::uint64_t key = std::uint64_t(std::uint32_t(column)) << 32 | std::uint32_t(line);
        const auto [it, added] = places.emplace(key, cells.size());
        if (added) cells.push_back({ .column = column, .line = line, .sample = row });
        ClusterCell &cell = cells[it->second];
        cell.x += (x - cell.x) / double(cell.total + 1);
        cell.y += (y - cell.y) / double(cell.total + 1);
        ++cell.total;
        ++cell.counts[c.state[row]];
        if (c.state[row] > cell.worst) {
            cell.worst = c.state[row];
            cell.sample = row;
        }
    }
    return cells;
}

CellIndex::CellIndex(const FleetState::ReadView &view, const RowSet *filter) : m_first(Side * Side + 1), m_generation(view.generation())
{
    const FleetColumns &c = view.columns();
    const auto cellOf = [&c](Row row) { return (c.y[row] >> 23) * Side + (c.x[row] >> 23); }; // 2^32 / 512 = 2^23
    for (Row row = 0; row < view.size(); ++row)
        if (located(c, row, filter)) ++m_first[cellOf(row) + 1];
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_rows.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (Row row = 0; row < view.size(); ++row)
        if (located(c, row, filter)) m_rows[next[cellOf(row)]++] = row;
}

std::vector<Row> CellIndex::candidates(const MercatorRect &rect) const
{
    std::vector<Row> out;
    if (m_first.empty()) return out;
    const int top = std::clamp(int(std::floor(rect.top / CellSize)) - 1, 0, Side - 1);
    const int bottom = std::clamp(int(std::floor(rect.bottom / CellSize)) + 1, 0, Side - 1);
    const int left = int(std::floor(rect.left / CellSize)) - 1;
    const int right = std::min(int(std::floor(rect.right / CellSize)) + 1, left + Side - 1);
    for (int line = top; line <= bottom; ++line)
        for (int column = left; column <= right; ++column) {
            const auto cell = std::size_t(line * Side + ((column % Side) + Side) % Side);
            out.insert(out.end(), m_rows.begin() + m_first[cell], m_rows.begin() + m_first[cell + 1]);
        }
    return out;
}

Row CellIndex::nearest(const FleetState::ReadView &view, const RowSet *filter, double x, double y, double radius)
{
    const FleetColumns &c = view.columns();
    const MercatorRect around { x - radius, y - radius, x + radius, y + radius };
    Row best = noRow;
    double bestDistance = 0;
    for (Row row = 0; row < view.size(); ++row) {
        if (!located(c, row, filter)) continue;
        const double distance = std::hypot(unwrapped(c.x[row], around) - x, double(c.y[row]) - y);
        if (distance > radius) continue;
        const bool worse = best != noRow && c.state[row] > c.state[best];
        const bool nearer = best != noRow && c.state[row] == c.state[best] && distance < bestDistance;
        if (best != noRow && !worse && !nearer) continue;
        best = row;
        bestDistance = distance;
    }
    return best;
}

} // namespace signalbox
