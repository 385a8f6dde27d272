#pragma once

#include "sgp32/openssl.h"

#include <openssl/pem.h>

// Like openssl.h, for sources only.
namespace signalbox::sgp32 {

/// PEM or DER, told apart by the first octet; null when it is neither.
inline CertificatePtr readCertificate(QByteArrayView pemOrDer)
{
    if (pemOrDer.startsWith("-")) {
        const Bio bio = memoryBio(pemOrDer);
        return CertificatePtr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    }
    const unsigned char *data = octets(pemOrDer);
    CertificatePtr certificate(d2i_X509(nullptr, &data, static_cast<long>(pemOrDer.size())));
    if (data != octets(pemOrDer) + pemOrDer.size()) return {}; // something follows the certificate
    return certificate;
}

inline QByteArray pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

} // namespace signalbox::sgp32
