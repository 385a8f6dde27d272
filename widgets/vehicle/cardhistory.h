#pragma once

#include "series/timeseries.h"
#include "vehicle/ganttplan.h"

#include <QTimeZone>

namespace signalbox {

/// What the charts of a card draw: one vehicle's past, read once and replaced as a whole.
struct CardHistory
{
    VehicleHistory history;
    std::vector<Operation> operations; ///< of this vehicle, newest first
    GanttPlan plan;
    TimeSeries signal; ///< RSRP, dBm
    QTimeZone zone = QTimeZone::utc(); ///< in which times are told
    Instant now {}; ///< world time of the reading
};

} // namespace signalbox
