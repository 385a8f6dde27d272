#include "profileplans/profileplan.h"

#include <QSet>

namespace signalbox {

namespace {
constexpr qsizetype longestName = 64;
constexpr std::size_t mostEntries = 64; // more profiles than any eUICC holds, more countries than a cohort drives in
} // namespace

Result<ProfilePick> ProfilePick::parse(QStringView text)
{
    const QString said = text.trimmed().toString();
    if (said.isEmpty() || said.size() > longestName) return failure("plan.pick", { { QStringLiteral("value"), said.left(longestName) } });
    if (auto network = Plmn::parse(said)) return ProfilePick { *network, {} };
    return ProfilePick { {}, said };
}

QString ProfilePick::text() const
{
    return network ? network->toString().insert(3, u'-') : name;
}

bool ProfilePick::matches(const Profile &profile) const
{
    return network ? profile.home == network : profile.name.compare(name, Qt::CaseInsensitive) == 0;
}

Result<void> ProfilePlan::check() const
{
    if (holds.empty() && enabled.empty() && !fallback) return failure("plan.empty");
    if (holds.size() > mostEntries || enabled.size() > mostEntries) return failure("plan.too-long", { { QStringLiteral("most"), int(mostEntries) } });
    QSet<QString> countries;
    for (const EnabledThere &one : enabled) {
        const QString country = one.country ? one.country->toString() : QString();
        if (countries.contains(country)) return failure("plan.country-twice", { { QStringLiteral("country"), country } });
        countries.insert(country);
    }
    return {};
}

const ProfilePick *ProfilePlan::enabledIn(const std::optional<CountryCode> &country) const
{
    const ProfilePick *elsewhere = nullptr;
    for (const EnabledThere &one : enabled) {
        if (country && one.country == country) return &one.profile;
        if (!one.country) elsewhere = &one.profile;
    }
    // A place that is not known may be one of those that the plan names.
    const bool places = std::any_of(enabled.begin(), enabled.end(), [](const EnabledThere &one) { return one.country.has_value(); });
    return country || !places ? elsewhere : nullptr;
}

const ProfilePlan *planFor(const std::vector<ProfilePlan> &plans, const FleetId &fleet, QStringView cohort)
{
    const ProfilePlan *general = nullptr;
    for (const ProfilePlan &plan : plans) {
        if (plan.fleet != fleet) continue;
        if (plan.cohort.isEmpty()) general = &plan;
        else if (plan.cohort == cohort) return &plan;
    }
    return general;
}

} // namespace signalbox
