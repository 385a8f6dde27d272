#pragma once

#include "base/clock.h"
#include "domain/cause.h"
#include "domain/identifiers.h"
#include "domain/network.h"
#include "domain/vehicle.h"

#include <optional>
#include <string>
#include <variant>

namespace signalbox {

/// One thing a source said about one vehicle. `t` is when it happened (UTC), `seq` rises per vehicle and
/// kind at the source. Units as in the feed: metres, seconds, degrees, dBm, dB, volts, Celsius, octets.

struct PositionFact
{
    double lat = 0; ///< degrees WGS 84
    double lon = 0;
    float speed = 0; ///< m/s
    float heading = 0; ///< degrees clockwise from north
    std::optional<bool> ignition;
    std::optional<double> odometer; ///< m, rising counter of the vehicle
    std::optional<std::int64_t> driving; ///< s, rising counter of the vehicle
};

struct RadioFact
{
    Plmn plmn;
    Rat rat = Rat::Unknown;
    CellId cell = 0;
    float rsrp = 0; ///< dBm
    float rsrq = 0; ///< dB
    float sinr = 0; ///< dB
};

enum class SessionEvent : std::uint8_t { Start, Interim, Stop };
QLatin1StringView code(SessionEvent event); ///< "start" "interim" "stop"
std::optional<SessionEvent> sessionEventFromCode(QStringView code);

struct SessionFact
{
    SessionEvent event = SessionEvent::Start;
    std::string sessionId;
    std::optional<Iccid> iccid;
    std::optional<Imsi> imsi;
    std::optional<Imei> imei;
    Plmn plmn; ///< serving (visited) network
    Rat rat = Rat::Unknown;
    std::string apn;
    std::string ip;
    CellId cell = 0;
    std::uint64_t rx = 0; ///< octets to the vehicle since the session started
    std::uint64_t tx = 0; ///< octets from the vehicle
    std::optional<Cause> cause; ///< of a stop
};

/// A signalling procedure that was rejected (or done, without cause); of a "scan", by the device itself, what was not
/// found, with a cause of space radio.
struct SignallingFact
{
    std::string procedure; ///< "attach" "tau" "pdn-connectivity" "registration" "scan"
    Plmn plmn;
    std::optional<Cause> cause;
};

struct DeviceFact
{
    std::optional<float> battery; ///< V
    std::optional<float> temperature; ///< Celsius
    std::string firmware;
    std::string rebootReason;
};

using FactBody = std::variant<PositionFact, RadioFact, SessionFact, SignallingFact, DeviceFact>;
enum class FactKind : std::uint8_t { Position, Radio, Session, Signalling, Device };
QLatin1StringView code(FactKind kind); ///< "position" "radio" "session" "signalling" "device"
std::optional<FactKind> factKindFromCode(QStringView code);

struct Fact
{
    VehicleId vehicle;
    Instant t {};
    std::uint64_t seq = 0;
    FactBody body;

    FactKind kind() const { return static_cast<FactKind>(body.index()); }
};

} // namespace signalbox
