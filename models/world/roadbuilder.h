#pragma once

#include "places/cityindex.h"
#include "world/fleetmix.h"
#include "world/roads.h"
#include "world/roadsearch.h"

namespace signalbox::world {

/// Makes the roads from coasts, countries and cities. Takes about ten seconds; the result is shipped.
class RoadBuilder
{
public:
    RoadBuilder(const LandMask &mask, const CountryIndex &countries, const CityIndex &cities, std::vector<FleetShare> mix,
                std::vector<Crossing> crossings);

    Roads build();

private:
    void addCities(const FleetShare &share);
    void addCity(const City &city, double spacing);
    void addCrossing(const Crossing &crossing);
    void joinNeighbours();
    void joinLandings();
    bool join(std::uint32_t from, std::uint32_t to, double detour);
    std::vector<std::uint32_t> nearest(LatLon place, std::size_t count, double within) const;
    bool blocked(std::uint32_t a, std::uint32_t b) const;

    const LandMask &m_mask;
    const CountryIndex &m_countries;
    const CityIndex &m_cities;
    std::vector<FleetShare> m_mix;
    std::vector<Crossing> m_crossings;
    RoadSearch m_search;
    Roads m_roads;
    std::vector<std::uint32_t> m_landings;
};

} // namespace signalbox::world
