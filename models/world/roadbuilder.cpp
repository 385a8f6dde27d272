#include "world/roadbuilder.h"

#include "places/greatcircle.h"

namespace signalbox::world {

namespace {

constexpr double longestRoad = 750e3; // m as the crow flies
constexpr std::uint64_t hillsSeed = 20261122; // roads are the same in every world

QSet<CountryCode> countriesOf(const std::vector<FleetShare> &mix)
{
    QSet<CountryCode> set;
    for (const FleetShare &share : mix)
        set.insert(share.country);
    return set;
}

} // namespace

RoadBuilder::RoadBuilder(const LandMask &mask, const CountryIndex &countries, const CityIndex &cities, std::vector<FleetShare> mix,
                         std::vector<Crossing> crossings)
    : m_mask(mask), m_countries(countries), m_cities(cities), m_mix(std::move(mix)), m_crossings(std::move(crossings)),
      m_search(mask, countries, countriesOf(m_mix), hillsSeed)
{
}

Roads RoadBuilder::build()
{
    for (const FleetShare &share : m_mix)
        addCities(share);
    joinNeighbours();
    for (const Crossing &crossing : m_crossings)
        addCrossing(crossing);
    joinLandings();
    return std::move(m_roads);
}

void RoadBuilder::addCity(const City &city, double spacing)
{
    if (!nearest(city.place, 1, spacing).empty()) return;
    const auto place = m_search.ashore(city.place);
    if (place && distanceMetres(*place, city.place) < 25e3) m_roads.addNode(city.name, city.country, *place);
}

void RoadBuilder::addCities(const FleetShare &share)
{
    for (const QString &name : share.also)
        for (const City *city : m_cities.named(name, 20))
            if (city->country == share.country) {
                addCity(*city, 8e3);
                break;
            }
    const std::size_t wanted = m_roads.nodes().size() + std::size_t(share.cities);
    for (const City *city : m_cities.in(share.country)) {
        if (m_roads.nodes().size() >= wanted) break;
        addCity(*city, share.spacing);
    }
}

std::vector<std::uint32_t> RoadBuilder::nearest(LatLon place, std::size_t count, double within) const
{
    std::vector<std::pair<double, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < m_roads.nodes().size(); ++i) {
        const double metres = distanceMetres(m_roads.nodes()[i].place, place);
        if (metres <= within) found.push_back({ metres, i });
    }
    std::sort(found.begin(), found.end());
    std::vector<std::uint32_t> nodes;
    for (std::size_t i = 0; i < std::min(count, found.size()); ++i)
        nodes.push_back(found[i].second);
    return nodes;
}

/// Gabriel graph: a and b are neighbours unless a third city lies in the circle over the line between them.
bool RoadBuilder::blocked(std::uint32_t a, std::uint32_t b) const
{
    const auto &nodes = m_roads.nodes();
    const double ab = distanceMetres(nodes[a].place, nodes[b].place);
    for (std::uint32_t c = 0; c < nodes.size(); ++c) {
        if (c == a || c == b || std::abs(nodes[c].place.lat - nodes[a].place.lat) * 111e3 > ab) continue;
        const double ac = distanceMetres(nodes[a].place, nodes[c].place), bc = distanceMetres(nodes[b].place, nodes[c].place);
        if (ac * ac + bc * bc < ab * ab * 0.92) return true;
    }
    return false;
}

void RoadBuilder::joinNeighbours()
{
    struct Pair { double metres; std::uint32_t a, b; };
    std::vector<Pair> pairs;
    const auto &nodes = m_roads.nodes();
    for (std::uint32_t a = 0; a < nodes.size(); ++a)
        for (std::uint32_t b = a + 1; b < nodes.size(); ++b) {
            const double metres = distanceMetres(nodes[a].place, nodes[b].place);
            if (metres < longestRoad && !blocked(a, b)) pairs.push_back({ metres, a, b });
        }
    std::sort(pairs.begin(), pairs.end(), [](const Pair &x, const Pair &y) { return x.metres < y.metres; });
    for (const Pair &pair : pairs)
        join(pair.a, pair.b, 1.8);
}

bool RoadBuilder::join(std::uint32_t from, std::uint32_t to, double detour)
{
    const LatLon a = m_roads.nodes()[from].place, b = m_roads.nodes()[to].place;
    const double straight = distanceMetres(a, b);
    std::vector<LatLon> way = m_search.find(a, b, straight * detour * 2.6 + 60e3);
    if (way.size() < 2) return false;
    way = smoothed(std::move(way), m_mask);
    std::vector<CountryCode> countries;
    double metres = 0;
    for (std::size_t i = 0; i < way.size(); ++i) {
        way[i] = onRoadGrid(way[i]);
        const LatLon next = way[std::min(i + 1, way.size() - 1)];
        const auto country = m_countries.at({ (way[i].lat + next.lat) / 2, (way[i].lon + next.lon) / 2 });
        countries.push_back(country ? *country : countries.empty() ? m_roads.nodes()[from].country : countries.back());
        metres += distanceMetres(way[i], onRoadGrid(next));
    }
    if (metres > straight * detour + 15e3) return false;
    m_roads.addCorridor(from, to, LegKind::Road, 0, std::move(way), std::move(countries));
    return true;
}

void RoadBuilder::addCrossing(const Crossing &crossing)
{
    const LatLon first { crossing.lat1, crossing.lon1 }, second { crossing.lat2, crossing.lon2 };
    const auto here = m_search.ashore(first), there = m_search.ashore(second);
    if (!here || !there) return;
    const auto countryAt = [&](LatLon place) { return m_countries.at(place).value_or(CountryCode()); };
    const auto landing = [&](LatLon place) {
        const auto known = nearest(place, 1, 1000);
        return known.empty() ? m_roads.addNode(crossing.name, countryAt(place), onRoadGrid(place)) : known.front();
    };
    const std::uint32_t a = landing(*here), b = landing(*there);
    if (a == b) return;
    const LegKind kind = crossing.kind == "bridge" ? LegKind::Bridge : crossing.kind == "tunnel" ? LegKind::Tunnel : LegKind::Ferry;
    const LatLon from = m_roads.nodes()[a].place, to = m_roads.nodes()[b].place;
    std::vector<LatLon> points;
    std::vector<CountryCode> countries;
    constexpr int parts = 12;
    for (int i = 0; i <= parts; ++i) {
        points.push_back(onRoadGrid({ from.lat + (to.lat - from.lat) * i / parts, from.lon + (to.lon - from.lon) * i / parts }));
        countries.push_back(m_countries.at(points.back()).value_or(CountryCode()));
    }
    m_roads.addCorridor(a, b, kind, crossing.speed, std::move(points), std::move(countries));
    m_landings.insert(m_landings.end(), { a, b });
}

/// Each landing is joined to the nearest places that can be reached from it over land.
void RoadBuilder::joinLandings()
{
    for (std::uint32_t landing : m_landings) {
        int joined = 0;
        for (std::uint32_t other : nearest(m_roads.nodes()[landing].place, 8, 250e3))
            if (other != landing && joined < 2 && join(landing, other, 2.0)) ++joined;
    }
}

} // namespace signalbox::world
