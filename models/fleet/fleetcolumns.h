#pragma once

#include "domain/facts.h"
#include "fleet/bcdcolumn.h"
#include "fleet/column.h"
#include "fleet/derivedcolumns.h"
#include "fleet/judgelimits.h"
#include "fleet/networkchange.h"
#include "fleet/openoperation.h"
#include "fleet/reason.h"
#include "fleet/sessiontexts.h"
#include "fleet/sharedfacts.h"
#include "fleet/vehicletexts.h"
#include "places/countrycode.h"

namespace signalbox {

enum class Ignition : std::uint8_t { Unknown, Off, On };

/// What signalling said of a vehicle; few rows have it.
struct SignallingTrace
{
    std::vector<Instant> rejects; ///< the newest ones, in order
    Cause cause; ///< of the newest
};

/// One value per row and column, read by `column[row]`, always as a value and never as a reference. Zero times mean
/// "never"; an identifier without digits, a zero PLMN or country key and a NaN mean "not known". Texts are views:
/// of vehicles they live as long as the FleetState (sorting may keep them without the lock), of sessions as long as
/// the lock is held. Packed to about 130 octets a row beside the texts; fleet/codecs.h says how exactly.
struct FleetColumns
{
    using Name = SharedFacts::Name;

    // What the columns below are cut from
    VehicleTexts vehicleTexts;
    SessionTexts sessionTexts;
    NumberColumn shared; ///< number of `sharedTable`
    SharedTable sharedTable;
    Block<std::uint64_t> positionWords, radioWords, sessionWords, deviceWords;
    Block<std::uint32_t> networkWords, judgedWords;
    Block<std::array<std::uint16_t, 2>> motionParts;
    Block<std::array<std::uint16_t, 3>> signalParts;
    std::unordered_map<Row, SignallingTrace> signalling;
    std::unordered_map<Row, OpenOperation> operations;
    std::unordered_map<Row, Instant> expected; ///< until when the silence of a row is to be expected; few rows have it
    JudgedAs judgedAs;

    template<typename Codec, int Shift, int Bits> using In64 = BitColumn<Codec, std::uint64_t, Shift, Bits>;
    template<typename Codec, int Shift, int Bits> using In32 = BitColumn<Codec, std::uint32_t, Shift, Bits>;
    using Time = In64<codecs::Micros, 0, codecs::Micros::bits>;

