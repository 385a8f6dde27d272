#include "witnesses.h"

#include "places/greatcircle.h"

namespace preflightskill {

namespace {
constexpr int shift = 19; // of a Mercator coordinate: squares of 4.9 km at the equator
constexpr std::size_t keptOfOne = 4; // observations of one vehicle in a row, in one square; who was there is what counts
}

std::uint64_t Witnesses::squareOf(std::uint32_t network, MercatorPoint at)
{
    return std::uint64_t(network) << 32 | std::uint64_t(at.y >> shift) << 13 | (at.x >> shift);
}

void Witnesses::hear(std::span<const Observation> observations)
{
    for (const Observation &o : observations) {
        auto &list = m_heard[squareOf(o.network.key(), o.at)];
        const auto same = [&](const Testimony &t) { return t.by == o.by; };
        if (list.size() < keptOfOne || !std::all_of(list.end() - keptOfOne, list.end(), same)) list.push_back({ o.at, o.by });
    }
}

Witnesses::Count Witnesses::around(const CoverageNetwork &network, LatLon place, double metres, Row vehicle, int enough) const
{
    Count count;
    const MercatorPoint at = toMercator(place);
    const double stretch = 1 / std::cos(radians(place.lat));
    const int reach = 1 + int(metres * stretch / (double(1u << shift) * 9.33e-3));
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
            const MercatorPoint square { at.x + std::uint32_t(dx * (1 << shift)), at.y + std::uint32_t(dy * (1 << shift)) };
            const auto found = m_heard.find(squareOf(network.key(), square));
            if (found == m_heard.end()) continue;
            for (const Testimony &t : found->second) {
                if (t.by != vehicle && count.others >= enough) continue;
                if (distanceMetres(toLatLon(t.at), place) > metres) continue;
                ++(t.by == vehicle ? count.own : count.others);
                if (count.own > 0) return count;
            }
        }
    return count;
}

} // namespace preflightskill
