#pragma once

#include "fleet/history.h"
#include "store/factwriter.h"
#include "store/sight.h"

namespace signalbox {

/// Everything stored (and, of samples, held open) of one vehicle between two times.
Result<VehicleHistory> readHistory(QSqlDatabase &db, const OpenChunks &open, const Viewer &viewer, Sight sight,
    const VehicleId &vehicle, Instant from, Instant to);

/// Sessions with an event between two times, and the one that lasts through them.
Result<void> readSessions(QSqlDatabase &db, const std::string &fleet, const VehicleId &vehicle, Instant from, Instant to,
    const Sight &sight, std::vector<SessionRow> &out);

} // namespace signalbox