    // Inventory
    VehicleTextColumn<&VehicleTexts::id> id { vehicleTexts };
    VehicleTextColumn<&VehicleTexts::plate> plate { vehicleTexts };
    VehicleTextColumn<&VehicleTexts::vin> vin { vehicleTexts };
    SharedColumn<&SharedFacts::fleet> fleet { shared, sharedTable };
    SharedColumn<&SharedFacts::cohort> cohort { shared, sharedTable };
    SharedColumn<&SharedFacts::hardware> hardware { shared, sharedTable };
    SharedColumn<&SharedFacts::modem> modem { shared, sharedTable };
    SharedColumn<&SharedFacts::connection> connection { shared, sharedTable };
    SharedColumn<&SharedFacts::rats> rats { shared, sharedTable };
    SharedColumn<&SharedFacts::factInterval> factInterval { shared, sharedTable }; ///< s
    SharedColumn<&SharedFacts::parkedInterval> parkedInterval { shared, sharedTable }; ///< s
    SharedColumn<&SharedFacts::type> type { shared, sharedTable };
    SharedColumn<&SharedFacts::transport> transport { shared, sharedTable };
    SharedColumn<&SharedFacts::ipa> ipa { shared, sharedTable };
    SharedColumn<&SharedFacts::standard> standard { shared, sharedTable };
    SharedColumn<&SharedFacts::pollInterval> pollInterval { shared, sharedTable }; ///< s; 0 = not known
    NumberColumn labels; ///< Name of a vehicle's labels, with line feeds between them
    BcdColumn<Eid, 16> eid;
    BcdColumn<Imei, 8> imei;
    BcdColumn<Iccid, 10> fallbackIccid;
    // Position
    PlainColumn<std::uint32_t> x, y; ///< Web Mercator, places/mercator.h; y is 0 where a vehicle has never been located
    PartColumn<codecs::Hundredths, 2, 0> speed { motionParts }; ///< m/s
    PartColumn<codecs::Hundredths, 2, 1> heading { motionParts }; ///< degrees
    Time positionAt { positionWords };
    In64<codecs::Plain<Ignition>, 56, 2> ignition { positionWords };
    In32<codecs::Country, 22, codecs::Country::bits> country { networkWords }; ///< CountryCode::key()
    // Radio
    In32<codecs::Plain<std::uint32_t>, 0, 22> plmn { networkWords }; ///< Plmn::key(); newest of radio and session facts
    In64<codecs::Plain<Rat>, 56, 4> rat { radioWords };
    NarrowColumn<5> cell; ///< CellId
    PartColumn<codecs::Tenths, 3, 0> rsrp { signalParts }; ///< dBm
    PartColumn<codecs::Tenths, 3, 1> rsrq { signalParts }; ///< dB
    PartColumn<codecs::Tenths, 3, 2> sinr { signalParts }; ///< dB
    In64<codecs::Plain<std::uint8_t>, 60, 4> weakSamples { radioWords }; ///< in a row below the limits; 15 = or more
    Time radioAt { radioWords };
    // Session
    SessionTextColumn<&SessionTexts::sessionId> sessionId { sessionTexts };
    SessionTextColumn<&SessionTexts::ip> ip { sessionTexts };
    In32<codecs::Plain<std::uint32_t>, 0, 22> sessionPlmn { judgedWords }; ///< Plmn::key(); `plmn` may be a radio sample's, which comes first
    In64<codecs::Plain<std::uint8_t>, 56, 1> sessionOpen { sessionWords };
    PackedColumn<codecs::Seconds> sessionTurn; ///< when the open session started, if that was heard, or the closed one stopped
    SessionTurnColumn<1> sessionStart { *this }; ///< of the open session
    SessionTurnColumn<0> sessionStop { *this }; ///< of the last session, when none is open
    Time sessionAt { sessionWords };
    CauseColumn stopCause; ///< only when hasStopCause
    In64<codecs::Plain<std::uint8_t>, 57, 1> hasStopCause { sessionWords };
    BcdColumn<Imsi, 8> imsi;
    BcdColumn<Iccid, 10> iccid;
    NumberColumn apn; ///< Name
    PlainColumn<std::uint64_t> sessionSeq; ///< of the newest session fact
    NarrowColumn<4> sessionRx, sessionTx; ///< octets since the session started
    NarrowColumn<4> dayRx, dayTx; ///< octets in UTC day `day`; see rxToday()
    PackedColumn<codecs::Days> day; ///< of the Clock
    In64<codecs::Plain<NetworkChange>, 58, 2> change { sessionWords };
    PackedColumn<codecs::Seconds> changeAt;
    // Signalling
    PackedColumn<codecs::Seconds> signallingAt; ///< newest fact, with a cause or without
    RejectCauseColumn rejectCause { *this }; ///< only when rejectAt is set
    RejectAtColumn rejectAt { *this };
    RejectsColumn rejects { *this }; ///< in the last ten minutes, as of the last judgement
    // Device
    PackedColumn<codecs::Fiftieths> battery; ///< V
    PackedColumn<codecs::Tenths> temperature; ///< Celsius
    NumberColumn firmware, rebootReason; ///< Name
    Time deviceAt { deviceWords };
    // All kinds
    In64<codecs::Plain<FactKind>, 58, 3> lastFactKind { positionWords };
    LastFactColumn lastFactAt { *this }; ///< of a signalling fact to the second
    // Judgement
    PlainColumn<std::uint8_t> state; ///< VehicleState
    In32<codecs::Plain<std::uint8_t>, 22, 3> previousState { judgedWords };
    In32<codecs::Plain<ReasonCode>, 25, 6> reasonCode { judgedWords };
    PackedColumn<codecs::Seconds> stateSince;
    ReasonColumn reason { *this };
    // Marks that spare looking into the tables
    In64<codecs::Plain<bool>, 60, 1> hasOperation { sessionWords };
    In64<codecs::Plain<bool>, 61, 1> hasRejects { sessionWords };
    In64<codecs::Plain<bool>, 62, 1> recentRejects { sessionWords }; ///< some may still count
    In64<codecs::Plain<bool>, 63, 1> onFallback { sessionWords };

