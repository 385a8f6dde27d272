#include "world/eimaccess.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

namespace signalbox::world {

namespace {

const QString operations[] = { QStringLiteral("download"), QStringLiteral("enable"), QStringLiteral("disable"), QStringLiteral("delete"),
                               QStringLiteral("set-fallback"), QStringLiteral("retrieve-status"), QStringLiteral("retrieve-operation") };

/// Octet by octet without leaving early: the time tells nothing about the secret.
bool same(const QByteArray &a, const QByteArray &b)
{
    const auto digest = [](const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256); };
    const QByteArray one = digest(a), other = digest(b);
    unsigned char difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i] ^ other[i]);
    return difference == 0;
}

QString allScopes()
{
    QStringList all;
    for (const QString &operation : operations)
        all += EimAccess::scopeOf(operation);
    return all.join(u' ');
}

/// RFC 6749, 5.1 and 5.2: never kept by anybody on the way.
EimHttpAnswer oauthAnswer(int status, const QJsonObject &body)
{
    EimHttpAnswer answer { status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), { { "Cache-Control", "no-store" } } };
    if (status == 401) answer.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"token\"");
    return answer;
}

EimHttpAnswer oauthError(int status, const char *error)
{
    return oauthAnswer(status, { { QStringLiteral("error"), QString::fromLatin1(error) } });
}

EimRefusal refused(int status, const char *code, const char *message)
{
    return { status, QString::fromLatin1(code), QString::fromLatin1(message) };
}

QByteArray now(Span later = {})
{
    return QByteArray::number(qlonglong(toMicros(WallClock().now() + later)));
}

} // namespace

QString labClientId()
{
    return QStringLiteral("signalbox-desk");
}

EimAccess::EimAccess(EimCredentials credentials) : m_credentials(std::move(credentials)) { }

QString EimAccess::tokenPath()
{
    return QStringLiteral("/oauth2/token");
}

QString EimAccess::scopeOf(const QString &operation)
{
    return QStringLiteral("iot-device-management:esim-profiles:") + operation;
}

QByteArray EimAccess::seal(const QByteArray &claims) const
{
    const QByteArray mac = QMessageAuthenticationCode::hash(claims, "token of " + m_credentials.clientSecret, QCryptographicHash::Sha256);
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return claims.toBase64(form) + '.' + mac.toBase64(form);
}

std::optional<QStringList> EimAccess::scopesOf(const QByteArray &token) const
{
    const QByteArray claims = QByteArray::fromBase64(token.left(token.indexOf('.')), QByteArray::Base64UrlEncoding);
    if (m_credentials.clientSecret.isEmpty() || !same(seal(claims), token)) return {};
    QStringList parts = QString::fromLatin1(claims).split(u' ');
    if (parts.takeFirst().toLongLong() <= now().toLongLong()) return {};
    return parts;
}

std::optional<EimRefusal> EimAccess::refusal(const EimHttpRequest &request, const QString &operation) const
{
    if (!m_credentials.tokensNeeded) return {};
    const QByteArray header = request.header("authorization");
    const QByteArray token = header.startsWith("Bearer ") ? header.mid(7).trimmed() : QByteArray();
    if (!m_credentials.token.isEmpty() && same(token, m_credentials.token)) return {};
    const auto scopes = scopesOf(token);
    if (!scopes) return refused(401, "UNAUTHENTICATED", "The bearer token is missing, wrong or has expired.");
    if (!scopes->contains(scopeOf(operation))) return refused(403, "PERMISSION_DENIED", "The token has no scope for this operation.");
    return {};
}

bool EimAccess::isClient(const EimHttpRequest &request, const QString &formId, const QString &formSecret) const
{
    const QByteArray header = request.header("authorization");
    const QByteArray pair = header.startsWith("Basic ") ? QByteArray::fromBase64(header.mid(6).trimmed())
                                                        : (formId + u':' + formSecret).toUtf8();
    return !m_credentials.clientSecret.isEmpty() && same(pair, labClientId().toUtf8() + ':' + m_credentials.clientSecret);
}

EimHttpAnswer EimAccess::token(const EimHttpRequest &request) const
{
    if (request.method != "POST") return oauthError(405, "invalid_request");
    if (!request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded")) return oauthError(400, "invalid_request");
    const QUrlQuery form(QString::fromUtf8(request.body).replace(u'+', u' '));
    const auto field = [&form](const char *name) { return form.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); };
    if (!isClient(request, field("client_id"), field("client_secret"))) return oauthError(401, "invalid_client");
    if (field("grant_type") != QLatin1StringView("client_credentials")) return oauthError(400, "unsupported_grant_type");
    const QString wanted = field("scope").simplified();
    const QStringList known = allScopes().split(u' ');
    for (const QString &scope : wanted.split(u' ', Qt::SkipEmptyParts))
        if (!known.contains(scope)) return oauthError(400, "invalid_scope");
    const QString granted = wanted.isEmpty() ? allScopes() : wanted;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_credentials.tokenLife);
    return oauthAnswer(200, { { QStringLiteral("access_token"), QString::fromLatin1(seal(now(m_credentials.tokenLife) + ' ' + granted.toLatin1())) },
                              { QStringLiteral("token_type"), QStringLiteral("Bearer") },
                              { QStringLiteral("expires_in"), qint64(seconds.count()) },
                              { QStringLiteral("scope"), granted } });
}

} // namespace signalbox::world
