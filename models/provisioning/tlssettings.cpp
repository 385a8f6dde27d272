#include "provisioning/tlssettings.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace signalbox {

namespace {

tl::unexpected<Error> badFile(const QString &path, const QString &why)
{
    return failure("connection.tls-file", { { QStringLiteral("file"), path } }, why);
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return badFile(path, file.errorString());
    return file.readAll();
}

QSslKey parseKey(const QByteArray &pem)
{
    for (const auto algorithm : { QSsl::Ec, QSsl::Rsa })
        if (QSslKey key(pem, algorithm); !key.isNull()) return key;
    return {};
}

const char *codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired: return "connection.tls-expired";
    case QSslError::CertificateNotYetValid: return "connection.tls-not-yet-valid";
    case QSslError::HostNameMismatch: return "connection.tls-host-mismatch";
    case QSslError::SelfSignedCertificate: case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate: case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate: case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed: case QSslError::InvalidCaCertificate: return "connection.tls-untrusted";
    default: return "connection.tls-other";
    }
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsPaths &paths)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setAllowedNextProtocols({ QByteArrayLiteral("http/1.1") });
    if (!paths.ca.isEmpty()) {
        const auto pem = readAll(paths.ca);
        if (!pem) return tl::unexpected(pem.error());
        const auto roots = QSslCertificate::fromData(*pem, QSsl::Pem);
        if (roots.isEmpty()) return badFile(paths.ca, QStringLiteral("no PEM certificate in it"));
        tls.setCaCertificates(roots);
    }
    if (paths.certificate.isEmpty()) return tls;
    const auto certificate = readAll(paths.certificate);
    if (!certificate) return tl::unexpected(certificate.error());
    const auto chain = QSslCertificate::fromData(*certificate, QSsl::Pem);
    if (chain.isEmpty()) return badFile(paths.certificate, QStringLiteral("no PEM certificate in it"));
    const auto pem = readAll(paths.key);
    if (!pem) return tl::unexpected(pem.error());
    const QSslKey key = parseKey(*pem);
    if (key.isNull()) return badFile(paths.key, QStringLiteral("no unencrypted PEM private key in it"));
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return tls;
}

QVariantMap whereTo(const QUrl &url)
{
    return { { QStringLiteral("host"), url.host() },
             { QStringLiteral("port"), url.port(url.scheme() == QLatin1StringView("http") ? 80 : 443) } };
}

Error tlsError(const QUrl &url, const QList<QSslError> &errors)
{
    // Several faults may be listed; the one that explains most goes first.
    const QSslError *worst = nullptr;
    for (const QSslError &error : errors)
        if (!worst || qstrcmp(codeOf(worst->error()), "connection.tls-other") == 0) worst = &error;
    Error out { QStringLiteral("connection.tls-other"), whereTo(url), {} };
    if (!worst) return out;
    out.code = QLatin1StringView(codeOf(worst->error()));
    out.technical = worst->errorString();
    const QSslCertificate certificate = worst->certificate();
    if (!certificate.isNull()) {
        out.parameters.insert(QStringLiteral("subject"), certificate.subjectInfo(QSslCertificate::CommonName).join(u' '));
        out.parameters.insert(QStringLiteral("notAfter"), certificate.expiryDate().toMSecsSinceEpoch());
        out.parameters.insert(QStringLiteral("notBefore"), certificate.effectiveDate().toMSecsSinceEpoch());
    }
    return out;
}

bool refusesOurCertificate(const QString &text)
{
    // OpenSSL's names of alerts 42 to 48 and 116.
    static const char *const alerts[] = { "alert bad certificate", "alert certificate required", "alert certificate unknown",
                                          "alert certificate expired", "alert certificate revoked", "alert unknown ca",
                                          "alert unsupported certificate" };
    return std::any_of(std::begin(alerts), std::end(alerts),
                       [&](const char *alert) { return text.contains(QLatin1StringView(alert), Qt::CaseInsensitive); });
}

Error tlsAlert(const QUrl &url, const QString &text)
{
    const bool ours = refusesOurCertificate(text);
    // What OpenSSL says of a first record that is none.
    if (text.contains(QLatin1StringView("wrong version number")) || text.contains(QLatin1StringView("packet length too long")))
        return { QStringLiteral("connection.not-tls"), whereTo(url), text };
    return { ours ? QStringLiteral("connection.tls-client-refused") : QStringLiteral("connection.tls-other"), whereTo(url), text };
}

} // namespace signalbox
