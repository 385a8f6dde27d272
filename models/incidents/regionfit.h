#pragma once

#include "incidents/witness.h"
#include "places/troubleregion.h"

#include <span>

namespace signalbox {

/// The circle around `seed` in which trouble is most out of proportion to `share`: found by the spatial scan statistic
/// among the vehicles nearby, then drawn as far as the last ring in which silence prevails. Nothing where trouble is
/// everywhere around, or a matter of a whole country.
std::optional<TroubleRegion> fitRegion(std::span<const Witness *const> witnesses, LatLon seed, double share);

} // namespace signalbox
