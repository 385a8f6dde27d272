#pragma once

#include "base/clock.h"
#include "domain/cause.h"

#include <QLatin1StringView>
#include <limits>

namespace signalbox {

/// What speaks for or against a cause of silence. What `number`, `figure` and `cause` of a row mean stands beside each.
enum class EvidenceCode : std::uint8_t {
    Prior, ///< in the table only: how common a cause is
    StopLost, ///< the last session ended because the radio was lost: `cause`
    StopNormal, ///< … was closed by the vehicle
    StopCleared, ///< … was cleared by staff of the network or by a new decision on the subscriber
    StopGateway, ///< … was ended by the gateway: policy, quota, preemption
    StopFault, ///< … by a fault of the gateway
    StopNone, ///< no Stop was heard
    RejectNetwork, ///< `number` rejects since the last sign of life, the newest with `cause`: the network failed
    RejectCongestion, ///< … the network is full
    RejectDevice, ///< … the device is not accepted
    RejectRoaming, ///< … not on this network or in this area
    RejectSubscription, ///< … the subscriber is not known or not allowed
    RejectQuota, ///< … no credit
    RejectApn, ///< … the APN or its credentials are not accepted
    RejectRadio, ///< … no suitable cell, or this technology not
    RejectsNone, ///< the networks refused nothing
    BatteryLow, ///< `figure` V, of usually `usual` V
    BatteryFalling, ///< fell by `figure` V in the hours before
    BatteryFine, ///< `figure` V
    Reboots, ///< `number` unplanned restarts in the last hour
    SessionsTorn, ///< `number` sessions in the last hour, each cut off
    StillSpeaking, ///< there are signs of life, the last one at `at`
    SimError, ///< the device said that it cannot read the card
    OtherDevice, ///< the card has a session with another IMEI
    SwitchLate, ///< operation `number` was to change the profile and the vehicle did not come back in time
    SwitchWaiting, ///< operation `number` is changing the profile; until `until`
    SwitchNone, ///< nobody touched the profiles
    NearSilent, ///< of `total` vehicles of that network near by, `number` fell silent too
    NearTogether, ///< `number` vehicles near by fell silent in the same minutes
    NearServed, ///< `number` vehicles were served by that network within 3 km since
    NearRefused, ///< `number` vehicles near by are refused too
    NearNobody, ///< no other vehicle of that network is near
    RatSilent, ///< `number` of `total` vehicles on that network and technology, at many places, fell silent
    RatServed, ///< `number` vehicles are served by that network and technology
    ModelSilent, ///< `number` of `total` vehicles of that modem and firmware are silent
    HoleKnown, ///< the fleet's experience: `figure` of 1 without service here or ahead
    CoverageGood, ///< the fleet's experience: served here and ahead
    SignalWeak, ///< last RSRP `figure` dBm
    SignalGood,
    PlaceSilences, ///< `number` vehicles fell silent here and reappeared after `figure` minutes on average
    PlaceFresh, ///< `number` vehicles fell silent here today, and never before; after `figure` minutes they reappeared, or are not back
    Moving, ///< `figure` m/s
    Standing,
    NarrowbandMoving, ///< NB-IoT at `figure` m/s
    Abroad, ///< on a network of another country than its home
    AtHome,
    LegacyOnly, ///< the modem has nothing newer than 3G
    Parked, ///< its next report is expected by `until`
    ParkedOverdue, ///< … was expected by `until`
    OwnRhythm, ///< silences as long as `figure` minutes are usual for this vehicle
    FeedLost, ///< since `at`
    FeedBehind, ///< facts are in up to `at`
    FleetSilent, ///< `number` of `total` vehicles of the fleet fell silent
    FeedFine,
    WorksPlanned, ///< works on that network here until `until`
};
constexpr int evidenceCodes = 55;

QLatin1StringView code(EvidenceCode evidence); ///< "stop-lost" …: as tables and JSON name it
std::optional<EvidenceCode> evidenceCodeFrom(QStringView code);

/// Where a row comes from, so that a reader can open it.
enum class EvidenceSource : std::uint8_t { Sessions, Signalling, Device, Position, Radio, Fleet, Coverage, Operations, Inventory, Feed };
QLatin1StringView code(EvidenceSource source); ///< "sessions" …

/// One observation. A figure that a code does not use is NaN.
struct EvidenceRow
{
    EvidenceCode code = EvidenceCode::Prior;
    EvidenceSource source = EvidenceSource::Fleet;
    double strength = 1; ///< 0 to 1: how much of the table's weight counts
    Instant at {}; ///< when it was so; zero = now
    std::int64_t number = 0, total = 0;
    double figure = std::numeric_limits<double>::quiet_NaN(), usual = std::numeric_limits<double>::quiet_NaN();
    std::optional<Cause> cause {};
    Instant until {};
};

} // namespace signalbox
