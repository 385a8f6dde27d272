#pragma once

#include "fleet/keptorder.h"
#include "fleet/query.h"
#include "tables/fleetorder.h"

namespace signalbox {

/// Filters, sorts and groups the fleet for the table, on copies of what the table holds; a worker's errand.
struct FleetTableJob
{
    const FleetState &fleet;
    FleetQuery query;
    SortOrder order;
    std::shared_ptr<KeptOrder> kept; ///< used by one job at a time
    std::shared_ptr<const FleetGroups> groups; ///< without fields: not grouped
    std::vector<char> open; ///< groups by number
    std::shared_ptr<const FleetLines> shown;
    bool keepPlaces = false; ///< what is shown stays where it is
    bool held = true; ///< somebody follows rows by persistent indexes
    Instant now {};

    struct Outcome
    {
        bool keptPlaces = false;
        std::shared_ptr<const RowSet> matches;
        std::shared_ptr<const FleetGroups> groups;
        std::vector<char> open;
        std::shared_ptr<const FleetLines> lines; ///< the same object as `shown` when they stay as they are
        std::optional<LineChange> steps; ///< from `shown` to `lines`, when held
        int moved = 0; ///< lines that true order would move
        Instant at {};
    };
    std::shared_ptr<const Outcome> run() const;
};

} // namespace signalbox
