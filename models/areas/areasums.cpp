#include "areas/areasums.h"

#include "places/greatcircle.h"
#include "places/mercator.h"

#include <limits>

namespace signalbox {

namespace {
constexpr Row slice = 20000; // under a millisecond of the lock
constexpr double least = 0.02; // of a vehicle, after spreading: less is nobody

/// Calls visit(view, row, value) for every row that has a value and passes the filter.
template<typename Visit>
std::uint64_t visitValues(const AreaQuestion &question, Visit &&visit)
{
    std::array<float, slice> values;
    std::uint64_t generation = 0;
    for (Row first = 0;; first += slice) {
        const FleetState::ReadView view = question.fleet.read();
        generation = view.generation();
        if (first >= view.size() || (question.stop != nullptr && question.stop->load(std::memory_order_relaxed)))
            return generation;
        const Row count = std::min(slice, view.size() - first);
        question.field.read(view, first, question.now, std::span(values.data(), count));
        for (Row i = 0; i < count; ++i) {
            if (!std::isnan(values[i]) && (question.filter == nullptr || question.filter->contains(first + i)))
                visit(view, first + i, values[i]);
        }
    }
}
} // namespace

double AreaSum::value(AreaField::Total total) const
{
    if (total == AreaField::Total::Sum)
        return sum;
    return weight > 0 ? sum / weight * (total == AreaField::Total::Share ? 100 : 1) : std::numeric_limits<double>::quiet_NaN();
}

CountrySums sumByCountry(const AreaQuestion &question)
{
    std::vector<AreaSum> byKey(0x10000);
    CountrySums result;
    result.generation = visitValues(question, [&](const FleetState::ReadView &view, Row row, float value) { byKey[view->country[row]].add(value); });
    for (std::size_t key = 1; key < byKey.size(); ++key) {
        if (byKey[key].weight > 0)
            result.sums.emplace(std::uint16_t(key), byKey[key]);
    }
    return result;
}

void fill(AreaGrid &grid, const AreaQuestion &question)
{
    grid.sum.assign(std::size_t(grid.columns) * std::size_t(grid.lines), 0);
    grid.weight.assign(grid.sum.size(), 0);
    const double cells = 1 / (grid.cell * mercatorWorld), worldCells = 1 / grid.cell;
    const double left = grid.left * worldCells, top = grid.top * worldCells;
    // Of the copies of the world: the one in the middle, or that begins at the edge of a grid that is narrower.
    const double begin = std::max(0.0, (grid.columns - worldCells) / 2);
    grid.generation = visitValues(question, [&](const FleetState::ReadView &view, Row row, float value) {
        if (view->y[row] == 0) // never located
            return;
        double column = double(view->x[row]) * cells - left;
        column -= std::floor((column - begin) / worldCells) * worldCells;
        const double line = double(view->y[row]) * cells - top;
        if (column < grid.columns && line >= 0 && line < grid.lines) {
            const std::size_t at = grid.at(int(column), int(line));
            grid.sum[at] += value;
            grid.weight[at] += 1;
        }
    });
}

namespace {
std::vector<float> bell(double sigma)
{
    const int reach = std::max(1, int(std::ceil(sigma * 2.5)));
    std::vector<float> weights;
    double whole = 0;
    for (int i = -reach; i <= reach; ++i)
        whole += std::exp(-0.5 * i * i / (sigma * sigma));
    for (int i = -reach; i <= reach; ++i)
        weights.push_back(float(std::exp(-0.5 * i * i / (sigma * sigma)) / whole));
    return weights;
}

/// Along lines of `length` cells that lie `step` apart; whole rows at a time, so that they are read in order.
void spread(std::vector<float> &cells, int columns, int lines, const std::vector<float> &weights, bool down)
{
    std::vector<float> result(cells.size(), 0);
    const int reach = int(weights.size() / 2);
    for (int line = 0; line < lines; ++line) {
        float *to = result.data() + std::size_t(line) * std::size_t(columns);
        for (int offset = -reach; offset <= reach; ++offset) {
            const float weight = weights[std::size_t(offset + reach)];
            const int fromLine = down ? line + offset : line;
            if (fromLine < 0 || fromLine >= lines)
                continue;
            const int shift = down ? 0 : offset;
            const float *from = cells.data() + std::size_t(fromLine) * std::size_t(columns);
            for (int column = std::max(0, -shift); column < std::min(columns, columns - shift); ++column)
                to[column] += weight * from[column + shift];
        }
    }
    cells = std::move(result);
}
} // namespace

void smooth(AreaGrid &grid, double sigma)
{
    const std::vector<float> weights = bell(sigma);
    for (std::vector<float> *cells : { &grid.sum, &grid.weight }) {
        spread(*cells, grid.columns, grid.lines, weights, false);
        spread(*cells, grid.columns, grid.lines, weights, true);
    }
}

std::vector<float> valuesOf(const AreaGrid &grid, AreaField::Total total)
{
    std::vector<float> values(grid.sum.size(), std::numeric_limits<float>::quiet_NaN());
    const double equator = grid.cell * 2 * std::numbers::pi * earthRadiusMetres / 1000; // km a cell
    for (int line = 0; line < grid.lines; ++line) {
        const double side = equator * std::cos(radians(latitudeOfFractionY(grid.top + (line + 0.5) * grid.cell)));
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = grid.at(column, line);
            if (double(grid.weight[at]) < least)
                continue;
            const AreaSum sum { double(grid.sum[at]), double(grid.weight[at]) };
            values[at] = float(total == AreaField::Total::Sum ? sum.sum * 100 / (side * side) : sum.value(total));
        }
    }
    return values;
}

} // namespace signalbox
