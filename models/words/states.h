#pragma once

#include "domain/viewer.h"
#include "fleet/fleetcolumns.h"
#include "words/reader.h"

namespace signalbox::words {

QString stateName(VehicleState state);
/// One sentence for a legend or tooltip.
QString stateMeaning(VehicleState state);
/// "7 × network failure, #17 in 10 min"; empty for ReasonCode::None. `operation` for Switching.
QString reason(const Reason &reason, const OpenOperation *operation, Instant now, const QTimeZone &zone, const Reader &reader);
/// What reasons of one code have in common, for a group of them: "Silent after rejects"; empty for ReasonCode::None.
QString reasonName(ReasonCode code);
QString networkChange(NetworkChange change);
QString roleName(Role role);

} // namespace signalbox::words
