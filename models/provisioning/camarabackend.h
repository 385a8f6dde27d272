#pragma once

#include "operations/profilebackend.h"
#include "provisioning/tlssettings.h"
#include "provisioning/tokensource.h"

#include <memory>

namespace signalbox {

struct CamaraOptions
{
    QString name; ///< of the connection
    QUrl root; ///< "https://HOST:PORT/esim-profile-management/vwip"
    TlsPaths tls;
    Credentials credentials;
    RequestTimeouts timeouts;
    int requestsAtOnce = 16;
};

/// CAMARA eSIM Profile Management over HTTPS with a client certificate, a pinned CA and a bearer token, fixed
/// or by OAuth2. It cannot list orders, tells no "works on it" from "waits for the device", leaves rollback to
/// the provider, carries no confirmation code and moves the fallback attribute but cannot take it away.
class CamaraBackend final : public ProfileBackend
{
public:
    /// Reads the PEM files: "connection.tls-file" {file}.
    static Result<std::unique_ptr<CamaraBackend>> make(CamaraOptions options);

    QString connection() const override { return m_options.name; }
    BackendCapabilities capabilities() const override { return camaraCapabilities(); }
    QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override;
    QFuture<Result<Span>> test() override;
    std::optional<Error> notice() const override { return m_notice; }
    std::optional<Instant> tokenExpires() const override { return m_tokens.expires(); }

    static BackendCapabilities camaraCapabilities();

private:
    CamaraBackend(CamaraOptions options, const QSslConfiguration &tls);
    HttpRequest request(QByteArray method, const QUrl &url, const QByteArray &body, const QUuid &correlator) const;
    /// With a token; once more with a fresh one when the first had run out (401: nothing was done).
    void call(HttpRequest request, SingleRequest::Done done, bool again = true);
    void send(HttpRequest request, const QByteArray &token, SingleRequest::Done done, bool again);
    void noticeClock(const Exchange &exchange);
    QUrl at(const QString &path) const;

    CamaraOptions m_options;
    WallClock m_wall;
    RequestQueue m_queue;
    TokenSource m_tokens;
    std::optional<Error> m_notice;
};

} // namespace signalbox
