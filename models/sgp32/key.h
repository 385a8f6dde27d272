#pragma once

#include "base/result.h"

#include <QByteArray>
#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace signalbox::sgp32 {

/// A public key on NIST P-256 or brainpoolP256r1. Values share their OpenSSL object; const methods may be called from any thread.
class PublicKey
{
public:
    static Result<PublicKey> fromCertificate(QByteArrayView pemOrDer);
    static Result<PublicKey> fromSubjectPublicKeyInfo(QByteArrayView der);

    /// ECDSA with SHA-256; `signature` is raw r || s, 64 octets (SGP.32 5.9.1, BSI TR-03111), never DER.
    /// False for any other length, for r or s of 0 or not below the order, and for a wrong signature.
    bool verifies(QByteArrayView toBeSigned, QByteArrayView signature) const;
    QByteArray subjectPublicKeyInfo() const; ///< DER
    evp_pkey_st *handle() const { return m_key.get(); }

private:
    friend class PrivateKey;
    explicit PublicKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) { }
    std::shared_ptr<evp_pkey_st> m_key;
};

/// A private key on one of these curves; the same sharing and threads as PublicKey.
class PrivateKey
{
public:
    static Result<PrivateKey> generate();
    static Result<PrivateKey> fromPem(QByteArrayView pem);
    static Result<PrivateKey> fromDer(QByteArrayView der);

    Result<QByteArray> sign(QByteArrayView toBeSigned) const; ///< raw r || s, 64 octets
    PublicKey publicKey() const { return PublicKey(m_key); }
    QByteArray pem() const; ///< PKCS #8, not encrypted
    QByteArray der() const; ///< RFC 5915 ECPrivateKey
    evp_pkey_st *handle() const { return m_key.get(); }

private:
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) { }
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace signalbox::sgp32
