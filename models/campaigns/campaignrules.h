#pragma once

#include "base/clock.h"
#include "domain/network.h"

#include <QString>
#include <QStringList>
#include <QUuid>
#include <optional>
#include <vector>

namespace signalbox {

/// Which profile of each vehicle's card a campaign is about; vehicles differ in ICCID, so it is found by what it is.
/// The first network, then the first name, of which the card has a profile; both empty: of kinds that take none.
struct TargetRule
{
    std::vector<Plmn> networks {}; ///< home networks, best first
    QStringList names {}; ///< as the provider calls profiles, best first; compared without case
    bool operator==(const TargetRule &) const = default;
};

/// Who comes when. Wave 0 is the canary; each later wave goes up to a share of the cohort, the last one to all of it.
struct WavePlan
{
    int canary = 50; ///< vehicles; 0: none
    std::vector<double> shares { 0.10, 0.50 }; ///< of the cohort, the canary included; rising, above 0 and below 1
    int perMinute = 60; ///< orders recorded in a minute of world time; 1 … 6,000
    bool operator==(const WavePlan &) const = default;
};

/// When a vehicle may be touched, in its own local time; a window that ends before it begins ends the day after.
struct MaintenanceWindow
{
    int days = 0x7f; ///< bit 0 is Monday: the day on which the window begins
    int fromMinute = 0; ///< of the local day, 0 … 1,439
    int untilMinute = 0; ///< not any more from here on; equal to `fromMinute`: the whole day
    bool operator==(const MaintenanceWindow &) const = default;
};

/// What a vehicle must not be doing when its turn has come. It is asked again until it fits.
struct BlackoutRules
{
    bool whileMoving = true; ///< faster than a person walks, or the ignition is on and the speed not known
    std::vector<QUuid> within {}; ///< geofences of which it must be in one; empty: anywhere
    std::optional<float> batteryBelow { 11.8f }; ///< V; a battery that says nothing is not low
    bool operator==(const BlackoutRules &) const = default;
};

/// What a wave must show before the next one begins.
struct SuccessGate
{
    double minimumSuccess = 0.95; ///< of those whose outcome is known
    double known = 0.9; ///< share of the wave whose outcome must be known
    Span soak { std::chrono::minutes(15) }; ///< then so long, and it must still hold
    bool operator==(const SuccessGate &) const = default;
};

/// When a campaign halts by itself. Shares of the cohort.
struct HaltLimits
{
    double dark = 0.03; ///< never reached: orders whose outcome is open count as if they went dark
    double rolledBack = 0.05;
    double failed = 0.05; ///< refused or not executed by the card
    int regionAtLeast = 4; ///< vehicles in trouble in one region
    double regionShare = 0.5; ///< … and that share of those whose outcome is known there
    bool operator==(const HaltLimits &) const = default;
};

/// Who is switched back after a halt or an abort; what was not sent yet is withheld in any case.
enum class ReturnPolicy : std::uint8_t {
    Nobody,
    Troubled, ///< who is dark since, and who was switched in the region that was named
    Everybody, ///< all who were switched
};

QLatin1StringView code(ReturnPolicy policy); ///< "nobody" "troubled" "everybody"
std::optional<ReturnPolicy> returnPolicyFromCode(QStringView code);

} // namespace signalbox
