#include "world/roadsearch.h"

#include "places/greatcircle.h"
#include "world/noise.h"

#include <queue>

namespace signalbox::world {

namespace {
constexpr int columns = 360 * RoadSearch::perDegree;
constexpr int rows = 180 * RoadSearch::perDegree;
constexpr int stepX[8] = { 1, 1, 0, -1, -1, -1, 0, 1 };
constexpr int stepY[8] = { 0, 1, 1, 1, 0, -1, -1, -1 };
constexpr double usedShare = 0.5; // of the price, where a road is already
}

struct RoadSearch::Box
{
    int left, bottom, width, height;
    std::vector<float> cost;
    std::vector<std::uint8_t> cameBy;

    Box(Cell a, Cell b)
    {
        const int margin = 14 + std::max(std::abs(a.column - b.column), std::abs(a.row - b.row)) * 2 / 5;
        left = std::max(0, std::min(a.column, b.column) - margin);
        bottom = std::max(0, std::min(a.row, b.row) - margin);
        width = std::min(columns - 1, std::max(a.column, b.column) + margin) - left + 1;
        height = std::min(rows - 1, std::max(a.row, b.row) + margin) - bottom + 1;
        cost.assign(std::size_t(width) * std::size_t(height), std::numeric_limits<float>::infinity());
        cameBy.assign(cost.size(), 255);
    }
    bool holds(Cell c) const { return c.column >= left && c.row >= bottom && c.column < left + width && c.row < bottom + height; }
    std::size_t index(Cell c) const { return std::size_t(c.row - bottom) * std::size_t(width) + std::size_t(c.column - left); }
};

RoadSearch::RoadSearch(const LandMask &mask, const CountryIndex &countries, QSet<CountryCode> open, std::uint64_t seed)
    : m_mask(mask), m_countries(countries), m_open(std::move(open)), m_seed(seed),
      m_ground(std::size_t(columns) * rows, Ground::Unseen), m_used(std::size_t(columns) * rows)
{
}

RoadSearch::Cell RoadSearch::cellOf(LatLon place)
{
    return { int(std::floor((place.lon + 180) * perDegree)), int(std::floor((place.lat + 90) * perDegree)) };
}

LatLon RoadSearch::centre(Cell cell)
{
    return { (cell.row + 0.5) / perDegree - 90, (cell.column + 0.5) / perDegree - 180 };
}

std::size_t RoadSearch::indexOf(Cell cell)
{
    return std::size_t(cell.row) * columns + std::size_t(cell.column);
}

bool RoadSearch::dryCell(Cell cell) const
{
    constexpr int fine = LandMask::perDegree / perDegree;
    for (int dx = 0; dx < fine; ++dx)
        for (int dy = 0; dy < fine; ++dy)
            if (!m_mask.land(cell.column * fine + dx, cell.row * fine + dy)) return false;
    return true;
}

RoadSearch::Ground RoadSearch::ground(Cell cell) const
{
    if (cell.row < 1 || cell.row >= rows - 1 || cell.column < 1 || cell.column >= columns - 1) return Ground::Closed;
    Ground &known = m_ground[indexOf(cell)];
    if (known != Ground::Unseen) return known;
    const auto country = m_countries.at(centre(cell));
    if (!dryCell(cell) || !country || !m_open.contains(*country)) return known = Ground::Closed;
    for (int d = 0; d < 8; ++d)
        if (!dryCell({ cell.column + stepX[d], cell.row + stepY[d] })) return known = Ground::Coast;
    return known = Ground::Inland;
}

double RoadSearch::price(Cell cell) const
{
    const double x = double(cell.column) / perDegree, y = double(cell.row) / perDegree;
    const double hills = 1.5 + 0.6 * noise(m_seed, x * 1.7, y * 1.7) + 0.55 * noise(m_seed + 1, x * 5, y * 5);
    const double coast = ground(cell) == Ground::Coast ? 1.5 : 1.0;
    return hills * coast * (m_used[indexOf(cell)] ? usedShare : 1.0);
}

std::optional<LatLon> RoadSearch::ashore(LatLon place) const
{
    const Cell home = cellOf(place);
    std::optional<LatLon> best;
    for (int dx = -8; dx <= 8; ++dx)
        for (int dy = -8; dy <= 8; ++dy) {
            const Cell cell { home.column + dx, home.row + dy };
            if (ground(cell) == Ground::Closed) continue;
            if (!best || distanceMetres(centre(cell), place) < distanceMetres(*best, place)) best = centre(cell);
        }
    return best;
}

std::vector<LatLon> RoadSearch::find(LatLon from, LatLon to, double costLimit)
{
    const Cell start = cellOf(from), end = cellOf(to);
    Box box(start, end);
    if (ground(start) == Ground::Closed || ground(end) == Ground::Closed) return {};
    using Open = std::pair<float, Cell>;
    const auto later = [](const Open &a, const Open &b) { return a.first > b.first; };
    std::priority_queue<Open, std::vector<Open>, decltype(later)> open(later);
    const auto guess = [&](Cell cell) { return float(distanceMetres(centre(cell), to) * 0.4); };
    box.cost[box.index(start)] = 0;
    open.push({ guess(start), start });
    while (!open.empty()) {
        const auto [rank, cell] = open.top();
        open.pop();
        const float cost = box.cost[box.index(cell)];
        if (cell == end || rank > costLimit) break;
        if (rank > cost + guess(cell) + 1) continue;
        for (std::uint8_t d = 0; d < 8; ++d) {
            const Cell next { cell.column + stepX[d], cell.row + stepY[d] };
            if (!box.holds(next) || ground(next) == Ground::Closed) continue;
            // A diagonal step touches the two squares beside it.
            if (d % 2 == 1 && (ground({ next.column, cell.row }) == Ground::Closed || ground({ cell.column, next.row }) == Ground::Closed)) continue;
            const float total = cost + float(distanceMetres(centre(cell), centre(next)) * price(next));
            if (total >= box.cost[box.index(next)]) continue;
            box.cost[box.index(next)] = total;
            box.cameBy[box.index(next)] = d;
            open.push({ total + guess(next), next });
        }
    }
    if (box.cost[box.index(end)] > costLimit) return {};
    std::vector<LatLon> way;
    for (Cell cell : walkBack(box, start, end)) {
        way.push_back(centre(cell));
        m_used[indexOf(cell)] = true;
    }
    return way;
}

std::vector<RoadSearch::Cell> RoadSearch::walkBack(const Box &box, Cell start, Cell end) const
{
    std::vector<Cell> cells { end };
    while (!(cells.back() == start)) {
        const std::uint8_t d = box.cameBy[box.index(cells.back())];
        cells.push_back({ cells.back().column - stepX[d], cells.back().row - stepY[d] });
    }
    std::reverse(cells.begin(), cells.end());
    return cells;
}

namespace {

/// Douglas-Peucker in degrees, keeping a point where the straight line would leave the land.
void thin(const std::vector<LatLon> &way, std::size_t first, std::size_t last, double tolerance, const LandMask &mask,
          std::vector<LatLon> &out)
{
    const LatLon a = way[first], b = way[last];
    const double stretch = std::cos(radians(a.lat)), bx = (b.lon - a.lon) * stretch, by = b.lat - a.lat;
    const double length = std::hypot(bx, by);
    double worst = -1;
    std::size_t split = (first + last) / 2;
    for (std::size_t i = first + 1; i < last; ++i) {
        const double px = (way[i].lon - a.lon) * stretch, py = way[i].lat - a.lat;
        const double off = length > 0 ? std::abs(px * by - py * bx) / length : std::hypot(px, py);
        if (off > worst) {
            worst = off;
            split = i;
        }
    }
    if (last - first < 2 || (worst <= tolerance && mask.dry(a, b))) {
        out.push_back(b);
        return;
    }
    thin(way, first, split, tolerance, mask, out);
    thin(way, split, last, tolerance, mask, out);
}

std::vector<LatLon> cornersCut(const std::vector<LatLon> &way, const LandMask &mask)
{
    std::vector<LatLon> out { way.front() };
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
        const auto towards = [](LatLon p, LatLon q) { return LatLon { p.lat * 0.75 + q.lat * 0.25, p.lon * 0.75 + q.lon * 0.25 }; };
        const LatLon before = onRoadGrid(towards(way[i], way[i - 1])), after = onRoadGrid(towards(way[i], way[i + 1]));
        if (mask.dry(out.back(), before) && mask.dry(before, after) && mask.dry(after, way[i + 1])) {
            out.push_back(before);
            out.push_back(after);
        } else {
            out.push_back(way[i]);
        }
    }
    out.push_back(way.back());
    return out;
}

} // namespace

LatLon onRoadGrid(LatLon place)
{
    return { std::round(place.lat * 1000) / 1000, std::round(place.lon * 1000) / 1000 };
}

std::vector<LatLon> smoothed(std::vector<LatLon> way, const LandMask &mask)
{
    if (way.size() < 3) return way;
    std::vector<LatLon> thinned { way.front() };
    thin(way, 0, way.size() - 1, 0.03, mask, thinned);
    return cornersCut(cornersCut(thinned, mask), mask);
}

} // namespace signalbox::world
