#pragma once

namespace signalbox {

/// A rectangle in Web-Mercator units as double, y down; x may leave 0 … 2^32 when the view crosses the
/// antimeridian.
struct MercatorRect
{
    double left = 0, top = 0, right = 0, bottom = 0;
};

} // namespace signalbox
