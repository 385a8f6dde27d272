#include "operations/retirement.h"

namespace signalbox {

namespace {

using Kind = OperationKind;

RetireStep stepFor(Kind kind, const Profile &profile, const char *why)
{
    return { kind, profile.iccid, profile.name, QString(QLatin1StringView(why)) };
}

Finding stays(const char *code, const Profile &profile, std::optional<Kind> missing = {})
{
    QVariantMap about { { QStringLiteral("iccid"), profile.iccid.toString() }, { QStringLiteral("name"), profile.name } };
    if (missing) about.insert(QStringLiteral("kind"), QString(signalbox::code(*missing)));
    return { QString(QLatin1StringView(code)), Finding::Weight::Remark, about };
}

/// Out of use, whatever is enabled: goes first, while the vehicle's network is untouched.
void removeUnused(const std::vector<Profile> &profiles, bool deletes, Retirement &out)
{
    for (const Profile &profile : profiles) {
        if (profile.state != ProfileState::Disabled || profile.fallback) continue;
        if (deletes) out.steps.push_back(stepFor(Kind::Delete, profile, "retire-unused"));
        else out.stays.push_back(stays("retire-keeps", profile, Kind::Delete));
    }
}

/// The enabled profile: it can be deleted only once the fallback carries the vehicle.
void removeEnabled(const Profile &enabled, const Profile *fallback, const BackendCapabilities &can, Retirement &out)
{
    const auto offers = [&can](Kind kind) { return can.kinds.contains(kind); };
    if (fallback && offers(Kind::Enable) && offers(Kind::Delete)) {
        out.steps.push_back(stepFor(Kind::Enable, *fallback, "retire-way"));
        out.steps.push_back(stepFor(Kind::Delete, enabled, "retire-left"));
    } else if (fallback) {
        out.stays.push_back(stays("retire-keeps", enabled, offers(Kind::Enable) ? Kind::Delete : Kind::Enable));
    } else if (offers(Kind::Disable)) {
        out.steps.push_back(stepFor(Kind::Disable, enabled, "retire-silence"));
    } else {
        out.stays.push_back(stays("retire-keeps", enabled, Kind::Disable));
    }
}

} // namespace

Retirement planRetirement(const std::vector<Profile> &profiles, const BackendCapabilities &can, const QString &connection)
{
    const auto find = [&](auto matches) {
        const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.state != ProfileState::Absent && matches(p); });
        return found == profiles.end() ? nullptr : &*found;
    };
    const Profile *fallback = find([](const Profile &p) { return p.fallback; });
    const Profile *enabled = find([](const Profile &p) { return p.state == ProfileState::Enabled; });
    Retirement out;
    removeUnused(profiles, can.kinds.contains(Kind::Delete), out);
    if (enabled && enabled != fallback) removeEnabled(*enabled, fallback, can, out);
    if (fallback) out.stays.push_back(stays("retire-keeps-fallback", *fallback));
    if (can.kinds.contains(Kind::Suspend))
        out.steps.push_back({ Kind::Suspend, std::nullopt, {}, QStringLiteral("retire-subscription") });
    else
        out.stays.push_back({ QStringLiteral("retire-goes-on"), Finding::Weight::Remark, { { QStringLiteral("connection"), connection } } });
    return out;
}

} // namespace signalbox
