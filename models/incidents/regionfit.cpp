#include "incidents/regionfit.h"

#include "incidents/surprise.h"
#include "places/greatcircle.h"

namespace signalbox {

namespace {

constexpr double farthest = 600e3; // m
constexpr std::size_t looksAt = 1200; // witnesses; the scan takes their number times those in trouble
constexpr double least = 2e3; // m

struct Near
{
    LatLon place;
    double distance;
    const Witness *witness;
};

std::vector<Near> nearby(std::span<const Witness *const> witnesses, LatLon seed)
{
    std::vector<Near> out;
    for (const Witness *witness : witnesses) {
        if (!witness->located()) continue;
        const LatLon place = toLatLon(witness->at);
        if (std::abs(place.lat - seed.lat) * 111e3 > farthest) continue;
        if (const double distance = distanceMetres(place, seed); distance <= farthest) out.push_back({ place, distance, witness });
    }
    return out;
}

/// Every so manieth of both kinds, so that they stay in proportion.
std::vector<KnownAt> some(const std::vector<Near> &all)
{
    const std::size_t step = all.size() / looksAt + 1;
    std::vector<KnownAt> out;
    std::size_t counts[2] = {};
    for (const Near &near : all)
        if (counts[near.witness->troubled]++ % step == 0)
            out.push_back({ near.place, near.witness->country ? std::optional(CountryCode::fromKey(near.witness->country)) : std::nullopt, near.witness->troubled });
    return out;
}

LatLon middleOf(const std::vector<Near> &all, const TroubleRegion &region)
{
    double lat = 0, east = 0;
    int n = 0;
    for (const Near &near : all) {
        if (!near.witness->troubled || distanceMetres(near.place, region.centre) > region.radius) continue;
        lat += near.place.lat;
        east += std::remainder(near.place.lon - region.centre.lon, 360);
        ++n;
    }
    if (n == 0) return region.centre;
    return { lat / n, std::remainder(region.centre.lon + east / n, 360) };
}

/// As far as a vehicle in trouble after which the whole is most surprising.
void widen(TroubleRegion &region, std::vector<Near> &all, double share)
{
    for (Near &near : all) near.distance = distanceMetres(near.place, region.centre);
    std::sort(all.begin(), all.end(), [](const Near &a, const Near &b) {
        return a.distance != b.distance ? a.distance < b.distance : a.witness->row < b.witness->row;
    });
    double known = 0, best = -1;
    int troubled = 0;
    for (const Near &near : all) {
        known += double(near.witness->weight);
        if (!near.witness->troubled) continue;
        ++troubled;
        const double surprise = surpriseOf(troubled, known * share);
        if (surprise <= best) continue;
        best = surprise;
        region.radius = near.distance;
        region.troubled = troubled;
        region.known = int(std::lround(known));
    }
}

} // namespace

std::optional<TroubleRegion> fitRegion(std::span<const Witness *const> witnesses, LatLon seed, double share)
{
    std::vector<Near> all = nearby(witnesses, seed);
    auto region = troubleRegion(some(all), 3, 0.3);
    if (!region || region->kind == TroubleRegion::Kind::Country) return std::nullopt;
    for (int round = 0; round < 3; ++round) {
        region->centre = middleOf(all, *region);
        widen(*region, all, share);
    }
    region->radius = std::max(region->radius, least);
    return region;
}

} // namespace signalbox
