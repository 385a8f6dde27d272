#include "bench/millionworld.h"

#include "places/cityindex.h"
#include "places/networknames.h"
#include "world/prng.h"

#include <numeric>

namespace signalbox::bench {

namespace {

using world::fraction, world::keyed, world::Prng;

constexpr std::size_t cityCount = 500;
constexpr std::size_t roadsOfCity = 3;
constexpr double inCities = 0.7, onRoads = 0.9; // shares, summed up
constexpr double degreeKm = 111.2;

double roughDistance(LatLon a, LatLon b)
{
    const double east = std::remainder(a.lon - b.lon, 360) * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    return std::hypot(east, a.lat - b.lat);
}

LatLon moved(LatLon from, double northKm, double eastKm)
{
    const double lat = std::clamp(from.lat + northKm / degreeKm, -84.0, 84.0);
    return { lat, std::remainder(from.lon + eastKm / degreeKm / std::cos(lat * std::numbers::pi / 180), 360) };
}

/// Normally distributed, by Box and Muller.
double bell(Prng &random)
{
    return std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(2 * std::numbers::pi * random.unit());
}

/// Somewhere on a continent, or off its coast.
LatLon scattered(Prng &random)
{
    struct Box { double south, west, north, east, weight; };
    static constexpr std::array<Box, 7> boxes { { { 36, -10, 60, 30, 40 }, { 30, -120, 50, -75, 20 }, { -30, -65, 5, -42, 8 }, { -30, 12, 12, 36, 8 },
                                                  { 10, 72, 32, 90, 8 }, { 22, 98, 45, 120, 12 }, { -36, 116, -18, 150, 4 } } };
    const Box &box = boxes[random.weighted(boxes, [](const Box &b) { return b.weight; })];
    return { random.between(box.south, box.north), random.between(box.west, box.east) };
}

std::vector<Plmn> networksOf(const NetworkNames &names, CountryCode country)
{
    std::vector<Plmn> out;
    for (const Network *network : names.of(country))
        if (out.size() < 4) out.push_back(*network->plmn);
    return out.empty() ? std::vector<Plmn>(1) : out;
}

} // namespace

MillionWorld::MillionWorld(std::uint64_t worldSeed) : seed(worldSeed)
{
    const auto index = CityIndex::load();
    const auto names = NetworkNames::load();
    if (!index || !names) return;
    double sum = 0;
    for (const signalbox::City &city : index->all()) {
        if (cities.size() == cityCount) break;
        cities.push_back({ city.country, city.place, networksOf(*names, city.country) });
        upTo.push_back(sum += 1.0 / double(cities.size()));
    }
    for (double &share : upTo) share /= sum;
    std::vector<std::uint32_t> near(cities.size());
    for (std::uint32_t from = 0; from < cities.size(); ++from) {
        std::iota(near.begin(), near.end(), 0u);
        const auto distance = [&](std::uint32_t city) { return roughDistance(cities[from].place, cities[city].place); };
        std::partial_sort(near.begin(), near.begin() + roadsOfCity + 1, near.end(),
                          [&](std::uint32_t a, std::uint32_t b) { return distance(a) < distance(b); });
        for (std::size_t i = 1; i <= roadsOfCity; ++i) roads.push_back({ from, near[i] });
    }
}

MillionWorld::Spot MillionWorld::spot(std::uint32_t vehicle) const
{
    Prng random(keyed(seed, world::keyOf("spot"), vehicle));
    const double where = random.unit();
    if (where < inCities) {
        const auto city = std::uint32_t(std::lower_bound(upTo.begin(), upTo.end(), random.unit()) - upTo.begin());
        const double spread = city < 20 ? 14 : city < 100 ? 9 : 5; // km
        return { moved(cities[city].place, spread * bell(random), spread * bell(random)), city };
    }
    if (where < onRoads) {
        const Road &road = roads[random.below(std::uint32_t(roads.size()))];
        const LatLon from = cities[road.from].place, to = cities[road.to].place;
        const double along = random.unit();
        const LatLon place { from.lat + (to.lat - from.lat) * along, from.lon + std::remainder(to.lon - from.lon, 360) * along };
        return { moved(place, 0.1 * bell(random), 0.1 * bell(random)), road.from };
    }
    return { scattered(random), random.below(std::uint32_t(cities.size())) };
}

} // namespace signalbox::bench
