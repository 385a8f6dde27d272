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
    Qt::Corner tag = Qt::TopRightCorner; ///< of the disc: where its tag stands

    int worst() const; ///< rank
    bool tagged() const { return total > 1 && worst() >= 2; } ///< Quiet and Online are as expected
    double radius() const { return total >= 1000 ? 25 : total >= 400 ? 21 : total >= 200 ? 18 : total >= 90 ? 15 : 13; }
};

/// Joins discs that would overlap. Largest first.
std::vector<Cluster> joined(std::vector<Cluster> clusters);

/// Gives every tag the corner where it lies on no other disc and no other tag, where there is one. `tag` is the size of
/// most of them.
void placeTags(std::vector<Cluster> &clusters, QSizeF tag);

/// A disc: total in the middle, arcs by state in rank order clockwise from the top.
void paintCluster(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale);
/// How many are in the worst state, at the disc's corner. After all discs: a neighbour must not hide it.
void paintClusterTag(QPainter &painter, const Cluster &cluster, const Look &look, const QLocale &locale);
/// Where a tag of that size stands at the disc.
QRectF tagBox(const Cluster &cluster, QSizeF size);

} // namespace signalbox
