#pragma once

#include "base/clock.h"

#include <QString>
#include <vector>

namespace signalbox {

/// The stretch of time that the Gantt and the signal chart show, and where it lies in pixels. Time runs left to
/// right in every language.
struct TimeAxis
{
    Instant from {};
    Instant to {};
    double left = 0; ///< pixel of `from`
    double width = 1; ///< pixels from `from` to `to`

    double x(Instant t) const { return left + width * double((t - from).count()) / double(std::max<std::int64_t>(1, (to - from).count())); }
    Instant at(double pixel) const
    {
        return from + Span(std::int64_t((pixel - left) / std::max(1.0, width) * double((to - from).count())));
    }
    Span span() const { return to - from; }
    /// The moment under `pixel` stays there; `factor` below 1 shows less time. Between 10 minutes and 31 days, never
    /// beyond `latest`.
    TimeAxis zoomed(double pixel, double factor, Instant latest) const;
    TimeAxis moved(Span by, Instant latest) const;
    bool operator==(const TimeAxis &) const = default;
};

/// Moments for grid lines, at least `leastPixels` apart, on round hours of a zone that is `offset` ahead of UTC.
std::vector<Instant> gridMoments(const TimeAxis &axis, double leastPixels, Span offset);
/// The distance of two grid lines.
Span gridStep(const TimeAxis &axis, double leastPixels);

} // namespace signalbox
