// Cards and subscriptions as emnify shows them.
#include "provisioning/answerfaults.h"
#include "provisioning/emnifydialect.h"
#include "provisioning/tlssettings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::emnify {

namespace {

using namespace answers;
constexpr qsizetype mostProfiles = 256;

tl::unexpected<Error> unknownCard(const QUrl &root, const Eid &eid)
{
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("eid"), eid.toString());
    return failure("connection.eid-unknown", parameters);
}

QString number(const QJsonValue &id)
{
    return id.isDouble() && id.toInteger(-1) >= 0 ? QString::number(id.toInteger()) : QString();
}

} // namespace

Result<QString> readEuiccId(const QUrl &root, const HttpAnswer &answer, const Eid &eid)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (answer.status() == 404) return unknownCard(root, eid);
    const QJsonDocument list = QJsonDocument::fromJson(answer.body());
    if (!list.isArray()) return tl::unexpected(notJson(root, answer));
    for (const QJsonValue &one : list.array()) {
        const QString id = number(one[QLatin1StringView("id")]);
        if (one[QLatin1StringView("eid")].toString() == eid.toString() && !id.isEmpty()) return id;
    }
    return unknownCard(root, eid);
}

Result<std::vector<Profile>> readProfiles(const QUrl &root, const HttpAnswer &answer, const Eid &eid)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (answer.status() == 404) return unknownCard(root, eid);
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonObject body = objectOf(answer);
    const QJsonValue list = body.value(QLatin1StringView("profile"));
    if (body.value(QLatin1StringView("eid")).toString() != eid.toString()) return tl::unexpected(wrongMember(root, "eid"));
    if (!list.isArray() || list.toArray().size() > mostProfiles) return tl::unexpected(wrongMember(root, "profile"));
    std::vector<Profile> profiles;
    for (const QJsonValue &one : list.toArray()) {
        const auto iccid = Iccid::parse(one[QLatin1StringView("iccid_with_luhn")].toString());
        const QString state = one[QLatin1StringView("status")][QLatin1StringView("description")].toString().toLower();
        if (!iccid) return tl::unexpected(wrongMember(root, "profile.iccid_with_luhn"));
        if (state == QLatin1StringView("deleted")) continue;
        if (state != QLatin1StringView("enabled") && state != QLatin1StringView("disabled")) return tl::unexpected(wrongMember(root, "profile.status"));
        Profile profile;
        profile.iccid = *iccid;
        profile.state = state == QLatin1StringView("enabled") ? ProfileState::Enabled : ProfileState::Disabled;
        profile.fallback = one[QLatin1StringView("fallback")].toBool();
        profiles.push_back(profile);
    }
    return profiles;
}

Result<Sim> readSim(const QUrl &root, const HttpAnswer &answer, const Iccid &iccid)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    const QJsonDocument list = QJsonDocument::fromJson(answer.body());
    if (!list.isArray()) return tl::unexpected(notJson(root, answer));
    for (const QJsonValue &one : list.array()) {
        if (one[QLatin1StringView("iccid_with_luhn")].toString() != iccid.toString()) continue;
        const QString id = number(one[QLatin1StringView("id")]);
        if (id.isEmpty()) break;
        return Sim { id, number(one[QLatin1StringView("endpoint")][QLatin1StringView("id")]), one[QLatin1StringView("status")][QLatin1StringView("id")].toInt(-1) };
    }
    return tl::unexpected(wrongMember(root, "iccid_with_luhn"));
}

Result<OrderStatus> readSimChange(const QUrl &root, const HttpAnswer &answer, OperationKind kind, const Vocabulary &words)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    OrderStatus out;
    out.kind = OrderStatus::Kind::Gone;
    if (answer.status() == 404) return out;
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonObject body = objectOf(answer);
    const int status = body.value(QLatin1StringView("status"))[QLatin1StringView("id")].toInt(-1);
    const QJsonValue locked = body.value(QLatin1StringView("imei_lock"));
    const bool shows = kind == OperationKind::Suspend ? status == words.suspended
        : kind == OperationKind::Resume             ? status == words.activated
                                                    : locked.isBool() && locked.toBool() == (kind == OperationKind::ImeiLock);
    out.kind = shows ? OrderStatus::Kind::Succeeded : OrderStatus::Kind::Accepted;
    return out;
}

} // namespace signalbox::emnify
