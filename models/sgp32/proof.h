#pragma once

#include "domain/cardreading.h"
#include "sgp32/chain.h"
#include "sgp32/roots.h"

/// Whether a card itself said so: everything that SGP.32 v1.2 (2.11.2, 5.9.1, 5.14.6) and SGP.22 (4.5.2) let be checked
/// of an EuiccPackageResult by somebody who was not there.
namespace signalbox::sgp32 {

/// What is known before the result is looked at.
struct ProofExpectation
{
    Eid eid; ///< the card that was meant; the result itself does not name one
    // Of the package that was sent; nothing: what CardProof::request says.
    std::optional<QString> eimId {};
    std::optional<std::int64_t> counter {};
    std::optional<QByteArray> transactionId {};
    std::vector<ProofMark> accepted {}; ///< of this card, earlier
    TrustedRoots roots {};
    Instant at {}; ///< wall
};

/// A result that holds. `result` may still say that the card refused or that a profile could not be enabled.
struct ProvenResult
{
    PackageResult result;
    std::optional<Package> request; ///< as the provider passed it on: the card signs its counter, not its content
    CardIdentity card;

    ProofMark mark() const { return { result.eimId, result.counter, result.sequence }; }
};

/// In the order of the steps: structure, certificates, card, signature, request, order of results. Errors beside those
/// of verifyCardChain() and proves(): "proof.missing" {what}, "proof.truncated", "proof.huge-length", "proof.malformed"
/// {what, why}, "proof.unsigned" {error}, "proof.test-ci" {issuer}, "proof.request-card" {eid}, "proof.token" {token,
/// signed}, "proof.other-request" {expected, found}, "proof.counter-back" {counter, last}, "proof.replayed" {sequence, last}.
/// Any thread.
Result<ProvenResult> verifyProof(const CardProof &proof, const ProofExpectation &expected);

} // namespace signalbox::sgp32
