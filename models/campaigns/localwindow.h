#pragma once

#include "campaigns/campaignrules.h"

#include <QTimeZone>

namespace signalbox {

/// Whether a vehicle whose clocks show that zone's time may be touched at `t`. Windows go by what the clock on the wall
/// shows: an hour that is left out in spring opens nothing, one that comes twice in autumn opens twice. No windows: always.
bool isOpen(const std::vector<MaintenanceWindow> &windows, const QTimeZone &zone, Instant t);
/// The first moment from `t` on at which one is open, within nine days; nothing when there is none.
std::optional<Instant> nextOpening(const std::vector<MaintenanceWindow> &windows, const QTimeZone &zone, Instant t);
/// Share of a week that is open, 0 … 1.
double openShare(const std::vector<MaintenanceWindow> &windows);

} // namespace signalbox
