#pragma once

#include "fleet/history.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::cardreadings {

/// Keeps what `reading` says of the eUICC and of its eIMs; profiles are statements of their own.
Result<void> write(QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const Eid &eid, const CardReading &reading, Instant at);
/// Empty where the viewer may not see identities: certificates name the card.
Result<KeptCardReading> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle);

} // namespace signalbox::cardreadings
