#include "store/thinner.h"

#include <cmath>
#include <numbers>

namespace signalbox {

namespace {

constexpr Span atMostEvery = std::chrono::minutes(1);
constexpr Span atLeastEvery = std::chrono::minutes(10);
constexpr double farMetres = 250;
constexpr float turnDegrees = 30;

/// Good to a few per mille over the distances asked here.
double metresBetween(const PositionFact &a, const PositionFact &b)
{
    constexpr double metresPerDegree = 111'195;
    const double north = (b.lat - a.lat) * metresPerDegree;
    const double east = std::remainder(b.lon - a.lon, 360.0) * metresPerDegree * std::cos(a.lat * std::numbers::pi / 180);
    return std::hypot(north, east);
}

} // namespace

bool worthKeeping(const PositionSample &kept, const PositionSample &now)
{
    if (kept.position.ignition != now.position.ignition) return true;
    if (now.t - kept.t < atMostEvery) return false;
    const float turn = std::abs(std::remainder(now.position.heading - kept.position.heading, 360.0f));
    return turn >= turnDegrees || metresBetween(kept.position, now.position) >= farMetres || now.t - kept.t >= atLeastEvery;
}

bool worthKeeping(const RadioSample &kept, const RadioSample &now)
{
    const RadioFact &a = kept.radio, &b = now.radio;
    return a.plmn != b.plmn || a.rat != b.rat || a.cell != b.cell || now.t - kept.t >= atMostEvery;
}

} // namespace signalbox
