#include "vehicle/timeaxis.h"

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr Span least = 10min, most = 24h * 31;
} // namespace

TimeAxis TimeAxis::zoomed(double pixel, double factor, Instant latest) const
{
    const Span wanted = std::clamp(Span(std::int64_t(double(span().count()) * factor)), least, most);
    const Instant held = at(pixel);
    const double share = (pixel - left) / std::max(1.0, width);
    TimeAxis axis = *this;
    axis.from = held - Span(std::int64_t(double(wanted.count()) * share));
    axis.to = axis.from + wanted;
    return axis.moved(Span(0), latest);
}

TimeAxis TimeAxis::moved(Span by, Instant latest) const
{
    TimeAxis axis = *this;
    const Span length = span();
    axis.to = std::min(to + by, latest);
    axis.from = axis.to - length;
    return axis;
}

Span gridStep(const TimeAxis &axis, double leastPixels)
{
    constexpr Span steps[] = { 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h, 48h, 24h * 7 };
    for (const Span step : steps) {
        if (axis.width * double(step.count()) / double(std::max<std::int64_t>(1, axis.span().count())) >= leastPixels)
            return step;
    }
    return 24h * 14;
}

std::vector<Instant> gridMoments(const TimeAxis &axis, double leastPixels, Span offset)
{
    const Span step = gridStep(axis, leastPixels);
    const Span first = axis.from.time_since_epoch() + offset;
    std::vector<Instant> moments;
    for (Span t = (first / step + 1) * step; t <= axis.to.time_since_epoch() + offset; t += step)
        moments.push_back(Instant(t - offset));
    return moments;
}

} // namespace signalbox
