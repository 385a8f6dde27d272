#include "fleet/fleetcolumns.h"

#include <limits>

namespace signalbox {

void FleetColumns::grow(Row size)
{
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    constexpr auto notSeen = static_cast<std::uint8_t>(VehicleState::Unknown);
    const auto grown = [size](auto &...columns) { (columns.resize(size), ...); };
    grown(id, fleet, cohort, hardware, modem, connection, eid, imei, rats, fallbackIccid, factInterval, parkedInterval);
    grown(plate, vin, labels, type, transport, ipa, standard, pollInterval);
    grown(x, y, ignition, positionAt, country, countryX, countryY);
    grown(plmn, rat, cell, weakSamples, radioAt);
    grown(sessionId, ip, sessionPlmn, sessionOpen, sessionStart, sessionStop, sessionAt, stopCause, hasStopCause, imsi, iccid, apn);
    grown(sessionSeq, sessionRx, sessionTx, dayRx, dayTx, day, change, changeAt);
    grown(rejectCause, rejectAt, rejects, firmware, rebootReason, deviceAt, lastFactAt, lastFactKind, stateSince);
    for (Column<float> *column : { &speed, &heading, &rsrp, &rsrq, &sinr, &battery, &temperature })
        column->resize(size, unknown);
    state.resize(size, notSeen);
    previousState.resize(size, notSeen);
    reason.resize(size, Reason { .code = ReasonCode::NeverSeen });
}

} // namespace signalbox
