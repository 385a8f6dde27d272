#pragma once

#include "map/camera.h"

class QPainter;

namespace signalbox {

/// Something between the ground and the vehicles: a layer by country, a heat map, geofences. GUI thread.
class Underlay
{
public:
    virtual ~Underlay() = default;
    virtual bool isShown() const = 0;
    /// Another number when it must be painted anew for the same camera.
    virtual std::uint64_t version() const = 0;
    /// In device-independent pixels of the view.
    virtual void paint(QPainter &painter, const Camera &camera) = 0;
};

} // namespace signalbox
