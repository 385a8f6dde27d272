#pragma once

#include "fleet/history.h"
#include "world/labmodel.h"
#include "world/worldstore.h"

#include <functional>

namespace signalbox::world {

struct PastOptions
{
    FleetId fleet;
    Instant until {}; ///< the world's beginning
    int days = 30;
    std::uint32_t vehicles = 2000; ///< the first so many of the fleet
    std::function<void(int percent)> progress; ///< may be empty
};

struct PastFigures
{
    std::uint64_t facts = 0;
    std::uint64_t sessions = 0; ///< started
    std::uint64_t switches = 0; ///< of profiles
};

/// Lets the world run up to its beginning and writes what was said through the store's own writer: by the
/// minute for the last day, more sparsely before. Some vehicles change their profile on the way. The vehicles'
/// state at the end goes to `world`, so that the present continues the past. Blocks: some ten seconds for
/// 2,000 vehicles and 30 days. Errors of the stores.
Result<PastFigures> writePast(const LabModel &model, const PastOptions &options, HistoryWriter &history, WorldStore &world);

} // namespace signalbox::world
