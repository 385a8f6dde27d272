#pragma once

#include "base/clock.h"
#include "provisioning/requestqueue.h"

#include <variant>

namespace signalbox {

/// A bearer token that stays; never logged.
struct BearerToken
{
    QString token;
};

/// OAuth 2.0 client credentials, RFC 6749 4.4, shown to the token endpoint as HTTP Basic (2.3.1).
struct ClientCredentials
{
    QUrl tokenUrl;
    QString clientId;
    QString clientSecret; ///< never logged
    QString scope;
};

/// emnify's: a token of an application buys a bearer token, POST /authenticate.
struct ApplicationToken
{
    QUrl tokenUrl;
    QString token; ///< never logged
};

/// Beside the client certificate of the TLS handshake.
using Credentials = std::variant<std::monostate, BearerToken, ClientCredentials, ApplicationToken>;

/// Hands out the token of a connection. One that a provider gives for a time is kept until shortly before its
/// end and asked for once, however many wait for it. One thread with an event loop.
class TokenSource final : public QObject
{
public:
    /// Empty: none is needed. Errors: "connection.token-refused" {host, port, status, reason} when the provider
    /// does not know us, "connection.token-form" {host, port, member}, and those of the way there.
    using Receive = std::function<void(const Result<QByteArray> &)>;

    TokenSource(Credentials credentials, const QSslConfiguration &tls, RequestTimeouts timeouts, const Clock &wall);

    void token(Receive receive);
    /// The API did not take `token`. True when another one can be had.
    bool refused(const QByteArray &token);
    /// Wall; of a token that has an end.
    std::optional<Instant> expires() const { return m_expires; }

    static Result<QByteArray> readToken(const QUrl &url, const HttpAnswer &answer, Span &life);
    static Result<QByteArray> readAuthToken(const QUrl &url, const HttpAnswer &answer, Span &life); ///< ApplicationToken's

private:
    using Reader = Result<QByteArray> (*)(const QUrl &, const HttpAnswer &, Span &);
    void ask();
    void answered(const QUrl &url, const Exchange &exchange, Reader read);
    bool isStanding() const; ///< has no end that a new one could follow

    Credentials m_credentials;
    RequestQueue m_queue;
    const Clock &m_wall;
    QByteArray m_token;
    std::optional<Instant> m_expires;
    std::vector<Receive> m_waiting;
};

} // namespace signalbox
