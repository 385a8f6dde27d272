#include "world/pkicertificate.h"

#include "sgp32/certificate.h"

#include <QHostAddress>
#include <openssl/conf.h>
#include <openssl/rand.h>

namespace signalbox::world {

using namespace sgp32;

namespace {

void addName(X509_NAME *name, const char *field, const QString &value)
{
    if (value.isEmpty()) return;
    const QByteArray text = value.toUtf8();
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, octets(text), int(text.size()), -1, 0);
}

struct Extension
{
    int nid;
    QByteArray value;
};

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts)
        names << (QHostAddress(host).isNull() ? "DNS:" : "IP:") + host.toLatin1();
    return names.join(',');
}

QList<Extension> tlsExtensions(const CertificateRequest &request)
{
    if (request.use == CertificateUse::TlsAuthority)
        return { { NID_basic_constraints, "critical,CA:TRUE,pathlen:0" }, { NID_key_usage, "critical,keyCertSign,cRLSign" } };
    QList<Extension> list { { NID_basic_constraints, "critical,CA:FALSE" }, { NID_key_usage, "critical,digitalSignature" } };
    if (request.use == CertificateUse::TlsServer) {
        list << Extension { NID_ext_key_usage, "serverAuth" }
             << Extension { NID_subject_alt_name, alternativeNames(request.hosts) };
    } else if (request.use == CertificateUse::TlsClient) {
        list << Extension { NID_ext_key_usage, "clientAuth" };
    }
    return list;
}

/// SGP.22 v2 4.5.2.1: key usage and policy by role, both critical.
QList<Extension> gsmaExtensions(CertificateUse use)
{
    switch (use) {
    case CertificateUse::ConsumerIssuer:
        return { { NID_basic_constraints, "critical,CA:TRUE" }, { NID_key_usage, "critical,keyCertSign,cRLSign" },
                 { NID_certificate_policies, "critical,2.23.146.1.2.1.0" }, { NID_subject_alt_name, "RID:2.999.1" } };
    case CertificateUse::EuiccMaker:
        return { { NID_basic_constraints, "critical,CA:TRUE,pathlen:0" }, { NID_key_usage, "critical,keyCertSign" },
                 { NID_certificate_policies, "critical,2.23.146.1.2.1.2" }, { NID_subject_alt_name, "RID:2.999.5" } };
    default:
        return { { NID_key_usage, "critical,digitalSignature" }, { NID_certificate_policies, "critical,2.23.146.1.2.1.1" } };
    }
}

bool isGsma(CertificateUse use)
{
    return use >= CertificateUse::ConsumerIssuer;
}

bool add(X509 *certificate, X509 *issuer, const Extension &wanted)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    // certificatePolicies refuses to work without a configuration, even an empty one.
    const std::unique_ptr<CONF, Freed<NCONF_free>> configuration(NCONF_new(nullptr));
    X509V3_set_nconf(&context, configuration.get());
    std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// SGP.22 4.5.2.1.0.2: organisation and EID prefix that the EUM may certify, as one directoryName.
bool addNameConstraints(X509 *certificate, const CertificateRequest &request)
{
    std::unique_ptr<NAME_CONSTRAINTS, Freed<NAME_CONSTRAINTS_free>> constraints(NAME_CONSTRAINTS_new());
    constraints->permittedSubtrees = sk_GENERAL_SUBTREE_new_null();
    GENERAL_SUBTREE *subtree = GENERAL_SUBTREE_new();
    X509_NAME *name = X509_NAME_new();
    addName(name, "O", request.subject.organisation);
    addName(name, "serialNumber", request.eidPrefix);
    GENERAL_NAME_set0_value(subtree->base, GEN_DIRNAME, name);
    sk_GENERAL_SUBTREE_push(constraints->permittedSubtrees, subtree);
    return X509_add1_ext_i2d(certificate, NID_name_constraints, constraints.get(), 1, 0) == 1;
}

bool setSerial(X509 *certificate)
{
    unsigned char random[16];
    if (RAND_bytes(random, sizeof random) != 1) return false;
    random[0] &= 0x7F; // a positive INTEGER
    std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(random, sizeof random, nullptr));
    return BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    for (const Extension &wanted : isGsma(request.use) ? gsmaExtensions(request.use) : tlsExtensions(request))
        if (!add(certificate, issuer, wanted)) return false;
    if (request.use == CertificateUse::EuiccMaker && !addNameConstraints(certificate, request)) return false;
    return add(certificate, issuer, { NID_subject_key_identifier, "hash" })
        && add(certificate, issuer, { NID_authority_key_identifier, "keyid" });
}

} // namespace

Result<QByteArray> issueCertificate(const CertificateRequest &request, const PrivateKey &key, const CertifiedKey *issuer)
{
    const CertificatePtr certificate(X509_new());
    const CertificatePtr parent = issuer ? readCertificate(issuer->certificate) : CertificatePtr();
    if (issuer && !parent) return failure("lab.pki.issuer", {}, opensslError());
    X509 *signer = parent ? parent.get() : certificate.get();

    X509_set_version(certificate.get(), X509_VERSION_3);
    // A day back, so that a machine whose clock runs a little behind still accepts it.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -86400);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), request.days, 0, nullptr);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    addName(name, "O", request.subject.organisation);
    addName(name, "serialNumber", request.subject.serialNumber);
    addName(name, "CN", request.subject.commonName);
    X509_set_pubkey(certificate.get(), key.handle());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    const bool done = setSerial(certificate.get()) && addExtensions(certificate.get(), signer, request)
        && X509_sign(certificate.get(), issuer ? issuer->key.handle() : key.handle(), EVP_sha256()) > 0;
    if (!done) return failure("lab.pki.issue", { { QStringLiteral("name"), request.subject.commonName } }, opensslError());
    return pemOf(certificate.get());
}

Result<CertifiedKey> issueWithKey(const CertificateRequest &request, const CertifiedKey *issuer)
{
    auto key = PrivateKey::generate();
    if (!key) return tl::unexpected(key.error());
    auto certificate = issueCertificate(request, *key, issuer);
    if (!certificate) return tl::unexpected(certificate.error());
    return CertifiedKey { *certificate, *key };
}

} // namespace signalbox::world
