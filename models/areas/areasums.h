#pragma once

#include "areas/areafields.h"
#include "fleet/rowset.h"

#include <atomic>
#include <map>

namespace signalbox {

/// What the vehicles of one area add up to.
struct AreaSum
{
    double sum = 0;
    double weight = 0; ///< vehicles that have a value; less than one where it was spread out

    void add(float value)
    {
        sum += double(value);
        weight += 1;
    }
    double value(AreaField::Total total) const;
};

/// What is asked of the fleet. The lock is taken for slices of about a millisecond, so rows may be of slightly
/// different generations; `generation` is the last one.
struct AreaQuestion
{
    const FleetState &fleet;
    const RowSet *filter = nullptr; ///< null = all
    const AreaField &field;
    Instant now {};
    const std::atomic<bool> *stop = nullptr; ///< set: the answer is not wanted any more
};

struct CountrySums
{
    std::map<std::uint16_t, AreaSum> sums; ///< by CountryCode::key(); vehicles without a country are left out
    std::uint64_t generation = 0;
};
CountrySums sumByCountry(const AreaQuestion &question);

/// Square cells of a part of the world; fractions of the world as in Camera, x may leave 0 to 1.
struct AreaGrid
{
    double left = 0, top = 0; ///< fraction of the corner of the first cell
    double cell = 0; ///< fraction of a side
    int columns = 0, lines = 0;
    std::vector<float> sum, weight;
    std::uint64_t generation = 0;

    std::size_t at(int column, int line) const { return std::size_t(line) * std::size_t(columns) + std::size_t(column); }
};
/// Every vehicle that has been located and has a value, in the cell where it is.
void fill(AreaGrid &grid, const AreaQuestion &question);
/// Spreads every cell over its neighbours by a bell with this standard deviation in cells; sums stay the same but for
/// what leaves the grid.
void smooth(AreaGrid &grid, double sigma);
/// Cells as values, NaN where (almost) no vehicle is. Sums are told per 100 square kilometres of ground.
std::vector<float> valuesOf(const AreaGrid &grid, AreaField::Total total);

} // namespace signalbox
