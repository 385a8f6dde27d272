#include "profileplans/plantext.h"

#include <QJsonArray>

namespace signalbox {

namespace {

constexpr QChar everywhere = u'*';
const QString holdsKey = QStringLiteral("holds"), enabledKey = QStringLiteral("enabled"), fallbackKey = QStringLiteral("fallback");

QString placeText(const std::optional<CountryCode> &country)
{
    return country ? country->toString() : QString(everywhere);
}

Result<EnabledThere> place(QStringView where, QStringView profile)
{
    EnabledThere one;
    if (where != QStringView(&everywhere, 1)) {
        one.country = CountryCode::parse(where);
        if (!one.country) return failure("plan.country", { { QStringLiteral("value"), where.left(16).toString() } });
    }
    auto pick = ProfilePick::parse(profile);
    if (!pick) return tl::unexpected(pick.error());
    one.profile = *pick;
    return one;
}

tl::unexpected<Error> wrongMember(const QString &member)
{
    return failure("plan.member", { { QStringLiteral("member"), member.left(32) } });
}

} // namespace

QJsonObject planJson(const ProfilePlan &plan)
{
    QJsonObject json;
    QJsonArray holds;
    for (const ProfilePick &pick : plan.holds) holds.append(pick.text());
    QJsonObject enabled;
    for (const EnabledThere &one : plan.enabled) enabled.insert(placeText(one.country), one.profile.text());
    json.insert(holdsKey, holds);
    json.insert(enabledKey, enabled);
    if (plan.fallback) json.insert(fallbackKey, plan.fallback->text());
    return json;
}

Result<ProfilePlan> planFromJson(ProfilePlan plan, const QJsonObject &json)
{
    plan.holds.clear();
    plan.enabled.clear();
    plan.fallback.reset();
    for (const QString &member : json.keys())
        if (member != holdsKey && member != enabledKey && member != fallbackKey) return wrongMember(member);
    for (const QJsonValue &value : json[holdsKey].toArray()) {
        auto pick = ProfilePick::parse(value.toString());
        if (!pick) return tl::unexpected(pick.error());
        plan.holds.push_back(std::move(*pick));
    }
    const QJsonObject enabled = json[enabledKey].toObject();
    for (auto one = enabled.begin(); one != enabled.end(); ++one) {
        auto there = place(one.key(), one.value().toString());
        if (!there) return tl::unexpected(there.error());
        plan.enabled.push_back(std::move(*there));
    }
    if (json.contains(fallbackKey)) {
        auto pick = ProfilePick::parse(json[fallbackKey].toString());
        if (!pick) return tl::unexpected(pick.error());
        plan.fallback = std::move(*pick);
    }
    if (auto good = plan.check(); !good) return tl::unexpected(good.error());
    return plan;
}

Result<std::vector<ProfilePick>> picksFromText(QStringView text)
{
    std::vector<ProfilePick> picks;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        auto pick = ProfilePick::parse(part);
        if (!pick) return tl::unexpected(pick.error());
        picks.push_back(std::move(*pick));
    }
    return picks;
}

Result<std::vector<EnabledThere>> placesFromText(QStringView text)
{
    std::vector<EnabledThere> places;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringView said = part.trimmed();
        const qsizetype gap = said.indexOf(u' ');
        auto there = place(said.left(gap < 0 ? said.size() : gap), gap < 0 ? QStringView() : said.mid(gap + 1));
        if (!there) return tl::unexpected(there.error());
        places.push_back(std::move(*there));
    }
    return places;
}

QString textOf(const std::vector<ProfilePick> &picks)
{
    QStringList texts;
    for (const ProfilePick &pick : picks) texts += pick.text();
    return texts.join(QStringLiteral(", "));
}

QString textOf(const std::vector<EnabledThere> &places)
{
    QStringList texts;
    for (const bool elsewhere : { false, true }) // every other country is what is left: last
        for (const EnabledThere &one : places)
            if (elsewhere == !one.country) texts += placeText(one.country) + u' ' + one.profile.text();
    return texts.join(QStringLiteral(", "));
}

} // namespace signalbox
