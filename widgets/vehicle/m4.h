#pragma once

#include "vehicle/timeaxis.h"

#include <QPointF>
#include <vector>

namespace signalbox {

struct TimedValue
{
    Instant t {};
    double value = 0;
};

/// Runs of samples that lie at most `gap` apart: a line is drawn inside a run and never between two.
std::vector<std::vector<TimedValue>> runsOf(const std::vector<TimedValue> &samples, Span gap);

/// M4 (Jugel et al., VLDB 2014): first, least, greatest and last of every pixel column, which draws the same
/// picture as all samples. Points are milliseconds since 1970 and values; sorted by time.
std::vector<QPointF> reducedM4(const std::vector<TimedValue> &run, const TimeAxis &axis);

} // namespace signalbox
