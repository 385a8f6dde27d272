#pragma once

#include "sgp32/key.h"
#include "sgp32/psmo.h"

/// eUICC packages and their results (SGP.32 v1.2, 2.11.1, 2.11.2 and 5.9.1).
namespace signalbox::sgp32 {

/// What an eIM asks one card to do. Executed in order, atomically, once: `counter` must exceed the card's.
struct Package
{
    QString eimId; ///< 1 to 128 octets of UTF-8
    Eid eid;
    std::int64_t counter = 0; ///< up to 0x7FFFFF
    QByteArray transactionId; ///< up to 16 octets; empty: left out
    std::vector<Command> commands;
};

/// A package as received. Signatures cover `signedBytes` as they came, never an encoding of `package`.
struct PackageRequest
{
    Package package;
    QByteArray signedBytes; ///< euiccPackageSigned, the complete 30 element
    QByteArray signature; ///< raw r || s
};

/// `data` followed by the association token as 84, INTEGER; 84 01 00 when the eIM has none in this card.
QByteArray toBeSigned(QByteArrayView data, std::optional<std::int64_t> token);

/// The EuiccPackageRequest (BF51) of `package`.
Result<QByteArray> signPackage(const Package &package, std::optional<std::int64_t> token, const PrivateKey &key);
/// Strict DER; trailing members of later versions are skipped. The signature is not looked at.
Result<PackageRequest> parsePackage(QByteArrayView der);
bool signatureHolds(const PackageRequest &request, std::optional<std::int64_t> token, const PublicKey &eimKey);

enum class ResultForm : std::uint8_t {
    Signed, ///< executed, as `results` say
    ErrorSigned, ///< refused by the card before execution
    ErrorUnsigned, ///< proves nothing: the card did not trust the request, or somebody pretends
};

/// errorCode of a refused package.
enum PackageError : std::int64_t {
    InvalidEid = 3, ReplayError = 4, CounterOutOfRange = 6, SizeOverflow = 15, EcallActive = 104, UndefinedError = 127,
};

/// An answer of a card. It does not name the card: only the certificate that its signature fits does.
struct PackageResult
{
    ResultForm form = ResultForm::ErrorUnsigned;
    QString eimId;
    std::int64_t counter = 0; ///< of the request; 0 in ErrorUnsigned
    QByteArray transactionId;
    std::int64_t sequence = 0; ///< seqNumber of the card, only in Signed
    std::vector<CommandResult> results; ///< stops after the first that failed; unknown kinds are left out
    std::int64_t error = 0;
    QByteArray signedBytes; ///< the complete 30 element as received
    QByteArray signature;
};

/// The EuiccPackageResult (BF51) of a Signed or ErrorSigned `result`, its signature made with `key`.
Result<QByteArray> signResult(const PackageResult &result, std::optional<std::int64_t> token, const PrivateKey &key);
QByteArray unsignedError(const QString &eimId, QByteArrayView transactionId, std::optional<std::int64_t> token);
Result<PackageResult> parsePackageResult(QByteArrayView der);
/// Always false for ErrorUnsigned.
bool signatureHolds(const PackageResult &result, std::optional<std::int64_t> token, const PublicKey &cardKey);

} // namespace signalbox::sgp32
