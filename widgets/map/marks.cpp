#include "map/marks.h"

#include "places/mercator.h"

namespace signalbox {

namespace {
constexpr float atRest = 1.0f; // m/s
}

Mark Mark::of(const FleetColumns &columns, Row row, const Camera &camera)
{
    const double scale = camera.worldPixels() / mercatorWorld;
    const double centreX = camera.centre().x() * mercatorWorld, centreY = camera.centre().y() * mercatorWorld;
    const double whole = std::floor(centreX);
    // Unsigned wrap-around takes the nearest copy.
    const double dx = double(std::int32_t(columns.x[row] - std::uint32_t(std::int64_t(whole)))) - (centreX - whole);
    const double dy = double(columns.y[row]) - centreY;
    return { float(camera.size().width() / 2 + dx * scale), float(camera.size().height() / 2 + dy * scale), row, columns.state[row],
             columns.speed[row] > atRest, columns.heading[row] };
}

MercatorRect seenRect(const Camera &camera, double margin)
{
    const QRectF seen = camera.visible(margin);
    return { seen.left() * mercatorWorld, seen.top() * mercatorWorld, seen.right() * mercatorWorld, seen.bottom() * mercatorWorld };
}

} // namespace signalbox
