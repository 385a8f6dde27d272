#pragma once

#include "operations/profilebackend.h"
#include "provisioning/requestqueue.h"
#include "provisioning/tlssettings.h"

#include <memory>

namespace signalbox {

struct CamaraOptions
{
    QString name; ///< of the connection
    QUrl root; ///< "https://HOST:PORT/esim-profile-management/vwip"
    TlsPaths tls;
    QString token; ///< bearer; never logged
    RequestTimeouts timeouts;
    int requestsAtOnce = 16;
};

/// CAMARA eSIM Profile Management over HTTPS with a client certificate, a pinned CA and a bearer token. It
/// cannot list orders, tells no "works on it" from "waits for the device", and leaves rollback to the provider.
class CamaraBackend final : public ProfileBackend
{
public:
    /// Reads the PEM files: "connection.tls-file" {file}.
    static Result<std::unique_ptr<CamaraBackend>> make(CamaraOptions options);

    QString connection() const override { return m_options.name; }
    BackendCapabilities capabilities() const override { return camaraCapabilities(); }
    QFuture<SubmitAnswer> submit(const Operation &operation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override;
    QFuture<Result<Span>> test() override;

    static BackendCapabilities camaraCapabilities();

private:
    CamaraBackend(CamaraOptions options, QSslConfiguration tls);
    HttpRequest request(QByteArray method, const QUrl &url, const QByteArray &body, const QUuid &correlator) const;
    QUrl at(const QString &path) const;

    CamaraOptions m_options;
    RequestQueue m_queue;
};

} // namespace signalbox
