#pragma once

#include "provisioning/es4mailbox.h"

namespace signalbox {

/// SGP.02 over mutual TLS. Answers of the card come later, from the mailbox that the SM-SR keeps for us; what is asked of
/// its book (GetEIS) is answered at once. An order is written once: its call id and MessageID are the operation's, so that
/// a late answer finds it. One thread with an event loop.
class Es4Backend final : public ProfileBackend
{
public:
    /// root: of ES4. Reads the PEM files: "connection.tls-file" {file}.
    static Result<std::unique_ptr<Es4Backend>> make(ProviderAccess access, es4::Settings settings);

    QString connection() const override { return m_access.name; }
    BackendCapabilities capabilities() const override { return es4::capabilities(!m_settings.smdp.isEmpty()); }
    QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override; ///< GetEIS
    /// By a look into the mailbox. Without an answer there nobody can tell: then the card is audited, which an SM-SR does
    /// after what it has begun on the same card.
    QFuture<Result<std::optional<QString>>> lookUp(const Operation &operation) override;
    void forget(const Operation &operation) override;
    QFuture<Result<Span>> test() override; ///< a look into the mailbox
    std::optional<Error> notice() const override { return m_line.notice(); }
    std::vector<ConnectionCertificate> certificates() const override { return m_line.certificates(); }

private:
    Es4Backend(ProviderAccess access, es4::Settings settings, const QSslConfiguration &tls);
    using Promise = std::shared_ptr<QPromise<Result<OrderStatus>>>;
    using WithEis = std::function<void(const Result<sgp02::Eis> &)>;
    void post(const QUrl &url, const QByteArray &envelope, const QString &action, SingleRequest::Done done);
    Es4Mailbox::Post postTo(const QUrl &url);
    Es4Mailbox &mailboxOf(OperationKind kind) { return kind == OperationKind::Download ? m_fromSmdp : m_fromSmsr; }
    void askBook(const Eid &eid, WithEis receive);
    void readBook(const Operation &operation, const Promise &promise);
    void conclude(const Operation &operation, const sgp02::Response &response, const Promise &promise);
    void withoutAnswer(const Operation &operation, const Promise &promise);

    ProviderAccess m_access;
    es4::Settings m_settings;
    ProviderLine m_line;
    Es4Mailbox m_fromSmsr;
    Es4Mailbox m_fromSmdp;
    QHash<QString, sgp02::Response> m_atOnce; ///< by call id: came as the answer to the request itself
};

} // namespace signalbox
