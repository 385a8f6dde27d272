#pragma once

#include "fleet/history.h"
#include "profileplans/profileplan.h"

#include <array>

namespace signalbox {

/// How the profiles of a vehicle differ from what we believe, or from its plan.
enum class DriftCode : std::uint8_t {
    OnAir, ///< we believe one profile is enabled, a session runs on another
    Card, ///< … the card itself said another
    Provider, ///< … the provider's list says another
    Missing, ///< the plan wants a profile that is not on the card
    Enabled, ///< another profile is enabled than the plan wants in this country
    Fallback, ///< another profile, or none, carries the fallback attribute
};
inline constexpr std::size_t driftCodeCount = 6;
QLatin1StringView code(DriftCode code); ///< "on-air" "card" "provider" "missing" "enabled" "fallback"
QLatin1StringView code(ProfileSource source); ///< "believed" "card" "provider" "on-air"
std::optional<DriftCode> driftCodeFromCode(QStringView code);

/// One difference, with whose word it rests on and how old that is.
struct Drift
{
    FleetId fleet;
    VehicleId vehicle;
    QString cohort;
    DriftCode code = DriftCode::OnAir;
    QString wanted; ///< the plan's pick, as written there; empty for differences from what we believe
    std::optional<Profile> expected; ///< what we believe is enabled, or the profile on the card that the plan wants
    std::optional<Profile> found; ///< what is so; none: nothing, or nothing is known of it
    std::optional<CountryCode> country;
    ProfileSource source = ProfileSource::Believed;
    Instant at {}; ///< world; zero: the inventory says so, which has no time
};

/// All words about one vehicle's profiles, by source, and where it is.
struct VehicleWords
{
    FleetId fleet;
    VehicleId vehicle;
    QString cohort;
    std::vector<Profile> inventory;
    std::vector<ProfileStatement> statements;
    std::optional<Iccid> onAir; ///< of the newest session
    std::optional<Imsi> onAirImsi;
    Instant onAirAt {};
    std::optional<CountryCode> country; ///< of its position
};

/// `plan` may be nullptr: then only what we believe is held against what card, provider and telemetry say. A word that is
/// older than what we believe since is no difference. Pure.
std::vector<Drift> driftOf(const VehicleWords &words, const ProfilePlan *plan);

/// What a review of the whole fleet found.
struct DriftList
{
    static constexpr std::size_t mostKept = 100'000;
    std::vector<Drift> drifts; ///< by fleet and vehicle; no more than mostKept
    std::array<std::int64_t, driftCodeCount> counts {}; ///< of all of them
    std::int64_t vehicles = 0; ///< looked at
    std::int64_t planned = 0; ///< … of them with a plan
    std::int64_t drifting = 0; ///< … of them with a difference
    Instant at {}; ///< world; when it began

    void add(std::vector<Drift> ofVehicle, bool hasPlan);
};

} // namespace signalbox
