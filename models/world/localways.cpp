#include "world/localways.h"

#include "places/greatcircle.h"
#include "world/landmask.h"

namespace signalbox::world {

namespace {

constexpr double metresPerDegree = 111'320; // of latitude

/// A square of the land mask, less a margin, in which places are shares of its sides.
struct Square
{
    explicit Square(LatLon place)
        : south(double(LandMask::rowOf(place.lat)) / LandMask::perDegree - 90),
          west(double(LandMask::columnOf(place.lon)) / LandMask::perDegree - 180)
    {
    }
    LatLon at(double x, double y) const
    {
        constexpr double side = 1.0 / LandMask::perDegree, margin = 0.04;
        return { south + side * (margin + (1 - 2 * margin) * std::clamp(y, 0.0, 1.0)),
                 west + side * (margin + (1 - 2 * margin) * std::clamp(x, 0.0, 1.0)) };
    }
    double south, west;
};

void finish(Corridor &way, CountryCode country, double speed)
{
    double metres = 0;
    for (std::size_t i = 0; i < way.points.size(); ++i) {
        if (i > 0) metres += distanceMetres(way.points[i - 1], way.points[i]);
        way.metres.push_back(float(metres));
        way.seconds.push_back(float(metres / speed));
        way.countries.push_back(country);
    }
}

} // namespace

Corridor cityWay(const Roads &roads, std::uint32_t home, Prng &random)
{
    const Square square(roads.nodes()[home].place);
    Corridor way;
    way.from = way.to = home;
    constexpr int blocks = 14; // streets each way
    int x = int(random.below(blocks)), y = int(random.below(blocks));
    const auto add = [&] { way.points.push_back(square.at(double(x) / blocks, double(y) / blocks)); };
    add();
    for (int turns = 0; turns < 24; ++turns) {
        int &axis = turns % 2 ? x : y;
        const int before = axis;
        axis = int(random.below(blocks));
        if (axis == before) axis = before ? before - 1 : 1;
        add();
    }
    finish(way, roads.nodes()[home].country, 6.5);
    return way;
}

Corridor fieldWay(const Roads &roads, std::uint32_t home, Prng &random)
{
    const auto &leaving = roads.nodes()[home].corridors;
    const Corridor &road = roads.corridors()[leaving[random.below(std::uint32_t(leaving.size()))]];
    const std::size_t point = road.kind == LegKind::Road ? random.below(std::uint32_t(road.points.size() - 1)) : 0;
    const bool wet = road.kind != LegKind::Road;
    const LatLon beside = wet ? roads.nodes()[home].place : road.points[point];
    const CountryCode country = wet ? roads.nodes()[home].country : road.countries[point];
    const Square square(beside);
    Corridor way;
    way.from = way.to = home;
    const double height = metresPerDegree / LandMask::perDegree, width = height * std::cos(radians(beside.lat));
    const double fieldWidth = random.between(300, 700) / width, fieldHeight = random.between(300, 800) / height;
    const double left = random.between(0, 1 - fieldWidth), below = random.between(0, 1 - fieldHeight);
    const int stripes = 10 + int(random.below(14));
    for (int i = 0; i < stripes; ++i) {
        const double x = left + fieldWidth * i / (stripes - 1);
        way.points.push_back(square.at(x, below + (i % 2 ? fieldHeight : 0)));
        way.points.push_back(square.at(x, below + (i % 2 ? 0 : fieldHeight)));
    }
    finish(way, country, random.between(2, 3.4));
    return way;
}

} // namespace signalbox::world