    bool located(Row row) const { return y[row] != 0; }
    Row size() const { return vehicleTexts.size(); }

    FleetColumns() = default;
    FleetColumns(const FleetColumns &) = delete;
    FleetColumns &operator=(const FleetColumns &) = delete;

    /// Every block of values, one of size() each, by a name that stays: visit(name, block). NumberColumn::high() may be
    /// empty instead.
    template<typename Columns, typename Visit> static void blocks(Columns &columns, Visit &&visit);
    void reserve(Row size);
    /// Appends a row that is "not known" in every column but its texts.
    void append(std::string_view vehicle, std::string_view plateText, std::string_view vinText);
    std::size_t bytes() const; ///< of the blocks and of the numbers of texts
    std::size_t textBytes() const; ///< of texts and of identifiers, which are kept as digits
};

template<typename Columns, typename Visit>
void FleetColumns::blocks(Columns &c, Visit &&visit)
{
    visit("shared", c.shared.low()), visit("shared-high", c.shared.high());
    visit("labels", c.labels.low()), visit("labels-high", c.labels.high());
    visit("eid", c.eid.block()), visit("imei", c.imei.block()), visit("fallback", c.fallbackIccid.block());
    visit("x", c.x.block()), visit("y", c.y.block());
    visit("position", c.positionWords), visit("network", c.networkWords), visit("radio", c.radioWords);
    visit("cell", c.cell.block()), visit("motion", c.motionParts), visit("signal", c.signalParts);
    visit("session", c.sessionWords), visit("judged", c.judgedWords);
    visit("session-turn", c.sessionTurn.block()), visit("stop-cause", c.stopCause.block());
    visit("imsi", c.imsi.block()), visit("iccid", c.iccid.block());
    visit("apn", c.apn.low()), visit("apn-high", c.apn.high());
    visit("session-seq", c.sessionSeq.block());
    visit("session-rx", c.sessionRx.block()), visit("session-tx", c.sessionTx.block());
    visit("day-rx", c.dayRx.block()), visit("day-tx", c.dayTx.block()), visit("day", c.day.block());
    visit("change-at", c.changeAt.block()), visit("signalling-at", c.signallingAt.block());
    visit("device", c.deviceWords), visit("battery", c.battery.block()), visit("temperature", c.temperature.block());
    visit("firmware", c.firmware.low()), visit("firmware-high", c.firmware.high());
    visit("reboot", c.rebootReason.low()), visit("reboot-high", c.rebootReason.high());
    visit("state", c.state.block()), visit("state-since", c.stateSince.block());
}

inline Instant LastFactColumn::operator[](Row row) const
{
    const FleetColumns &c = *m_columns;
    switch (c.lastFactKind[row]) {
    case FactKind::Position: return c.positionAt[row];
    case FactKind::Radio: return c.radioAt[row];
    case FactKind::Session: return c.sessionAt[row];
    case FactKind::Device: return c.deviceAt[row];
    case FactKind::Signalling: break;
    }
    // Kept to the second, so that it may stand a little before what came just before it.
    return std::max({ c.signallingAt[row], c.positionAt[row], c.radioAt[row], c.sessionAt[row], c.deviceAt[row] });
}

template<int Open>
Instant SessionTurnColumn<Open>::operator[](Row row) const
{
    return m_columns->sessionOpen[row] == Open ? m_columns->sessionTurn[row] : Instant {};
}

} // namespace signalbox
