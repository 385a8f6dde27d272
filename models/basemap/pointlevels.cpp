#include "basemap/pointlevels.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr double tolerancePixels = 0.4;
constexpr int highest = 24;

double squaredDistance(WorldLines::Point point, WorldLines::Point a, WorldLines::Point b)
{
    const double dx = double(b.x) - a.x, dy = double(b.y) - a.y;
    const double px = double(point.x) - a.x, py = double(point.y) - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
    return (px - t * dx) * (px - t * dx) + (py - t * dy) * (py - t * dy);
}

/// The zoom at which a deviation of so many units is more than the tolerance.
int levelOf(double deviation)
{
    if (deviation <= 0) return highest;
    const double zoom = WorldLines::pixelShift - std::log2(deviation / tolerancePixels);
    return std::clamp(int(std::ceil(zoom)), 0, highest);
}

} // namespace

void computePointLevels(std::span<const WorldLines::Point> line, std::span<std::uint8_t> levels)
{
    if (line.empty()) return;
    levels.front() = levels.back() = 0;
    struct Part
    {
        size_t first, last;
        int atLeast;
    };
    std::vector<Part> open { { 0, line.size() - 1, 0 } };
    while (!open.empty()) {
        const Part part = open.back();
        open.pop_back();
        if (part.last <= part.first + 1) continue;
        size_t farthest = part.first + 1;
        double most = -1;
        for (size_t i = part.first + 1; i < part.last; ++i)
            if (const double distance = squaredDistance(line[i], line[part.first], line[part.last]);
                distance > most) {
                most = distance;
                farthest = i;
            }
        const int level = std::max(part.atLeast, levelOf(std::sqrt(most)));
        levels[farthest] = std::uint8_t(level);
        open.push_back({ part.first, farthest, level });
        open.push_back({ farthest, part.last, level });
    }
}

} // namespace signalbox
