#pragma once

#include "domain/network.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <vector>

namespace signalbox::bench {

/// Where the vehicles of a MillionFleet are: 500 cities, the roads between neighbours, and networks at each.
struct MillionWorld
{
    explicit MillionWorld(std::uint64_t seed);

    struct City
    {
        CountryCode country;
        LatLon place;
        std::vector<Plmn> networks; ///< of the country; at least one
    };
    struct Road
    {
        std::uint32_t from, to; ///< cities
    };
    struct Spot
    {
        LatLon place;
        std::uint32_t city; ///< where it is at home
    };
    Spot spot(std::uint32_t vehicle) const;

    std::uint64_t seed;
    std::vector<City> cities; ///< most vehicles first
    std::vector<double> upTo; ///< Zipf: the share of the cities up to this one
    std::vector<Road> roads;
};

} // namespace signalbox::bench
