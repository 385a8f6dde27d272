// What an order is about: a profile that the cards have, or a code that fetches one.
#include "operations/orderplan.h"

#include <algorithm>

namespace signalbox {

namespace {
QString keyOf(const Profile &profile)
{
    return profile.home ? profile.home->toString() : profile.name;
}
} // namespace

const Profile *PlannedVehicle::present() const
{
    const auto found = std::find_if(targets.begin(), targets.end(), [](const SwitchTarget &at) {
        return at.profile.state == ProfileState::Enabled;
    });
    return found == targets.end() ? nullptr : &found->profile;
}

bool OrderPlan::namesProfile() const
{
    switch (m_kind) {
    case OperationKind::Enable:
    case OperationKind::Disable:
    case OperationKind::Delete:
    case OperationKind::SetFallback: return true;
    default: return false;
    }
}

void OrderPlan::setDetails(const OperationDetails &details)
{
    if (m_submitted || m_details == details)
        return;
    abandon();
    m_details = details;
    for (PlannedVehicle &planned : m_vehicles)
        planned.report.reset();
}

void OrderPlan::setCodes(const std::vector<ActivationCode> &codes)
{
    if (m_submitted)
        return;
    abandon();
    for (std::size_t i = 0; i < m_vehicles.size(); ++i) {
        m_vehicles[i].activation = i < codes.size() ? std::optional(codes[i]) : std::nullopt;
        m_vehicles[i].report.reset();
    }
}

std::optional<Finding> OrderPlan::lacks(const PlannedVehicle &planned) const
{
    if (namesProfile() && !planned.target)
        return Finding { QStringLiteral("target-installed"), Finding::Weight::Stop, { { QStringLiteral("name"), m_choice.name } } };
    if (m_kind == OperationKind::Download && !planned.activation)
        return Finding { QStringLiteral("activation-given"), Finding::Weight::Stop, {} };
    return std::nullopt;
}

QString OrderPlan::refusalFor(const SwitchTarget &target) const
{
    const bool enabled = target.profile.state == ProfileState::Enabled;
    switch (m_kind) {
    case OperationKind::Enable: return target.possible ? QString() : target.refusal;
    case OperationKind::Disable: return enabled ? QString() : QStringLiteral("target-enabled");
    case OperationKind::Delete:
        return enabled ? QStringLiteral("target-disabled") : target.profile.fallback ? QStringLiteral("target-not-fallback") : QString();
    case OperationKind::SetFallback: return target.profile.fallback ? QStringLiteral("target-new-fallback") : QString();
    default: return {};
    }
}

std::vector<ProfileChoice> OrderPlan::choices() const
{
    std::map<QString, ProfileChoice> byKey;
    for (const PlannedVehicle &planned : m_vehicles) {
        for (const SwitchTarget &target : planned.targets) {
            const QString key = keyOf(target.profile);
            ProfileChoice &choice = byKey[key];
            choice.key = key;
            choice.home = target.profile.home;
            if (choice.name.isEmpty())
                choice.name = target.profile.name;
            ++choice.holders;
            const QString refusal = refusalFor(target);
            choice.possible += refusal.isEmpty();
            if (choice.refusal.isEmpty())
                choice.refusal = refusal;
        }
    }
    std::vector<ProfileChoice> sorted;
    for (auto &[key, choice] : byKey)
        sorted.push_back(std::move(choice));
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ProfileChoice &a, const ProfileChoice &b) { return a.possible > b.possible; });
    return sorted;
}

void OrderPlan::choose(const QString &key)
{
    for (const ProfileChoice &choice : choices()) {
        if (choice.key == key)
            m_choice = choice;
    }
    for (PlannedVehicle &planned : m_vehicles) {
        planned.report.reset();
        planned.target.reset();
        for (const SwitchTarget &target : planned.targets) {
            if (keyOf(target.profile) == key)
                planned.target = target.profile.iccid;
        }
    }
}

} // namespace signalbox
