#pragma once

#include "base/clock.h"
#include "places/greatcircle.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace campaignhalts {

struct DeadRegion
{
    signalbox::LatLon centre;
    double radius = 0; ///< m
    int inside = 0; ///< vehicles, when the campaign begins
};

struct WorldPlan
{
    std::uint32_t vehicles = 2000;
    std::uint64_t seed = 1;
    signalbox::Instant begin {};
    double share = 0.1; ///< of the vehicles in the region
};

/// The world's story without its fault: French lorries and vans with three profiles each.
QJsonObject peacefulStory();
/// A circle around one of the vehicles, drawn by the seed, that holds the share; of some that are drawn the smallest.
std::optional<DeadRegion> drawRegion(const WorldPlan &plan);
/// … with the target network dead in the region for as long as it takes.
QJsonObject deadStory(const DeadRegion &region);

} // namespace campaignhalts
