#pragma once

#include "sgp32/key.h"

#include <QStringList>

namespace signalbox::world {

/// What a certificate of the lab is for; decides its extensions (SGP.22 4.5.2 for the last three).
enum class CertificateUse { TlsAuthority, TlsServer, TlsClient, EimSigning, ConsumerIssuer, EuiccMaker, Euicc };

struct CertificateSubject
{
    QString commonName;
    QString organisation;
    QString serialNumber; ///< of the subject; the EID of a eUICC
};

struct CertificateRequest
{
    CertificateUse use = CertificateUse::TlsClient;
    CertificateSubject subject;
    QStringList hosts; ///< DNS names or addresses for the subjectAltName of a TLS server
    QString eidPrefix; ///< of an EUM: the leading eight digits its name constraints permit
    int days = 3650;
};

/// A certificate (PEM) and its key.
struct CertifiedKey
{
    QByteArray certificate;
    sgp32::PrivateKey key;
};

/// Issues `request` for `key`, signed by `issuer`, or by itself without one. Any thread.
Result<QByteArray> issueCertificate(const CertificateRequest &request, const sgp32::PrivateKey &key,
                                    const CertifiedKey *issuer);
/// The same with a key made for it.
Result<CertifiedKey> issueWithKey(const CertificateRequest &request, const CertifiedKey *issuer);

} // namespace signalbox::world
