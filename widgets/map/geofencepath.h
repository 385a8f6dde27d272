#pragma once

#include "map/camera.h"
#include "places/geofenceshape.h"

#include <QPainterPath>

namespace signalbox {

/// Points of a shape in pixels of the view, unrolled: the copy of the world that is nearest to its middle.
QPolygonF onScreen(const std::vector<MapPoint> &points, const Camera &camera);
/// The outline: the polygon, or the ground that a corridor covers.
QPainterPath outlineOf(GeofenceShape::Kind kind, const std::vector<MapPoint> &points, double widthMetres, const Camera &camera);

} // namespace signalbox
