#pragma once

#include "base/clock.h"
#include "base/largevector.h"
#include "series/extremes.h"

#include <QList>
#include <QPointF>

namespace signalbox {

struct TimedValue
{
    Instant t {};
    double value = 0;
};

/// A stretch of time on so many pixels.
struct TimeWindow
{
    Instant from {}, to {};
    int columns = 1; ///< pixel columns
    Span gap { Span::max() }; ///< two samples further apart are not joined
};

/// A million samples, ready to be drawn at any zoom: M4 (Jugel et al., VLDB 2014) keeps the first, least, greatest
/// and last of every pixel column, which draws the same picture as all of them. Immutable; any thread may ask.
class TimeSeries
{
public:
    using Run = QList<QPointF>; ///< milliseconds since 1970 and value

    TimeSeries() = default;
    /// Sorted by time, no value NaN. Silences longer than `least` are remembered: no smaller gap can be asked for.
    TimeSeries(LargeVector<Instant> times, LargeVector<double> values, Span least);
    TimeSeries(const std::vector<TimedValue> &samples, Span least);

    std::size_t size() const { return m_times.size(); }
    bool isEmpty() const { return m_times.empty(); }
    TimedValue at(std::size_t i) const { return { m_times[i], m_extremes.values()[i] }; }
    std::size_t firstAtOrAfter(Instant t) const;

    /// What to draw: one run of points between two gaps, oldest first, each in order of time. The samples next to
    /// the window belong to it where no gap parts them, so that a line reaches the edge.
    std::vector<Run> reduced(const TimeWindow &window) const;

private:
    struct Columns;
    Run reduced(std::uint32_t first, std::uint32_t last, Columns &columns) const;
    std::uint32_t firstFrom(Instant end, std::uint32_t at, std::uint32_t last, std::uint32_t guess) const;
    void fetch(std::uint32_t place) const;

    LargeVector<Instant> m_times; // a picture looks at a thousand places far apart
    Extremes m_extremes;
    std::vector<std::uint32_t> m_gaps; // samples before which a silence longer than `least` lies
};

} // namespace signalbox
