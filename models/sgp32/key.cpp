#include "sgp32/key.h"

#include "sgp32/certificate.h"
#include "sgp32/openssl.h"

#include <openssl/pem.h>

namespace signalbox::sgp32 {

namespace {

constexpr int half = 32; // octets of r and of s on a 256-bit curve

std::shared_ptr<EVP_PKEY> shared(EVP_PKEY *key)
{
    return std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free);
}

/// SGP.22 2.6.7: NIST P-256 or brainpoolP256r1.
bool isUsable(EVP_PKEY *key)
{
    char group[32] = "";
    return EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1
        && (qstrcmp(group, "prime256v1") == 0 || qstrcmp(group, "brainpoolP256r1") == 0);
}

tl::unexpected<Error> unusable()
{
    return failure("sgp32.key.unusable", {}, opensslError());
}

QByteArray derFromRaw(QByteArrayView raw)
{
    SignatureObject signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(octets(raw), half, nullptr);
    BIGNUM *s = BN_bin2bn(octets(raw) + half, half, nullptr);
    ECDSA_SIG_set0(signature.get(), r, s);
    return derOf(i2d_ECDSA_SIG, signature.get());
}

QByteArray rawFromDer(QByteArrayView der)
{
    const unsigned char *data = octets(der);
    const SignatureObject signature(d2i_ECDSA_SIG(nullptr, &data, static_cast<long>(der.size())));
    if (!signature) return {};
    QByteArray raw(2 * half, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, half);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + half, half);
    return raw;
}

} // namespace

Result<PublicKey> PublicKey::fromCertificate(QByteArrayView pemOrDer)
{
    const CertificatePtr certificate = readCertificate(pemOrDer);
    if (!certificate) return failure("sgp32.certificate.unreadable", {}, opensslError());
    auto key = shared(X509_get_pubkey(certificate.get()));
    if (!key || !isUsable(key.get())) return unusable();
    return PublicKey(std::move(key));
}

Result<PublicKey> PublicKey::fromSubjectPublicKeyInfo(QByteArrayView der)
{
    const unsigned char *data = octets(der);
    auto key = shared(d2i_PUBKEY(nullptr, &data, static_cast<long>(der.size())));
    if (!key || !isUsable(key.get())) return unusable();
    return PublicKey(std::move(key));
}

bool PublicKey::verifies(QByteArrayView toBeSigned, QByteArrayView signature) const
{
    if (signature.size() != 2 * half) return false;
    const QByteArray der = derFromRaw(signature);
    const DigestContext context(EVP_MD_CTX_new());
    const bool holds = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), octets(der), std::size_t(der.size()), octets(toBeSigned),
                            std::size_t(toBeSigned.size())) == 1;
    ERR_clear_error();
    return holds;
}

QByteArray PublicKey::subjectPublicKeyInfo() const
{
    return derOf(i2d_PUBKEY, m_key.get());
}

Result<PrivateKey> PrivateKey::generate()
{
    auto key = shared(EVP_EC_gen("P-256"));
    if (!key) return unusable();
    return PrivateKey(std::move(key));
}

Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem)
{
    const Bio bio = memoryBio(pem);
    auto key = shared(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    if (!key || !isUsable(key.get())) return unusable();
    return PrivateKey(std::move(key));
}

Result<PrivateKey> PrivateKey::fromDer(QByteArrayView der)
{
    const unsigned char *data = octets(der);
    auto key = shared(d2i_PrivateKey(EVP_PKEY_EC, nullptr, &data, static_cast<long>(der.size())));
    if (!key || !isUsable(key.get())) return unusable();
    return PrivateKey(std::move(key));
}

Result<QByteArray> PrivateKey::sign(QByteArrayView toBeSigned) const
{
    const DigestContext context(EVP_MD_CTX_new());
    std::size_t length = 0;
    QByteArray der;
    const bool started = EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestSign(context.get(), nullptr, &length, octets(toBeSigned), std::size_t(toBeSigned.size())) == 1;
    if (!started) return failure("sgp32.sign", {}, opensslError());
    der.resize(static_cast<qsizetype>(length));
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &length, octets(toBeSigned),
                       std::size_t(toBeSigned.size())) != 1)
        return failure("sgp32.sign", {}, opensslError());
    return rawFromDer(QByteArrayView(der).first(static_cast<qsizetype>(length)));
}

QByteArray PrivateKey::pem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

QByteArray PrivateKey::der() const
{
    return derOf(i2d_PrivateKey, m_key.get());
}

} // namespace signalbox::sgp32
