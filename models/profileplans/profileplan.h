#pragma once

#include "base/result.h"
#include "domain/profile.h"
#include "domain/vehicle.h"
#include "places/countrycode.h"

#include <vector>

namespace signalbox {

/// A profile as a plan names it: by the home network of its IMSI, or by the name that the provider gives it.
struct ProfilePick
{
    std::optional<Plmn> network;
    QString name; ///< where there is no network; compared without regard to case

    /// "208-10", "20810" or "208 10" is a network, everything else a name of at most 64 characters. Errors: "plan.pick" {value}.
    static Result<ProfilePick> parse(QStringView text);
    QString text() const; ///< "208-10", or the name
    bool matches(const Profile &profile) const;
    bool operator==(const ProfilePick &) const = default;
};

/// Which profile is enabled while a vehicle is in a country.
struct EnabledThere
{
    std::optional<CountryCode> country; ///< none: wherever nothing else is said
    ProfilePick profile;
    bool operator==(const EnabledThere &) const = default;
};

/// What the eUICCs of a cohort are to hold.
struct ProfilePlan
{
    FleetId fleet;
    QString cohort; ///< empty: every vehicle whose cohort has no plan of its own
    std::vector<ProfilePick> holds;
    std::vector<EnabledThere> enabled; ///< at most one for a country, and one without
    std::optional<ProfilePick> fallback;
    QString author {};
    Instant changedAt {};

    /// Errors: "plan.empty"; "plan.country-twice" {country}; "plan.too-long" {most}.
    Result<void> check() const;
    /// nullptr where the plan says nothing of that place, or the place is not known and all it says is of places.
    const ProfilePick *enabledIn(const std::optional<CountryCode> &country) const;
};

/// The one that holds for a vehicle: its cohort's, else the fleet's; nullptr when there is none.
const ProfilePlan *planFor(const std::vector<ProfilePlan> &plans, const FleetId &fleet, QStringView cohort);

} // namespace signalbox
