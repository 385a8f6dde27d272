#pragma once

#include "sgp32/key.h"

#include "domain/identifiers.h"

#include <optional>

/// What a card says of the installation of a profile (SGP.22 v2.5, 2.5.6; SGP.32 v1.2, 3.2.3).
namespace signalbox::sgp32 {

/// errorReason of a profile that was not installed; 0 where it was.
enum InstallationError : std::int64_t {
    InvalidTransactionId = 3, IccidExists = 9, InsufficientMemory = 10, Interrupted = 11, DataMismatch = 13, UnknownInstallationError = 127,
};

/// ProfileInstallationResult (BF37). It does not name the card: only the certificate that its signature fits does.
struct InstallationResult
{
    QByteArray transactionId; ///< of the session with the SM-DP+, up to 16 octets
    std::int64_t sequence = 0; ///< of the card's notifications
    QString address; ///< of the SM-DP+ that is to hear of it
    std::optional<Iccid> iccid; ///< of the profile that was, or would have been, installed
    QByteArray smdpOid; ///< contents of the OBJECT IDENTIFIER
    std::int64_t error = 0; ///< InstallationError
    QByteArray signedBytes; ///< profileInstallationResultData, the complete BF27 element as received
    QByteArray signature; ///< raw r || s
};

/// The BF37 of `result`, its signature made with `key`.
Result<QByteArray> signInstallation(const InstallationResult &result, const PrivateKey &key);
Result<InstallationResult> parseInstallation(QByteArrayView der);
bool signatureHolds(const InstallationResult &result, const PublicKey &cardKey);

} // namespace signalbox::sgp32
