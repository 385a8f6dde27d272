#include "fleet/cellindex.h"
#include "fleet/fleetcolumns.h"
#include "fleet/rowset.h"
#include "places/mercator.h"

#include <cmath>

namespace signalbox {

double unwrappedX(std::uint32_t x, const MercatorRect &rect)
{
    const double centre = (rect.left + rect.right) / 2;
    return x + std::round((centre - x) / mercatorWorld) * mercatorWorld;
}

/// One or two stretches of the world, each not wrapped; how many.
int CellIndex::spansOf(const MercatorRect &rect, std::array<Span, 2> &spans)
{
    const auto world = std::uint64_t(1) << 32;
    const double top = std::clamp(std::floor(rect.top), 0.0, mercatorWorld), bottom = std::clamp(std::ceil(rect.bottom), 0.0, mercatorWorld);
    if (!(rect.right > rect.left) || !(bottom > top)) return 0;
    spans[0] = { 0, world, std::uint64_t(top), std::uint64_t(bottom) };
    const double width = std::ceil(rect.right) - std::floor(rect.left);
    if (!(width < mercatorWorld)) return 1;
    const double left = std::floor(rect.left) - std::floor(rect.left / mercatorWorld) * mercatorWorld;
    spans[0].left = std::uint64_t(left);
    spans[0].right = spans[0].left + std::uint64_t(width);
    if (spans[0].right <= world) return 1;
    spans[1] = spans[0];
    spans[1].left = 0;
    spans[1].right = spans[0].right - world;
    spans[0].right = world;
    return 2;
}

std::vector<Row> CellIndex::rowsIn(const FleetColumns &c, const MercatorRect &rect) const
{
    std::vector<Row> out;
    const std::uint32_t *const xs = c.x.data(), *const ys = c.y.data();
    visit(rect, [&](std::span<const Row> rows, bool inside) {
        if (inside) {
            out.insert(out.end(), rows.begin(), rows.end());
            return;
        }
        for (const Row row : rows) {
            const double x = unwrappedX(xs[row], rect), y = ys[row];
            if (x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom) out.push_back(row);
        }
    });
    return out;
}

Row CellIndex::nearest(const FleetColumns &c, const RowSet *filter, double x, double y, double radius) const
{
    const std::uint32_t *const xs = c.x.data(), *const ys = c.y.data();
    const std::uint8_t *const states = c.state.data();
    // Differences in whole units, around the antimeridian by themselves: the shorter way is the one that fits 32 bits.
    const auto centreX = std::uint32_t(std::int64_t(std::floor(x - std::floor(x / mercatorWorld) * mercatorWorld)));
    const double within = radius * radius;
    Row best = noRow;
    double bestDistance = 0;
    visit({ x - radius, y - radius, x + radius + 1, y + radius + 1 }, [&](std::span<const Row> rows, bool) {
        for (const Row row : rows) {
            const double dx = double(std::int32_t(xs[row] - centreX)), dy = double(ys[row]) - y;
            const double distance = dx * dx + dy * dy;
            if (distance > within || (filter && !filter->contains(row))) continue;
            const bool better = best == noRow || states[row] > states[best] || (states[row] == states[best] && distance < bestDistance);
            if (!better) continue;
            best = row;
            bestDistance = distance;
        }
    });
    return best;
}

} // namespace signalbox
