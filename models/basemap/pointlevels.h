#pragma once

#include "basemap/worldlines.h"

#include <span>

namespace signalbox {

/// For each point of a line the zoom from which it must be drawn (Douglas-Peucker, every tolerance at once).
/// End points have 0. A level never exceeds that of the points that split the line before it, so that the
/// points up to any level form a line within half a pixel of the full one.
void computePointLevels(std::span<const WorldLines::Point> line, std::span<std::uint8_t> levels);

} // namespace signalbox
