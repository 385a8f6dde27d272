#pragma once

#include "coverage/coveragemap.h"
#include "domain/inventory.h"

#include <vector>

namespace signalbox {

/// Where a vehicle is and where it seems to go.
struct VehicleMotion
{
    MercatorPoint at;
    Instant since {}; ///< world; when it was there
    float speed = 0; ///< m/s; 0 where it stands or nobody knows
    float heading = 0; ///< degrees clockwise from north
};

/// What the fleet's experience says of networks that a vehicle would find here and on its way.
struct CoverageOutlook
{
    double withoutService = 0; ///< 0 to 1: the share of the next minutes in which it is likely to find none
    double here = 0; ///< … at the place where it is
    double evidence = 0; ///< observations behind that, at the place that decides
    std::optional<CoverageNetwork> best; ///< what serves best here
    std::optional<float> rsrp; ///< dBm of it, near by
    std::optional<Instant> newest;
    double ahead = 0; ///< metres from here to where it is worst; 0: here
    int networks = 0; ///< how many were looked at
};

namespace coverage {

constexpr Span outlookSpan = std::chrono::minutes(10); ///< how far ahead an outlook looks, world
constexpr double enoughEvidence = 1; ///< below, an outlook is a guess

/// `networks`: any of which will do, by a technology of `rats`.
CoverageOutlook outlook(const CoverageMap::Reader &map, std::span<const Plmn> networks, RatSet rats, const VehicleMotion &motion, Instant now);

} // namespace coverage

} // namespace signalbox
