#pragma once

#include "domain/facts.h"
#include "domain/inventory.h"
#include "domain/operation.h"
#include "fleet/networkchange.h"
#include "fleet/reason.h"
#include "places/countrycode.h"

#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// The dense number of a vehicle in FleetState: never moved, never reused.
using Row = std::uint32_t;
inline constexpr Row noRow = 0xffffffffu;

enum class Ignition : std::uint8_t { Unknown, Off, On };

/// An operation that is open on a vehicle; set by the engine.
struct OpenOperation
{
    QUuid id;
    std::int64_t number = 0;
    OperationKind kind = OperationKind::ReadStatus;
    OperationState state = OperationState::Recorded;
    Instant createdAt {};
    Instant deadline {}; ///< verifyBy, else notAfter
    std::optional<Instant> expectedContact;
    Span switchWindow { std::chrono::minutes(10) }; ///< silence that a switch explains
    std::optional<Iccid> target, previous;
    QString targetName; ///< the target profile as people call it: "SFR"
};

/// One value per row and column. Zero times mean "never"; an identifier without digits, a zero PLMN or
/// country key and a NaN mean "not known". Text columns hold numbers of `FleetColumns::names`, or views that
/// live as long as the FleetState (sorting may keep them without the lock).
struct FleetColumns
{
    template<typename T> using Column = std::vector<T>;
    using Name = std::uint32_t;

    // Inventory
    Column<std::string_view> id;
    Column<Name> fleet, cohort, hardware, modem, connection;
    Column<Eid> eid;
    Column<Imei> imei;
    Column<RatSet> rats;
    Column<Iccid> fallbackIccid;
    Column<std::uint32_t> factInterval, parkedInterval; ///< s
    Column<std::string_view> plate, vin;
    Column<Name> labels; ///< of a vehicle, with line feeds between them
    Column<VehicleType> type;
    Column<PollTransport> transport;
    Column<IpaPlace> ipa;
    Column<EuiccStandard> standard;
    Column<std::uint32_t> pollInterval; ///< s; 0 = not known
    // Position
    Column<std::uint32_t> x, y; ///< Web Mercator, places/mercator.h
    Column<float> speed, heading; ///< m/s, degrees
    Column<Ignition> ignition;
    Column<Instant> positionAt;
    Column<std::uint16_t> country; ///< CountryCode::key()
    Column<std::uint32_t> countryX, countryY; ///< where the country was last looked up
    // Radio
    Column<std::uint32_t> plmn; ///< Plmn::key(); newest of radio and session facts
    Column<Rat> rat;
    Column<CellId> cell;
    Column<float> rsrp, rsrq, sinr; ///< dBm, dB, dB
    Column<std::uint8_t> weakSamples; ///< samples in a row below the limits
    Column<Instant> radioAt;
    // Session
    Column<std::string> sessionId, ip;
    Column<std::uint32_t> sessionPlmn; ///< Plmn::key(); `plmn` may be a radio sample's, which comes first
    Column<std::uint8_t> sessionOpen;
    Column<Instant> sessionStart, sessionStop, sessionAt;
    Column<Cause> stopCause; ///< only when hasStopCause
    Column<std::uint8_t> hasStopCause;
    Column<Imsi> imsi;
    Column<Iccid> iccid;
    Column<Name> apn;
    Column<std::uint64_t> sessionSeq; ///< of the newest session fact
    Column<std::uint64_t> sessionRx, sessionTx; ///< octets since the session started
    Column<std::uint64_t> dayRx, dayTx; ///< octets in UTC day `day`; see rxToday()
    Column<std::int32_t> day; ///< days since 1970-01-01, of the Clock
    Column<NetworkChange> change;
    Column<Instant> changeAt;
    // Signalling
    Column<Cause> rejectCause; ///< only when rejectAt is set
    Column<Instant> rejectAt;
    Column<std::uint8_t> rejects; ///< in the last ten minutes, as of the last judgement
    // Device
    Column<float> battery, temperature; ///< V, Celsius
    Column<Name> firmware, rebootReason;
    Column<Instant> deviceAt;
    // All kinds
    Column<Instant> lastFactAt;
    Column<FactKind> lastFactKind;
    // Judgement
    Column<std::uint8_t> state; ///< VehicleState
    Column<std::uint8_t> previousState;
    Column<Instant> stateSince;
    Column<Reason> reason;

    /// Makes room for rows below `size`, "not known" in every column.
    void grow(Row size);
};

} // namespace signalbox
