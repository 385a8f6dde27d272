#pragma once

#include "world/prng.h"

namespace signalbox::world {

/// Value noise on a lattice of unit squares: smooth, between -1 and 1, the same for the same key and place.
inline double noise(std::uint64_t key, double x, double y)
{
    const double fx = std::floor(x), fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx), iy = static_cast<std::int64_t>(fy);
    const auto at = [&](std::int64_t dx, std::int64_t dy) {
        return fraction(mixed(key ^ (static_cast<std::uint64_t>(ix + dx) * 0x8da6b343ull)
                              ^ (static_cast<std::uint64_t>(iy + dy) * 0xd8163841cb1ab3c5ull)))
            * 2 - 1;
    };
    const auto ease = [](double t) { return t * t * (3 - 2 * t); };
    const double tx = ease(x - fx), ty = ease(y - fy);
    const double south = at(0, 0) + (at(1, 0) - at(0, 0)) * tx;
    const double north = at(0, 1) + (at(1, 1) - at(0, 1)) * tx;
    return south + (north - south) * ty;
}

} // namespace signalbox::world
