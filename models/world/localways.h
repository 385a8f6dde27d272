#pragma once

#include "world/prng.h"
#include "world/roads.h"

namespace signalbox::world {

/// Streets of a district of the city at `home`, from one address to the next: what a scooter rides. Stays in the
/// square of LandMask that the city's centre is in, so it is dry.
Corridor cityWay(const Roads &roads, std::uint32_t home, Prng &random);

/// Stripes up and down a field beside a road that leaves `home`, at the pace of work. Stays in the square of
/// LandMask that the road is in.
Corridor fieldWay(const Roads &roads, std::uint32_t home, Prng &random);

} // namespace signalbox::world
