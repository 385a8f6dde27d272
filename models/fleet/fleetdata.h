#pragma once

#include "fleet/fleetstate.h"

namespace signalbox {

/// What FleetState guards with its lock.
struct FleetState::Data
{
    FleetColumns columns;
    StringArena ids;
    StringPool names;
    std::unordered_map<std::string_view, Row> rows;
    // Few rows have these, so they are no columns; `marks` spares the look-up for the others.
    std::unordered_map<Row, OpenOperation> operations;
    std::unordered_map<Row, std::vector<Instant>> rejects; // newest last
    std::unordered_map<Row, OrderedSwitch> orders; // the last one
    enum Mark : std::uint8_t { HasOperation = 1, HasRejects = 2, OnFallback = 4 };
    std::vector<std::uint8_t> marks;
    StateCounts counts {};
    Instant newestFact {};
    std::shared_ptr<const CountryIndex> countries;
    JudgeLimits limits;
};

} // namespace signalbox
