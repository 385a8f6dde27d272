#pragma once

#include "world/pkicertificate.h"

namespace signalbox::world {

/// Where a certificate (PEM) and its key (PEM, mode 0600) lie.
struct PkiFiles
{
    QString certificate;
    QString key;
};

/// The certificates of one lab workspace, all P-256, below DIR/pki; the CI's is in DIR/roots too, where programs look
/// for the issuers that they believe cards under.
struct LabPkiPaths
{
    PkiFiles authority; ///< signs the TLS certificates below; `authority.certificate` is what every side trusts
    PkiFiles broker; ///< TLS server, SAN localhost and 127.0.0.1
    PkiFiles eim; ///< TLS server of both eIM listeners, the same SAN
    PkiFiles desk; ///< TLS client, CN signalbox-desk
    PkiFiles lab; ///< TLS client, CN signalbox-lab
    PkiFiles eimSigning; ///< the eIM's package signing key; its certificate is what the cards are configured with
    PkiFiles issuer; ///< the lab's GSMA CI
    PkiFiles maker; ///< the lab's EUM
    QString bearerToken; ///< file of mode 0600 with the eIM's API token, one line
    QString clientSecret; ///< the same with the desk's secret at the eIM's token endpoint
};

/// The lab's certificate authorities and certificates. Test keys of a pretend world: never for anything else.
class LabPki
{
public:
    /// Makes what is missing under `workspace`/pki and returns where all of it lies. Idempotent; a
    /// certificate is made again only with its key. Blocks some milliseconds; one process at a time.
    static Result<LabPkiPaths> ensure(const QString &workspace);
    /// The same names without touching the disk.
    static LabPkiPaths paths(const QString &workspace);
};

/// Organisation and EID range of the lab's EUM: every EID of the lab starts with these eight digits.
QString labMakerName();
QString labEidPrefix();

Result<CertifiedKey> readCertifiedKey(const PkiFiles &files);

} // namespace signalbox::world
