#include "provisioning/tokensource.h"

#include "provisioning/tlssettings.h"

namespace signalbox {

namespace {

constexpr Span unsaidLife = std::chrono::minutes(5); // expires_in is only recommended (RFC 6749 5.1)
constexpr Span longestLife = std::chrono::hours(24);
constexpr qsizetype longestToken = 16 * 1024;

QByteArray formValue(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

HttpRequest tokenRequest(const ClientCredentials &c)
{
    HttpRequest request { QByteArrayLiteral("POST"), c.tokenUrl, {}, QByteArrayLiteral("grant_type=client_credentials") };
    if (!c.scope.isEmpty()) request.body += "&scope=" + formValue(c.scope);
    const QByteArray pair = formValue(c.clientId) + ':' + formValue(c.clientSecret);
    request.headers = { { QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json") },
                        { QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-www-form-urlencoded") },
                        { QByteArrayLiteral("Authorization"), "Basic " + pair.toBase64() } };
    return request;
}

HttpRequest tokenRequest(const ApplicationToken &application)
{
    const QByteArray body = QJsonDocument(QJsonObject { { QStringLiteral("application_token"), application.token } }).toJson(QJsonDocument::Compact);
    return { QByteArrayLiteral("POST"), application.tokenUrl,
             { { QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json") }, { QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json") } }, body };
}

bool isTokenText(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= longestToken && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

TokenSource::TokenSource(Credentials credentials, const QSslConfiguration &tls, RequestTimeouts timeouts, const Clock &wall)
    : m_credentials(std::move(credentials)), m_queue(tls, timeouts, 1), m_wall(wall)
{
    if (const auto *bearer = std::get_if<BearerToken>(&m_credentials)) m_token = bearer->token.toLatin1();
}

void TokenSource::token(Receive receive)
{
    if (isStanding() || (m_expires && m_wall.now() < *m_expires)) {
        receive(m_token);
        return;
    }
    m_waiting.push_back(std::move(receive));
    if (m_waiting.size() == 1) ask();
}

bool TokenSource::refused(const QByteArray &token)
{
    if (isStanding()) return false;
    // Several requests may have gone out with it; the first refusal forgets it, the others find a new one.
    if (token == m_token) m_expires.reset();
    return true;
}

bool TokenSource::isStanding() const
{
    return !std::holds_alternative<ClientCredentials>(m_credentials) && !std::holds_alternative<ApplicationToken>(m_credentials);
}

void TokenSource::ask()
{
    const auto *application = std::get_if<ApplicationToken>(&m_credentials);
    const HttpRequest request = application ? tokenRequest(*application) : tokenRequest(std::get<ClientCredentials>(m_credentials));
    m_queue.send(request, [this, url = request.url, read = application ? &readAuthToken : &readToken](const Exchange &exchange) { answered(url, exchange, read); });
}

void TokenSource::answered(const QUrl &url, const Exchange &exchange, Reader read)
{
    Span life {};
    const Result<QByteArray> token = exchange.error ? tl::unexpected(*exchange.error) : read(url, exchange.answer, life);
    m_expires.reset();
    if (token) {
        m_token = *token;
        // A tenth of its life, at most a minute, is left for the way and for clocks that drift.
        m_expires = m_wall.now() + life - std::min<Span>(life / 10, std::chrono::minutes(1));
    }
    for (const Receive &receive : std::exchange(m_waiting, {})) receive(token);
}

/// Says nothing of its life: it is asked for again soon, and when it is refused.
Result<QByteArray> TokenSource::readAuthToken(const QUrl &url, const HttpAnswer &answer, Span &life)
{
    QVariantMap where = whereTo(url);
    if (answer.status() != 200) {
        where.insert(QStringLiteral("status"), answer.status());
        return failure("connection.token-refused", where);
    }
    const QByteArray token = QJsonDocument::fromJson(answer.body()).object().value(QLatin1StringView("auth_token")).toString().toUtf8();
    where.insert(QStringLiteral("member"), QStringLiteral("auth_token"));
    if (!isTokenText(token)) return failure("connection.token-form", where);
    life = unsaidLife;
    return token;
}

Result<QByteArray> TokenSource::readToken(const QUrl &url, const HttpAnswer &answer, Span &life)
{
    QVariantMap where = whereTo(url);
    const QJsonObject body = QJsonDocument::fromJson(answer.body()).object();
    if (answer.status() != 200) {
        where.insert(QStringLiteral("status"), answer.status());
        // The provider's words are its own text; the answer's body is not, it may repeat what we sent.
        return failure("connection.token-refused", where, body.value(QLatin1StringView("error")).toString().left(64));
    }
    const auto wrong = [&](const char *member) {
        where.insert(QStringLiteral("member"), QString(QLatin1StringView(member)));
        return failure("connection.token-form", where);
    };
    const QByteArray token = body.value(QLatin1StringView("access_token")).toString().toUtf8();
    if (!isTokenText(token)) return wrong("access_token");
    if (body.value(QLatin1StringView("token_type")).toString().compare(QLatin1StringView("bearer"), Qt::CaseInsensitive) != 0) return wrong("token_type");
    const QJsonValue seconds = body.value(QLatin1StringView("expires_in"));
    if (!seconds.isUndefined() && !(seconds.isDouble() && seconds.toDouble() > 0)) return wrong("expires_in");
    life = seconds.isUndefined() ? unsaidLife : Span(qint64(std::min(seconds.toDouble(), std::chrono::duration<double>(longestLife).count()) * 1e6));
    return token;
}

} // namespace signalbox
