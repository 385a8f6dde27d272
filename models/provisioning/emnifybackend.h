#pragma once

#include "provisioning/emnifydialect.h"
#include "provisioning/providerline.h"

namespace signalbox {

/// emnify over HTTPS with a token that an application token buys. Reads the provider's numbers before it sends
/// anything, once; cards are looked up by EID, once each.
class EmnifyBackend final : public ProfileBackend
{
public:
    /// root: "https://cdn.emnify.net/api/v1". `validity` of an order, world time. "connection.tls-file" {file}.
    static Result<std::unique_ptr<EmnifyBackend>> make(ProviderAccess access, Span validity);

    QString connection() const override { return m_access.name; }
    BackendCapabilities capabilities() const override { return emnify::capabilities(m_words); }
    QFuture<Result<BackendCapabilities>> learn() override;
    QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override;
    QFuture<Result<std::optional<QString>>> lookUp(const Operation &operation) override;
    QFuture<Result<Span>> test() override;
    std::optional<Error> notice() const override { return m_line.notice(); }
    std::optional<Instant> tokenExpires() const override { return m_line.tokenExpires(); }
    std::vector<ConnectionCertificate> certificates() const override { return m_line.certificates(); }

private:
    EmnifyBackend(ProviderAccess access, Span validity, const QSslConfiguration &tls) : m_access(std::move(access)), m_validity(validity), m_line(m_access, tls) { }
    using Done = std::function<void(const std::optional<Error> &)>;
    void knowWords(Done done);
    void readWords(int step, const std::shared_ptr<emnify::Vocabulary> &words, Done done);
    /// "sim/ID" or "endpoint/ID" of what the operation changes.
    void findSim(const Operation &operation, std::function<void(const Result<QString> &)> receive);
    void knowCard(const Eid &eid, std::function<void(const Result<QString> &)> receive);
    void order(const Operation &operation, const std::optional<ActivationCode> &activation, const std::shared_ptr<QPromise<SubmitAnswer>> &promise);
    void changeSim(const Operation &operation, const std::shared_ptr<QPromise<SubmitAnswer>> &promise);
    QUrl at(const QString &path, const QString &query = {}) const;

    ProviderAccess m_access;
    Span m_validity;
    ProviderLine m_line;
    emnify::Vocabulary m_words;
    QHash<Eid, QString> m_cards;
};

} // namespace signalbox
