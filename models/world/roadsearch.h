#pragma once

#include "places/countryindex.h"
#include "world/landmask.h"

#include <QSet>

namespace signalbox::world {

/// The cheapest way over land on a grid of 1/20 degree. Ways that were found before are cheaper to follow, so
/// that roads join into trunks; noise stands for hills. One thread.
class RoadSearch
{
public:
    static constexpr int perDegree = 20;

    RoadSearch(const LandMask &mask, const CountryIndex &countries, QSet<CountryCode> open, std::uint64_t seed);

    /// Points from `from` to `to`, all on land and in open countries; empty when there is no way whose cost is
    /// below `costLimit` metres.
    std::vector<LatLon> find(LatLon from, LatLon to, double costLimit);
    /// The nearest place where a road may begin.
    std::optional<LatLon> ashore(LatLon place) const;

private:
    enum class Ground : std::uint8_t { Unseen, Closed, Coast, Inland };
    struct Cell
    {
        int column = 0, row = 0;
        bool operator==(const Cell &) const = default;
    };
    struct Box; // the part of the grid that one search looks at

    static Cell cellOf(LatLon place);
    static LatLon centre(Cell cell);
    static std::size_t indexOf(Cell cell);
    bool dryCell(Cell cell) const;
    Ground ground(Cell cell) const;
    double price(Cell cell) const;
    std::vector<Cell> walkBack(const Box &box, Cell start, Cell end) const;

    const LandMask &m_mask;
    const CountryIndex &m_countries;
    QSet<CountryCode> m_open;
    std::uint64_t m_seed;
    mutable std::vector<Ground> m_ground;
    std::vector<bool> m_used;
};

/// To the thousandths of a degree in which roads are kept.
LatLon onRoadGrid(LatLon place);

/// Rounds the corners of a way of grid steps without leaving the land.
std::vector<LatLon> smoothed(std::vector<LatLon> way, const LandMask &mask);

} // namespace signalbox::world
