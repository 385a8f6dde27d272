#pragma once

#include "fleet/fleetstate.h"
#include "look/look.h"
#include "map/camera.h"

class QPainter;

namespace signalbox {

/// Vehicles that stand too close together to be told apart, drawn as one disc with a count.
struct Cluster
{
    QPointF at; ///< device-independent pixels, middle of its vehicles
    StateCounts counts {};
    std::uint32_t total = 0;
    Row row = noRow; ///< one of the worst; the vehicle itself when total is 1

    int worst() const; ///< rank
    double radius() const { return total >= 1000 ? 25 : total >= 400 ? 21 : total >= 200 ? 18 : total >= 90 ? 15 : 13; }
};

/// Joins discs that would overlap. Largest first.
std::vector<Cluster> joined(std::vector<Cluster> clusters);

/// A disc: total in the middle, arcs by state in rank order clockwise from the top, tag with the worst state.
void paintCluster(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale);

} // namespace signalbox
