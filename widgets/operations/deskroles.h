#pragma once

#include "look/cellroles.h"
#include "tables/roles.h"

namespace signalbox {

/// The roles of every table of the desk, for DeskTable.
constexpr CellRoles deskRoles { StateRole, MutedRole, MonoRole, DifferenceRole, HiddenRole };

} // namespace signalbox
