#include "certificates.h"

#include <QFile>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace {

constexpr long day = 24 * 3600;

template<typename Write>
void writeFile(const QString &path, Write write)
{
    BIO *bio = BIO_new_file(QFile::encodeName(path).constData(), "w");
    write(bio);
    BIO_free(bio);
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

Certificates::Certificates(const QString &folder, const QByteArray &name) : m_folder(folder), m_name(name)
{
    m_key = EVP_EC_gen("P-256");
    m_certificate = make(m_key, name, nullptr, -2, 365, true);
    writeFile(caFile(), [this](BIO *bio) { PEM_write_bio_X509(bio, m_certificate); });
}

Certificates::~Certificates()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

X509 *Certificates::make(EVP_PKEY *key, const QByteArray &subject, const char *alternative, int fromDay, int toDay, bool authority)
{
    static long serial = 1;
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), fromDay * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate), toDay * day);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(subject.constData()), -1, -1, 0);
    X509 *issuer = authority ? certificate : m_certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    extend(certificate, issuer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(certificate, issuer, NID_subject_key_identifier, "hash");
    if (alternative != nullptr) extend(certificate, issuer, NID_subject_alt_name, alternative);
    X509_sign(certificate, m_key, EVP_sha256());
    return certificate;
}

Certificates::Pair Certificates::issue(const QByteArray &name, const char *alternative, int fromDay, int toDay)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = make(key, name, alternative, fromDay, toDay, false);
    const QString base = m_folder + u'/' + QString::fromLatin1(m_name + '-' + name);
    const Pair pair { base + QStringLiteral(".pem"), base + QStringLiteral(".key") };
    writeFile(pair.certificate, [certificate](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
    writeFile(pair.key, [key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return pair;
}
