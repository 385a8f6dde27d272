#pragma once

#include "base/result.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// Only for sources: a header that includes this makes every user need OpenSSL's headers.
namespace signalbox::sgp32 {

template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *object) const { Free(object); }
};
using CertificatePtr = std::unique_ptr<X509, Freed<X509_free>>;
using SignatureObject = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

/// The oldest error of this thread's OpenSSL queue, which is emptied.
inline QString opensslError()
{
    char text[256] = "";
    if (const unsigned long number = ERR_get_error()) ERR_error_string_n(number, text, sizeof text);
    ERR_clear_error();
    return QString::fromLatin1(text);
}

inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// What `write(object, &pointer)`, one of OpenSSL's i2d functions, encodes.
template<typename Write, typename T>
QByteArray derOf(Write write, T *object)
{
    unsigned char *buffer = nullptr;
    const int length = write(object, &buffer);
    if (length <= 0) return {};
    const QByteArray der(reinterpret_cast<const char *>(buffer), length);
    OPENSSL_free(buffer);
    return der;
}

inline Bio memoryBio(QByteArrayView bytes)
{
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

inline QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(length));
}

} // namespace signalbox::sgp32
