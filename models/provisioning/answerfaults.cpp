#include "provisioning/answerfaults.h"

#include "base/clock.h"
#include "provisioning/httpdate.h"
#include "provisioning/tlssettings.h"

#include <QJsonDocument>

namespace signalbox::answers {

namespace {

QVariantMap about(const QUrl &root, const char *name, const QString &value)
{
    QVariantMap parameters = whereTo(root);
    parameters.insert(QString(QLatin1StringView(name)), value);
    return parameters;
}

} // namespace

QJsonObject objectOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body()).object();
}

bool isObject(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body()).isObject();
}

Error wrongMember(const QUrl &root, const char *member)
{
    return { QStringLiteral("connection.answer-form"), about(root, "member", QString(QLatin1StringView(member))), {} };
}

Error notJson(const QUrl &root, const HttpAnswer &answer)
{
    const QByteArray body = answer.body().trimmed();
    const QByteArray type = answer.header("Content-Type").split(';').first().trimmed().left(64);
    const char *code = body.isEmpty() ? "connection.empty" : body.startsWith('<') || type.contains("html") ? "connection.page" : "connection.not-json";
    QJsonParseError problem;
    QJsonDocument::fromJson(body, &problem);
    const QString technical = QStringLiteral("HTTP %1, %2, %3").arg(answer.status()).arg(QString::fromLatin1(type), problem.errorString());
    return { QString(QLatin1StringView(code)), whereTo(root), technical };
}

Error redirected(const QUrl &root, const HttpAnswer &answer)
{
    const QUrl target = root.resolved(QUrl(QString::fromLatin1(answer.header("Location").left(2048))));
    return { QStringLiteral("connection.redirect"), about(root, "target", target.host()), QStringLiteral("HTTP %1").arg(answer.status()) };
}

std::optional<Error> troubleOf(const QUrl &root, const HttpAnswer &answer, const QString &detail)
{
    const int status = answer.status();
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), status);
    const auto fault = [&](const char *code) { return Error { QString(QLatin1StringView(code)), parameters, detail }; };
    if (status >= 200 && status < 300) return std::nullopt;
    if (status < 400) return redirected(root, answer);
    if (status == 401) return fault("connection.unauthorized");
    if (status == 403) return fault("connection.forbidden");
    if (status == 429 || status == 503) {
        parameters.insert(QStringLiteral("seconds"), qint64(retryAfter(answer, WallClock().now()).count() / 1'000'000));
        return fault("connection.throttled");
    }
    if (status >= 500) return fault("connection.server-error");
    return std::nullopt;
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == QLatin1StringView("https") ? 443 : 80;
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && a.port(port) == b.port(port);
}

QUrl below(const QUrl &root, const QString &path)
{
    QUrl url = root;
    QString base = url.path();
    if (base.endsWith(u'/')) base.chop(1);
    url.setPath(base + u'/' + path);
    return url;
}

} // namespace signalbox::answers
