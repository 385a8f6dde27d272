#pragma once

#include "fleet/history.h"
#include "world/labmodel.h"
#include "world/worldstore.h"

namespace signalbox::world {

struct EveOptions
{
    FleetId fleet;
    Instant until {}; ///< the world's beginning
    std::uint32_t first = 0; ///< the vehicles from this one on have no past
    /// Each lives only as long as its present state needs: whoever drives has driven some minutes, whoever stands has
    /// just reported. For fleets whose every hour would take minutes to live through.
    bool brief = false;
};

/// Lets the vehicles without a past live the hours before the world's beginning, so that a desk can judge each of
/// them from its first second: writes the newest fact of every kind and the start of the session that is open
/// through the store's own writer, and the vehicles' state to `world`. Blocks: about a second for 10,000
/// vehicles, a tenth of it when it is brief. Returns the number of facts. Errors of the stores.
Result<std::uint64_t> writeEve(const LabModel &model, const EveOptions &options, HistoryWriter &history, WorldStore &world);

} // namespace signalbox::world
