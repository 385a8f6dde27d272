#include "provisioning/camaradialect.h"

#include "provisioning/answerfaults.h"
#include "provisioning/httpdate.h"
#include "provisioning/tlssettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox::camara {

namespace {

using namespace answers;

constexpr qsizetype mostProfiles = 256; // of one answer, says the API

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject profileOf(std::initializer_list<QPair<QString, QJsonValue>> members)
{
    return { { QStringLiteral("esimProfile"), QJsonObject(members) } };
}

bool says(const QJsonValue &value, QLatin1StringView word)
{
    return value.toString().compare(word, Qt::CaseInsensitive) == 0;
}

/// The provider's own code, or the HTTP status where its body has none.
QString codeOf(const HttpAnswer &answer)
{
    const QString code = objectOf(answer).value(QLatin1StringView("code")).toString().left(256);
    return code.isEmpty() ? QStringLiteral("HTTP %1").arg(answer.status()) : code;
}

bool isOperationId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[a-zA-Z0-9-_:.]{1,64}$"));
    return form.match(id).hasMatch();
}

/// The id of the order, or the path of its resource when the provider keeps it somewhere of its own.
QString referenceOf(const QUrl &root, const HttpAnswer &answer)
{
    const QString id = objectOf(answer).value(QLatin1StringView("operationId")).toString();
    const QUrl location = root.resolved(QUrl(QString::fromLatin1(answer.header("Location"))));
    const bool usable = !answer.header("Location").isEmpty() && location.isValid() && sameOrigin(root, location);
    if (isOperationId(id)) return usable && location.path() != orderUrl(root, id).path() ? location.path() : id;
    return usable ? location.path() : QString();
}

} // namespace

QByteArray enableBody(const Iccid &iccid)
{
    return compact(profileOf({ { QStringLiteral("iccid"), iccid.toString() } }));
}

QByteArray setFallbackBody(const Eid &eid, const Iccid &iccid)
{
    return compact(profileOf({ { QStringLiteral("eid"), eid.toString() }, { QStringLiteral("iccid"), iccid.toString() } }));
}

QByteArray downloadBody(const Eid &eid, const ActivationCode &code)
{
    QJsonObject body = profileOf({ { QStringLiteral("eid"), eid.toString() } });
    body.insert(QStringLiteral("activationCode"), code.wire());
    return compact(body);
}

QByteArray statusBody(const Eid &eid)
{
    return compact(profileOf({ { QStringLiteral("eid"), eid.toString() } }));
}

QUrl orderUrl(const QUrl &root, const QString &providerRef)
{
    QUrl url = root;
    if (providerRef.startsWith(u'/')) {
        url.setPath(providerRef);
        return url;
    }
    QString path = url.path();
    if (path.endsWith(u'/')) path.chop(1);
    url.setPath(path + QStringLiteral("/operations/") + providerRef);
    return url;
}

std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer)
{
    if (auto trouble = troubleOf(root, answer, codeOf(answer))) return trouble;
    const int status = answer.status();
    if (status < 400) return std::nullopt;
    if (!isObject(answer)) return notJson(root, answer);
    if (status == 404) return std::nullopt;
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), status);
    return Error { QStringLiteral("connection.protocol"), parameters, codeOf(answer) };
}

Error notTheApi(const QUrl &root, const HttpAnswer &answer)
{
    return isObject(answer) ? wrongMember(root, "operationId") : notJson(root, answer);
}

SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer)
{
    SubmitAnswer out;
    const int status = answer.status();
    if (const auto fault = faultOf(root, answer)) out.error = *fault;
    if (status >= 200 && status < 300) {
        out.providerRef = referenceOf(root, answer);
        out.kind = out.providerRef.isEmpty() ? SubmitAnswer::Kind::Lost : SubmitAnswer::Kind::Accepted;
        if (out.providerRef.isEmpty()) out.error = isObject(answer) ? wrongMember(root, "operationId") : notJson(root, answer);
        return out;
    }
    if (status == 429 || status == 503) {
        out.kind = SubmitAnswer::Kind::NotSent;
        out.retryAfter = retryAfter(answer, WallClock().now());
        return out;
    }
    if (status >= 500 || status == 408 || status == 303) return out; // Lost
    out.kind = SubmitAnswer::Kind::Refused;
    out.code = codeOf(answer);
    return out;
}

Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, const QString &reference)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    OrderStatus out;
    if (answer.status() == 404) {
        out.kind = OrderStatus::Kind::Gone;
        out.code = codeOf(answer);
        return out;
    }
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonObject body = objectOf(answer);
    const QJsonValue id = body.value(QLatin1StringView("operationId"));
    // A reference that is a path says nothing about the id behind it.
    const bool other = !reference.isEmpty() && !reference.startsWith(u'/') && id.toString() != reference;
    if (!id.isString() || other) return tl::unexpected(wrongMember(root, "operationId"));
    const QJsonValue status = body.value(QLatin1StringView("status"));
    if (says(status, QLatin1StringView("ACCEPTED"))) return out;
    if (!says(status, QLatin1StringView("COMPLETED"))) return tl::unexpected(wrongMember(root, "status"));
    const QJsonObject result = body.value(QLatin1StringView("result")).toObject();
    const QJsonValue outcome = result.value(QLatin1StringView("outcome"));
    if (const auto iccid = Iccid::parse(result.value(QLatin1StringView("assignedIccid")).toString())) out.assignedIccid = *iccid;
    const QDateTime done = QDateTime::fromString(result.value(QLatin1StringView("completedAt")).toString().left(64), Qt::ISODateWithMs);
    if (done.isValid()) out.completedAt = instantFromMicros(done.toMSecsSinceEpoch() * 1000);
    if (says(outcome, QLatin1StringView("SUCCESS"))) {
        out.kind = OrderStatus::Kind::Succeeded;
        return out;
    }
    if (!says(outcome, QLatin1StringView("FAILED"))) return tl::unexpected(wrongMember(root, "result.outcome"));
    out.code = result.value(QLatin1StringView("failureReason")).toString().left(256);
    static const QRegularExpression rolledBack(QStringLiteral("\\brolled[ -]?back\\b"), QRegularExpression::CaseInsensitiveOption);
    out.kind = rolledBack.match(out.code).hasMatch() ? OrderStatus::Kind::RolledBack : OrderStatus::Kind::Failed;
    return out;
}

Result<std::vector<Profile>> readProfiles(const QUrl &root, const Eid &eid, const HttpAnswer &answer)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (answer.status() == 404) {
        QVariantMap parameters = whereTo(root);
        parameters.insert(QStringLiteral("eid"), eid.toString());
        return failure("connection.eid-unknown", parameters, codeOf(answer));
    }
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonValue list = objectOf(answer).value(QLatin1StringView("esimProfiles"));
    if (!list.isArray() || list.toArray().size() > mostProfiles) return tl::unexpected(wrongMember(root, "esimProfiles"));
    std::vector<Profile> profiles;
    for (const QJsonValue &entry : list.toArray()) {
        const QJsonObject one = entry.toObject();
        const auto iccid = Iccid::parse(one.value(QLatin1StringView("iccid")).toString());
        const QJsonValue state = one.value(QLatin1StringView("state")), fallback = one.value(QLatin1StringView("isFallback"));
        const bool enabled = says(state, QLatin1StringView("ENABLED"));
        if (!iccid) return tl::unexpected(wrongMember(root, "esimProfiles.iccid"));
        if (!enabled && !says(state, QLatin1StringView("DISABLED"))) return tl::unexpected(wrongMember(root, "esimProfiles.state"));
        if (!fallback.isBool() && !fallback.isUndefined()) return tl::unexpected(wrongMember(root, "esimProfiles.isFallback"));
        if (one.value(QLatin1StringView("eid")).toString() != eid.toString()) continue;
        Profile profile;
        profile.iccid = *iccid;
        profile.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
        profile.fallback = fallback.toBool();
        profiles.push_back(profile);
    }
    return profiles;
}

} // namespace signalbox::camara
