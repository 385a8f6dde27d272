#pragma once

#include "fleet/query.h"

#include <array>

namespace signalbox {

/// What the severity strip does to a filter text: state terms are replaced, everything else stays as typed.
namespace statefilter {

using Kept = std::array<bool, vehicleStateCount>;

/// Which states the filter keeps; all false when it has no state term.
Kept kept(const FleetQuery &query);
/// `query`'s text with its state terms replaced by one that keeps `states`; without one when none or all are kept.
QString withStates(const FleetQuery &query, const Kept &states);

} // namespace statefilter
} // namespace signalbox
