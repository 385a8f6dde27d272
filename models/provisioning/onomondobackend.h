#pragma once

#include "provisioning/onomondodialect.h"
#include "provisioning/providerline.h"

namespace signalbox {

/// onomondo-eim, behind a proxy that does the TLS. All that is asked of a card is an order that the device fetches,
/// profile lists too; whoever uses it keeps one open order for an EID, because the eIM hands out several in any order.
/// What it knows beyond SGP.32 v1.0 is asked for when the connection is tested or first used.
class OnomondoBackend final : public ProfileBackend
{
public:
    /// root: "https://HOST:PORT/". Reads the PEM files: "connection.tls-file" {file}.
    static Result<std::unique_ptr<OnomondoBackend>> make(ProviderAccess access);

    QString connection() const override { return m_access.name; }
    BackendCapabilities capabilities() const override { return onomondo::capabilities(m_extensions); }
    QFuture<Result<BackendCapabilities>> learn() override;
    QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    /// There is no view of the eIM's own: "connection.reads-by-order".
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override;
    /// An error when the eIM cannot list: then nobody knows. `activation` of a download is not compared, its secret is gone.
    QFuture<Result<std::optional<QString>>> lookUp(const Operation &operation) override;
    /// Deletes an order that has ended; looks first, for deleting one at work would hide what the card does.
    void forget(const Operation &operation) override;
    QFuture<Result<Span>> test() override;
    std::optional<Error> notice() const override { return m_line.notice(); }
    std::optional<Instant> tokenExpires() const override { return m_line.tokenExpires(); }
    std::vector<ConnectionCertificate> certificates() const override { return m_line.certificates(); }

private:
    OnomondoBackend(ProviderAccess access, const QSslConfiguration &tls) : m_access(std::move(access)), m_line(m_access, tls) { }
    using Asked = std::function<void(const std::optional<Error> &)>;
    void ask(Asked done);
    void send(const onomondo::Order &order, const std::shared_ptr<QPromise<SubmitAnswer>> &promise);
    using Found = std::shared_ptr<QPromise<Result<std::optional<QString>>>>;
    void compare(QStringList references, const onomondo::Order &order, const Found &found);

    ProviderAccess m_access;
    ProviderLine m_line;
    onomondo::Extensions m_extensions;
    bool m_asked = false;
};

} // namespace signalbox
