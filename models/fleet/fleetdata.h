#pragma once

#include "fleet/changelog.h"
#include "fleet/fleetstate.h"
#include "fleet/rowtable.h"
#include "places/mercatortable.h"

namespace signalbox {

/// What FleetState guards with its lock.
struct FleetState::Data
{
    FleetColumns columns;
    StringPool names;
    RowTable rows { columns.vehicleTexts };
    CellIndex cells;
    ChangeLog changes;
    std::unordered_map<Row, OrderedSwitch> orders; // the last one
    StateCounts counts {};
    std::size_t reserved = 0; // rows
    Instant newestFact {};
    std::shared_ptr<const CountryIndex> countries;
    MercatorTable mercator;
};

} // namespace signalbox
