#include "vehicle/m4.h"

namespace signalbox {

std::vector<std::vector<TimedValue>> runsOf(const std::vector<TimedValue> &samples, Span gap)
{
    std::vector<std::vector<TimedValue>> runs;
    for (const TimedValue &sample : samples) {
        if (runs.empty() || sample.t - runs.back().back().t > gap)
            runs.emplace_back();
        runs.back().push_back(sample);
    }
    return runs;
}

namespace {
struct Column
{
    std::size_t first, least, greatest, last;
};

void emit(std::vector<QPointF> &points, const std::vector<TimedValue> &run, const Column &column)
{
    std::array<std::size_t, 4> order { column.first, column.least, column.greatest, column.last };
    std::sort(order.begin(), order.end());
    const auto end = std::unique(order.begin(), order.end());
    for (auto it = order.begin(); it != end; ++it)
        points.emplace_back(double(toMillis(run[*it].t)), run[*it].value);
}
} // namespace

std::vector<QPointF> reducedM4(const std::vector<TimedValue> &run, const TimeAxis &axis)
{
    std::vector<QPointF> points;
    Column column {};
    double at = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const double x = std::floor(axis.x(run[i].t));
        if (i == 0 || x != at) {
            if (i > 0)
                emit(points, run, column);
            column = { i, i, i, i };
            at = x;
        }
        if (run[i].value < run[column.least].value)
            column.least = i;
        if (run[i].value > run[column.greatest].value)
            column.greatest = i;
        column.last = i;
    }
    if (!run.empty())
        emit(points, run, column);
    return points;
}

} // namespace signalbox
