#pragma once

#include "tally.h"

#include "workspace/workspace.h"

namespace switchkinds {

/// What the product says happened: the sessions of its store that began between the two times, and its journal,
/// named by its own rule.
signalbox::Result<Tally> namedTally(const signalbox::Workspace &workspace, signalbox::Instant from, signalbox::Instant until);

} // namespace switchkinds
