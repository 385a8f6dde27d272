#include "feed/tlscontext.h"

#include <QDateTime>
#include <QFile>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace signalbox {

namespace {

Error fileError(const QString &file)
{
    char text[256] = {};
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof text);
    ERR_clear_error();
    return { QStringLiteral("connection.tls-file"), { { QStringLiteral("file"), file } }, QString::fromLatin1(text) };
}

QLatin1StringView codeOf(int verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return QLatin1StringView("connection.tls-expired");
    case X509_V_ERR_CERT_NOT_YET_VALID: return QLatin1StringView("connection.tls-not-yet-valid");
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return QLatin1StringView("connection.tls-host-mismatch");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: return QLatin1StringView("connection.tls-untrusted");
    default: return QLatin1StringView("connection.tls-other");
    }
}

QVariantMap describe(X509 *certificate)
{
    if (certificate == nullptr) return {};
    char subject[256] = {};
    X509_NAME_oneline(X509_get_subject_name(certificate), subject, sizeof subject);
    std::tm end {};
    ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end);
    const QDateTime notAfter(QDate(end.tm_year + 1900, end.tm_mon + 1, end.tm_mday), QTime(end.tm_hour, end.tm_min, end.tm_sec), Qt::UTC);
    return { { QStringLiteral("subject"), QString::fromUtf8(subject) }, { QStringLiteral("notAfter"), notAfter } };
}

} // namespace

Result<std::unique_ptr<TlsContext>> TlsContext::make(const TlsFiles &files)
{
    std::unique_ptr<TlsContext> self(new TlsContext);
    if (auto loaded = self->load(files); !loaded) return tl::unexpected(loaded.error());
    return self;
}

TlsContext::~TlsContext() { SSL_CTX_free(m_context); }

Result<void> TlsContext::load(const TlsFiles &files)
{
    ERR_clear_error();
    m_context = SSL_CTX_new(TLS_client_method());
    if (m_context == nullptr) return tl::unexpected(fileError({}));
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    SSL_CTX_set_mode(m_context, SSL_MODE_AUTO_RETRY | SSL_MODE_ENABLE_PARTIAL_WRITE);
    SSL_CTX_set_app_data(m_context, this);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, &TlsContext::verify);
    SSL_CTX_set_info_callback(m_context, &TlsContext::inform);
    if (SSL_CTX_load_verify_locations(m_context, QFile::encodeName(files.ca).constData(), nullptr) != 1)
        return tl::unexpected(fileError(files.ca));
    X509_VERIFY_PARAM *wanted = SSL_CTX_get0_param(m_context);
    const QByteArray host = files.host.toUtf8();
    if (X509_VERIFY_PARAM_set1_ip_asc(wanted, host.constData()) != 1) // not an address: a name
        X509_VERIFY_PARAM_set1_host(wanted, host.constData(), 0);
    ERR_clear_error();
    if (files.certificate.isEmpty()) return {};
    if (SSL_CTX_use_certificate_chain_file(m_context, QFile::encodeName(files.certificate).constData()) != 1)
        return tl::unexpected(fileError(files.certificate));
    if (SSL_CTX_use_PrivateKey_file(m_context, QFile::encodeName(files.key).constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(m_context) != 1)
        return tl::unexpected(fileError(files.key));
    return {};
}

int TlsContext::verify(int good, X509_STORE_CTX *chain)
{
    if (good) return good;
    auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *self = static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    const int error = X509_STORE_CTX_get_error(chain);
    self->note({ QString(codeOf(error)), describe(X509_STORE_CTX_get_current_cert(chain)),
                 QString::fromLatin1(X509_verify_cert_error_string(error)) });
    return 0;
}

// TLS 1.3 sends the refusal of a client certificate after the handshake, as an alert.
void TlsContext::inform(const SSL *ssl, int where, int value)
{
    auto *self = static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    if ((where & SSL_CB_HANDSHAKE_DONE) != 0) self->m_shookHands = true;
    if ((where & SSL_CB_READ_ALERT) != SSL_CB_READ_ALERT || (value >> 8) != SSL3_AL_FATAL) return;
    const int alert = value & 255;
    // RFC 8446 6.2: what a server says about the certificate of its client.
    const bool aboutUs = alert == SSL_AD_BAD_CERTIFICATE || alert == SSL_AD_UNSUPPORTED_CERTIFICATE || alert == SSL_AD_CERTIFICATE_REVOKED
        || alert == SSL_AD_CERTIFICATE_EXPIRED || alert == SSL_AD_CERTIFICATE_UNKNOWN || alert == SSL_AD_UNKNOWN_CA
        || alert == SSL_AD_ACCESS_DENIED || alert == SSL_AD_HANDSHAKE_FAILURE || alert == TLS13_AD_CERTIFICATE_REQUIRED;
    self->note({ aboutUs ? QStringLiteral("connection.tls-client-refused") : QStringLiteral("connection.tls-other"), {},
                 QString::fromLatin1(SSL_alert_desc_string_long(value)) });
}

void TlsContext::note(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_trouble) m_trouble = std::move(error); // the first one is the cause
}

void TlsContext::reset()
{
    m_shookHands = false;
    (void)takeTrouble();
}

std::optional<Error> TlsContext::takeTrouble()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_trouble, std::nullopt);
}

} // namespace signalbox
