#pragma once

#include "base/clock.h"
#include "operations/journal.h"

namespace signalbox {

struct ProofJudgement
{
    ProofVerdict verdict = ProofVerdict::Refused; ///< never None or Contradicts: the provider's word is not looked at
    ProofFinding finding;
};

/// Says what the card's signed result is worth for one operation: whether it holds, and whether it is about that order.
/// Codes of refusal beside those of sgp32::verifyProof(): "proof.other-order" {asked}, "proof.undecided" {code}.
/// Immutable; any thread.
class ProofJudge
{
public:
    /// `roots`: file or folder of the trusted issuers, read for every judgement so that what is added counts at once;
    /// `wall` is for the validity of certificates. Without roots nothing holds; under public test issuers only with `allowTest`.
    explicit ProofJudge(const Clock &wall, QString roots = {}, bool allowTest = false) : m_wall(&wall), m_roots(std::move(roots)), m_allowTest(allowTest) { }

    ProofJudgement judge(const Operation &operation, const CardProof &proof, const std::vector<ProofMark> &accepted) const;

private:
    const Clock *m_wall;
    QString m_roots;
    bool m_allowTest;
};

/// The file that hands a proof on (sgp32/prooffile.h).
QByteArray proofFile(const Operation &operation, const KeptProof &kept);

} // namespace signalbox
