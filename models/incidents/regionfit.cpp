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

std::vector<KnownAt> knownAt(const std::vector<Near> &all)
{
    std::vector<KnownAt> out;
    for (const Near &near : all)
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

/// As far as a vehicle in trouble after which the whole is most surprising; how much.
double widen(TroubleRegion &region, std::vector<Near> &all, double share)
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
    return best;
}

/// Every so manieth of either kind, so that they stay in proportion.
std::vector<Near> thinned(const std::vector<Near> &all, std::size_t most)
{
    const std::size_t step = all.size() / most + 1;
    std::vector<Near> out;
    std::size_t counts[2] = {};
    for (const Near &near : all)
        if (counts[near.witness->troubled]++ % step == 0) out.push_back(near);
    return out;
}

/// Uphill to where a circle says most: those in trouble may be crowded in one part of theirs.
void climb(TroubleRegion &region, std::vector<Near> some, double share)
{
    double height = widen(region, some, share);
    for (const double step : { 0.3, 0.15, 0.08, 0.04 })
        for (bool moved = true, again = true; moved && again;) {
            moved = false;
            const TroubleRegion from = region;
            for (int course = 0; course < 360; course += 45) {
                TroubleRegion next = from;
                next.centre = destination(from.centre, course, step * from.radius);
                const double there = widen(next, some, share);
                if (there <= height) continue;
                height = there;
                region = next;
                moved = true;
            }
            again = step > 0.1;
        }
}

} // namespace

std::optional<TroubleRegion> fitRegion(std::span<const Witness *const> witnesses, LatLon seed, double share)
{
    std::vector<Near> all = nearby(witnesses, seed);
    auto region = troubleRegion(knownAt(thinned(all, looksAt)), 3, 0.3);
    if (!region || region->kind == TroubleRegion::Kind::Country) return std::nullopt;
    region->centre = middleOf(all, *region);
    widen(*region, all, share);
    climb(*region, thinned(all, looksAt), share);
    widen(*region, all, share);
    region->radius = std::max(region->radius, least);
    return region;
}

} // namespace signalbox
