#pragma once

#include "domain/operation.h"
#include "fleet/networkchange.h"

namespace signalbox {

/// What the journal and the statements say that a change of network needs for its name.
std::vector<OrderedSwitch> orderedSwitches(std::span<const Operation> operations);
/// The profile that was last said to have the fallback attribute.
std::optional<Iccid> fallbackProfile(std::span<const ProfileStatement> statements);

} // namespace signalbox
