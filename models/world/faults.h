#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "places/greatcircle.h"

#include <QJsonObject>
#include <vector>

namespace signalbox::world {

enum class FaultKind : std::uint8_t {
    Outage, ///< a network goes silent around a place
    DeadModem, ///< one vehicle
    ProfileDead, ///< a profile of one vehicle finds no network: a switch to it rolls back
    EimDown, ///< the eIM process is stopped
};

/// Something that goes wrong for a time. World time.
struct Fault
{
    FaultKind kind = FaultKind::Outage;
    Instant from {};
    Instant until {};
    Plmn plmn; ///< of an outage
    LatLon place; ///< of an outage
    double radius = 0; ///< m, of an outage
    std::uint32_t vehicle = 0; ///< of a vehicle's fault
    int slot = 0; ///< of a dead profile: its place on the card

    bool during(Instant t) const { return t >= from && t < until; }
};

QLatin1StringView code(FaultKind kind); ///< "outage" "dead-modem" "profile-dead" "eim-down"

/// All faults of a world. Immutable while it runs.
class Faults
{
public:
    Faults() = default;
    explicit Faults(std::vector<Fault> faults);

    const std::vector<Fault> &all() const { return m_faults; }
    const Fault *outage(Plmn plmn, LatLon place, Instant t) const;
    bool modemDead(std::uint32_t vehicle, Instant t) const { return forVehicle(FaultKind::DeadModem, vehicle, -1, t); }
    bool profileDead(std::uint32_t vehicle, int slot, Instant t) const { return forVehicle(FaultKind::ProfileDead, vehicle, slot, t); }

private:
    bool forVehicle(FaultKind kind, std::uint32_t vehicle, int slot, Instant t) const;

    std::vector<Fault> m_faults;
};

} // namespace signalbox::world
