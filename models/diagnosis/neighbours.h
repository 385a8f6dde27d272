#pragma once

#include "fleet/fleetstate.h"

namespace signalbox {

/// The newest fact that only the vehicle itself can have said: a place, a radio sample, a report. Sessions and rejects
/// are the network's word, and may be about a card in another device.
Instant ownSign(const FleetColumns &columns, Row row);
/// How long a row may be without such a fact while it drives.
Span drivingPatience(const FleetColumns &columns, Row row);

/// How the vehicles fare that were last seen near one that is silent, on the same network.
struct Neighbours
{
    int total = 0; ///< awake ones whose lot says something
    int silent = 0; ///< fell silent within the two hours before it, or since, without a refusal
    int together = 0; ///< … of them within four minutes of it
    int refused = 0; ///< fell silent, and networks refused them
    int served = 0; ///< were served within 3 km after it fell silent
    Instant servedAt {}; ///< the newest of those
};

/// Within some 10 km of its last place. Some microseconds for each vehicle there; of very many, the first 4,000 are asked.
Neighbours neighboursOf(const FleetState::ReadView &view, Row row, Instant silentSince, Instant now);

} // namespace signalbox
