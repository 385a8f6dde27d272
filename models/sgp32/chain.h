#pragma once

#include "sgp32/package.h"

#include "base/clock.h"

/// Whose signature a result carries: CI -> EUM -> eUICC (SGP.22 v2.5, 4.5.2).
namespace signalbox::sgp32 {

enum class ChainWarning : std::uint8_t {
    EidOutsideMaker, ///< organisation or EID prefix break the EUM's name constraints; real test cards do
    TestIssuer, ///< the GSMA SGP.26 test CI, whose private key is public
    RevocationNotChecked, ///< no CRL at hand
};

/// A card certificate that was checked up to a trusted CI.
struct CardIdentity
{
    Eid eid; ///< subject serialNumber of the eUICC certificate
    PublicKey key;
    std::vector<ChainWarning> warnings;
    QByteArray issuerKeyId; ///< SKI of the CI
};

/// Certificates PEM or DER; `at` is the wall's time. Checks signatures, CA flags, path length, key usage,
/// validity, the policies of EUM and eUICC, and the EUM's name constraints as SGP.22 means them
/// (OpenSSL's RFC 5280 reading refuses conformant cards). Errors: "proof.certificate" {which} unreadable,
/// "proof.certificate-signature", "-expired" {until}, "-not-yet" {from}, "proof.foreign-chain" {issuer: its key id},
/// "proof.test-ci" the same for a GSMA test CI that is not among `issuers`, "proof.key-usage", "proof.policy", "proof.chain".
Result<CardIdentity> verifyCardChain(const std::vector<QByteArray> &issuers, QByteArrayView maker,
                                     QByteArrayView card, Instant at);

/// What the stored request of a result said.
struct ExpectedResult
{
    QString eimId;
    Eid eid;
    std::int64_t counter = 0;
    QByteArray transactionId;
    std::optional<std::int64_t> token;
};

/// True when `result` is that card's own answer to that request: signature, EID of the certificate, eimId,
/// counter and transaction, in this order. The error says which of them does not hold: "proof.wrong-card" {eid},
/// "proof.signature", "proof.eim", "proof.counter" {counter, expected}, "proof.transaction".
Result<bool> proves(const PackageResult &result, const ExpectedResult &expected, const CardIdentity &card);

} // namespace signalbox::sgp32
