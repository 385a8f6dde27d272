#pragma once

#include "domain/operation.h"
#include "sgp32/proof.h"

namespace signalbox::sgp32 {

/// A proof that can be handed on and checked by anybody with the root of the card: canonical JSON, octets in Base64.
/// What it says beside the proof is a claim of whoever wrote it; only what the card signed is checked.
struct ProofFile
{
    CardProof proof;
    Eid eid; ///< of the card that was meant
    std::int64_t number = 0; ///< of the operation, OP-51877
    OperationKind kind = OperationKind::ReadStatus;
    std::optional<Iccid> iccid; ///< that it was about
    OperationDetails details;
    QByteArray issuerKeyId; ///< SKI of the CI that the writer found; empty when the proof did not hold there
};

QByteArray writeProofFile(const ProofFile &file);
/// Errors: "proof.file" {why}, "proof.version" {version}.
Result<ProofFile> readProofFile(const QByteArray &bytes);

} // namespace signalbox::sgp32
