#pragma once

#include "look/cellroles.h"
#include "tables/roles.h"

namespace signalbox {

/// How the tables of these pages paint their cells.
constexpr CellRoles campaignRoles { StateRole, MutedRole, MonoRole, DifferenceRole, HiddenRole };

/// Glyphs that findings borrow: diamond = stops, triangle = remark.
constexpr int stopRank = 6;
constexpr int remarkRank = 5;

} // namespace signalbox
