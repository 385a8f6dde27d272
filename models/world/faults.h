#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "places/countrycode.h"
#include "places/greatcircle.h"

#include <QHash>
#include <optional>
#include <vector>

namespace signalbox::world {

enum class FaultKind : std::uint8_t {
    // of a network, around a place or everywhere
    Outage, ///< it answers nobody
    CoverageGap, ///< it is not received: one network or all, one RAT or all
    Congestion, ///< it refuses a share of those who come, and tells them to wait
    RatSunset, ///< a RAT is switched off
    // of one vehicle
    DeadModem,
    ProfileDead, ///< a profile finds no network: a switch to it rolls back
    FlatBattery, ///< runs down in the first quarter of the time, then silence
    RebootLoop,
    SimRemoved,
    SimMoved, ///< the card speaks from another device
    ImeiLocked, ///< no network takes the device
    ApnWrong, ///< attaches, but gets no session
    // of one vehicle, or of all with a carrier's profile
    RoamingBarred, ///< abroad, or in one country
    QuotaBlocked, ///< the gateway ends the session and opens no other
    // of the machinery
    FeedLoss, ///< the broker is stopped
    EimDown, ///< the eIM process is stopped
    EimSlow, ///< the eIM answers late
};
constexpr int faultKinds = 17;

QLatin1StringView code(FaultKind kind); ///< "outage" "coverage-gap" …: as scenarios and truth.jsonl name it
std::optional<FaultKind> faultKindFromCode(QStringView code);

/// Something that goes wrong for a time. World time.
struct Fault
{
    FaultKind kind = FaultKind::Outage;
    Instant from {};
    Instant until {};
    std::optional<Plmn> plmn {}; ///< of a network's fault; absent: of all
    LatLon place {};
    double radius = 0; ///< m around `place`; 0: everywhere
    std::optional<std::uint32_t> vehicle {}; ///< of a vehicle's fault
    int slot = 0; ///< of a dead profile: its place on the card
    Rat rat = Rat::Unknown; ///< Unknown: all
    std::optional<std::uint16_t> profile {}; ///< of a carrier's fault: its index in Carriers::profiles()
    std::optional<CountryCode> country {}; ///< where roaming is barred; absent: everywhere but at home
    double share = 0.7; ///< of a congestion: who is refused
    Span answerAfter {}; ///< wall time, of a slow eIM

    bool during(Instant t) const { return t >= from && t < until; }
    /// When a battery is empty.
    Instant emptyAt() const { return from + (until - from) / 4; }
};

/// All faults of a world. Immutable while it runs.
class Faults
{
public:
    Faults() = default;
    explicit Faults(std::vector<Fault> faults);
    Faults(Faults &&) = default;
    Faults &operator=(Faults &&) = default;

    const std::vector<Fault> &all() const { return m_faults; }
    /// Of this network at this place; `rat` Unknown asks for faults of all RATs only.
    const Fault *around(FaultKind kind, Plmn plmn, Rat rat, LatLon place, Instant t) const;
    const Fault *outage(Plmn plmn, LatLon place, Instant t) const { return around(FaultKind::Outage, plmn, Rat::Unknown, place, t); }
    const Fault *ofVehicle(FaultKind kind, std::uint32_t vehicle, Instant t) const;
    const Fault *ofCarrier(FaultKind kind, std::uint16_t profile, Instant t) const;
    const Fault *ofMachinery(FaultKind kind, Instant t) const;
    bool profileDead(std::uint32_t vehicle, int slot, Instant t) const;

private:
    using List = std::vector<const Fault *>;

    std::vector<Fault> m_faults;
    QHash<std::uint32_t, List> m_ofVehicle;
    QHash<std::uint32_t, List> m_ofNetwork; ///< by the key of the PLMN
    List m_ofAllNetworks, m_ofCarriers, m_ofMachinery;
};

} // namespace signalbox::world
