#pragma once

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "words/reader.h"

namespace signalbox {

/// What every table needs to know; references outlive the model.
struct TableSources
{
    const FleetState &fleet;
    const Clock &clock;
    AccessTable access;
    Viewer viewer;
    Reader reader;
};

} // namespace signalbox
