#pragma once

#include "fleet/fleetcolumns.h"
#include "fleet/mercatorrect.h"
#include "map/camera.h"

namespace signalbox {

/// One vehicle in view. Position in device-independent pixels of the view.
struct Mark
{
    float x = 0;
    float y = 0;
    Row row = 0;
    std::uint8_t rank = 0; ///< vehicle state, 0 Online to 6 Dark
    bool moving = false;
    float heading = 0; ///< degrees clockwise from north

    /// In the copy of the world that is nearest to the centre.
    static Mark of(const FleetColumns &columns, Row row, const Camera &camera);
};

/// What a camera shows, with `margin` pixels around; x may leave the world where the view crosses 180 degrees.
MercatorRect seenRect(const Camera &camera, double margin);

} // namespace signalbox
