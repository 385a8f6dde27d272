#pragma once

#include "look/cellroles.h"
#include "tables/roles.h"

namespace signalbox {

/// How the cells of our item models are painted.
inline constexpr CellRoles tableRoles { StateRole, MutedRole, MonoRole, DifferenceRole, HiddenRole };

} // namespace signalbox
