#include "provisioning/camaradialect.h"

#include "provisioning/tlssettings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox::camara {

namespace {

constexpr int longestRetryAfter = 3600; // s; a provider that asks for more is asked again earlier

QJsonObject objectOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body()).object();
}

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

Span retryAfter(const HttpAnswer &answer)
{
    bool good = false;
    const int seconds = answer.header("Retry-After").toInt(&good);
    return std::chrono::seconds(good ? std::clamp(seconds, 1, longestRetryAfter) : 5);
}

/// The provider's own code, or the HTTP status where its body has none.
QString codeOf(const HttpAnswer &answer)
{
    const QString code = objectOf(answer).value(QLatin1StringView("code")).toString().left(256);
    return code.isEmpty() ? QStringLiteral("HTTP %1").arg(answer.status()) : code;
}

Error protocolError(const QUrl &root, const QString &what)
{
    return { QStringLiteral("connection.protocol"), whereTo(root), what };
}

bool isOperationId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[a-zA-Z0-9-_:.]{1,64}$"));
    return form.match(id).hasMatch();
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == QLatin1StringView("https") ? 443 : 80;
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && a.port(port) == b.port(port);
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
    const int status = answer.status();
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), status);
    if ((status >= 200 && status < 300) || status == 404) return std::nullopt;
    if (status == 401) return Error { QStringLiteral("connection.unauthorized"), parameters, codeOf(answer) };
    if (status == 403) return Error { QStringLiteral("connection.forbidden"), parameters, codeOf(answer) };
    if (status == 429 || status == 503) {
        parameters.insert(QStringLiteral("seconds"), qint64(retryAfter(answer).count() / 1'000'000));
        return Error { QStringLiteral("connection.throttled"), parameters, codeOf(answer) };
    }
    const bool theirs = status >= 500;
    return Error { theirs ? QStringLiteral("connection.server-error") : QStringLiteral("connection.protocol"), parameters, codeOf(answer) };
}

SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer)
{
    SubmitAnswer out;
    const int status = answer.status();
    if (const auto fault = faultOf(root, answer)) out.error = *fault;
    if (status >= 200 && status < 300) {
        out.providerRef = referenceOf(root, answer);
        out.kind = out.providerRef.isEmpty() ? SubmitAnswer::Kind::Lost : SubmitAnswer::Kind::Accepted;
        if (out.providerRef.isEmpty()) out.error = protocolError(root, QStringLiteral("accepted, but the answer names no operation"));
        return out;
    }
    if (status == 429 || status == 503) {
        out.kind = SubmitAnswer::Kind::NotSent;
        out.retryAfter = retryAfter(answer);
        return out;
    }
    if (status >= 500 || status == 408) return out; // Lost
    out.kind = SubmitAnswer::Kind::Refused;
    out.code = codeOf(answer);
    return out;
}

Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    OrderStatus out;
    if (answer.status() == 404) {
        out.kind = OrderStatus::Kind::Gone;
        out.code = codeOf(answer);
        return out;
    }
    const QJsonObject body = objectOf(answer);
    const QJsonValue status = body.value(QLatin1StringView("status"));
    if (says(status, QLatin1StringView("ACCEPTED"))) return out;
    const QJsonObject result = body.value(QLatin1StringView("result")).toObject();
    const QJsonValue outcome = result.value(QLatin1StringView("outcome"));
    if (!says(status, QLatin1StringView("COMPLETED"))) return tl::unexpected(protocolError(root, QStringLiteral("unknown status")));
    if (const auto iccid = Iccid::parse(result.value(QLatin1StringView("assignedIccid")).toString())) out.assignedIccid = *iccid;
    const QDateTime done = QDateTime::fromString(result.value(QLatin1StringView("completedAt")).toString(), Qt::ISODateWithMs);
    if (done.isValid()) out.completedAt = instantFromMicros(done.toMSecsSinceEpoch() * 1000);
    if (says(outcome, QLatin1StringView("SUCCESS"))) {
        out.kind = OrderStatus::Kind::Succeeded;
        return out;
    }
    if (!says(outcome, QLatin1StringView("FAILED"))) return tl::unexpected(protocolError(root, QStringLiteral("unknown outcome")));
    out.code = result.value(QLatin1StringView("failureReason")).toString().left(256);
    static const QRegularExpression rolledBack(QStringLiteral("\\brolled[ -]?back\\b"), QRegularExpression::CaseInsensitiveOption);
    out.kind = rolledBack.match(out.code).hasMatch() ? OrderStatus::Kind::RolledBack : OrderStatus::Kind::Failed;
    return out;
}

Result<std::vector<Profile>> readProfiles(const QUrl &root, const Eid &eid, const HttpAnswer &answer)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (answer.status() == 404) return failure("connection.eid-unknown", { { QStringLiteral("eid"), eid.toString() } }, codeOf(answer));
    const QJsonValue list = objectOf(answer).value(QLatin1StringView("esimProfiles"));
    if (!list.isArray()) return tl::unexpected(protocolError(root, QStringLiteral("no list of profiles")));
    std::vector<Profile> profiles;
    for (const QJsonValue &entry : list.toArray()) {
        const QJsonObject one = entry.toObject();
        const auto iccid = Iccid::parse(one.value(QLatin1StringView("iccid")).toString());
        const bool enabled = says(one.value(QLatin1StringView("state")), QLatin1StringView("ENABLED"));
        const bool disabled = says(one.value(QLatin1StringView("state")), QLatin1StringView("DISABLED"));
        if (!iccid || enabled == disabled) return tl::unexpected(protocolError(root, QStringLiteral("a profile without ICCID or state")));
        if (one.value(QLatin1StringView("eid")).toString() != eid.toString()) continue;
        Profile profile;
        profile.iccid = *iccid;
        profile.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
        profile.fallback = one.value(QLatin1StringView("isFallback")).toBool();
        profiles.push_back(profile);
    }
    return profiles;
}

} // namespace signalbox::camara
