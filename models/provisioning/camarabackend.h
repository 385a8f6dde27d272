#pragma once

#include "provisioning/providerline.h"

namespace signalbox {

using CamaraOptions = ProviderAccess; ///< root: "https://HOST:PORT/esim-profile-management/vwip"

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
    std::optional<Error> notice() const override { return m_line.notice(); }
    std::optional<Instant> tokenExpires() const override { return m_line.tokenExpires(); }
    std::vector<ConnectionCertificate> certificates() const override { return m_line.certificates(); }

    static BackendCapabilities camaraCapabilities();

private:
    CamaraBackend(CamaraOptions options, const QSslConfiguration &tls) : m_options(std::move(options)), m_line(m_options, tls) { }
    void call(const QByteArray &method, const QUrl &url, const QByteArray &body, const QUuid &correlator, SingleRequest::Done done);

    CamaraOptions m_options;
    ProviderLine m_line;
};

} // namespace signalbox
