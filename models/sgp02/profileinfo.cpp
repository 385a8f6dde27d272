#include "sgp02/profileinfo.h"

#include "sgp02/fields.h"

namespace signalbox::sgp02 {

namespace {

constexpr const char *states[] = { "Created", "Disabled", "Enabled" };

void addIf(Element &element, const QString &name, const QString &text)
{
    if (!text.isEmpty()) element.add(name, text);
}

} // namespace

Element encode(const ProfileInfo &profile, const QString &space)
{
    Element element { space, QStringLiteral("ProfileInfo") };
    element.add(QStringLiteral("Iccid"), profile.iccid.toString());
    element.add(QStringLiteral("Isd-p-aid"), hex(profile.isdpAid));
    addIf(element, QStringLiteral("Mno-id"), profile.mnoId);
    element.add(QStringLiteral("FallbackAttribute"), word(profile.fallback));
    Element &subscription = element.add(QStringLiteral("SubscriptionAddress"));
    addIf(subscription, QStringLiteral("Msisdn"), profile.msisdn);
    if (profile.imsi) subscription.add(QStringLiteral("Imsi"), profile.imsi->toString());
    element.add(QStringLiteral("State"), profile.state == ProfileInfo::State::Other ? profile.stateWord : QString(QLatin1StringView(states[int(profile.state)])));
    addIf(element, QStringLiteral("Smdp-id"), profile.smdpId);
    addIf(element, QStringLiteral("ProfileType"), profile.profileType);
    if (profile.allocatedMemory) element.add(QStringLiteral("AllocatedMemory"), QString::number(*profile.allocatedMemory));
    if (profile.freeMemory) element.add(QStringLiteral("FreeMemory"), QString::number(*profile.freeMemory));
    element.children.push_back(encode(profile.pol2, space));
    return element;
}

Result<ProfileInfo> readProfileInfo(const Element &element)
{
    Fields fields(element);
    ProfileInfo profile;
    profile.iccid = fields.iccid();
    profile.isdpAid = fields.octetsIf(QLatin1StringView("Isd-p-aid"));
    profile.mnoId = fields.textIf(QLatin1StringView("Mno-id"));
    profile.fallback = fields.flagIf(QLatin1StringView("FallbackAttribute")).value_or(false);
    if (const Element *subscription = fields.insideIf(QLatin1StringView("SubscriptionAddress"))) {
        Fields inner(*subscription);
        profile.msisdn = inner.textIf(QLatin1StringView("Msisdn"));
        profile.imsi = inner.imsiIf();
        fields.part(inner.finish(true));
    }
    const QString said = fields.text(QLatin1StringView("State"), 64);
    const auto found = std::find_if(std::begin(states), std::end(states), [&](const char *w) { return said.compare(QLatin1StringView(w), Qt::CaseInsensitive) == 0; });
    profile.state = ProfileInfo::State(found - std::begin(states));
    if (profile.state == ProfileInfo::State::Other) profile.stateWord = said;
    profile.smdpId = fields.textIf(QLatin1StringView("Smdp-id"));
    profile.profileType = fields.textIf(QLatin1StringView("ProfileType"));
    profile.allocatedMemory = fields.numberIf(QLatin1StringView("AllocatedMemory"));
    profile.freeMemory = fields.numberIf(QLatin1StringView("FreeMemory"));
    if (const Element *pol2 = fields.insideIf(QLatin1StringView("pol2"))) profile.pol2 = fields.part(readPolicyRules(*pol2));
    return fields.finish(profile);
}

} // namespace signalbox::sgp02
