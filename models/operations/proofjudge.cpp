#include "operations/proofjudge.h"

#include "sgp32/names.h"
#include "sgp32/prooffile.h"

namespace signalbox {

namespace {

using namespace sgp32;

/// Whether one command of the package is what the operation was about.
bool isAbout(const Command &command, const Operation &op)
{
    const auto profile = [&](const auto *one) { return one && op.iccid == one->iccid; };
    switch (op.kind) {
    case OperationKind::Enable: return profile(std::get_if<EnableCommand>(&command));
    case OperationKind::Disable: return profile(std::get_if<DisableCommand>(&command));
    case OperationKind::Delete: return profile(std::get_if<DeleteCommand>(&command));
    case OperationKind::SetFallback: return profile(std::get_if<SetFallbackCommand>(&command));
    case OperationKind::UnsetFallback: return std::holds_alternative<UnsetFallbackCommand>(command);
    case OperationKind::Audit: case OperationKind::ReadStatus: return std::holds_alternative<ListProfilesCommand>(command);
    case OperationKind::ImmediateEnable: {
        const auto *one = std::get_if<ImmediateEnableCommand>(&command);
        return one && one->enable == op.details.allow;
    }
    case OperationKind::SetDefaultDp: {
        const auto *one = std::get_if<SetDefaultDpCommand>(&command);
        return one && one->address == op.details.smdpAddress;
    }
    default: return false; // not done by an eUICC package
    }
}

const Command *commandOf(const Package &package, const Operation &op)
{
    for (const Command &command : package.commands)
        if (isAbout(command, op)) return &command;
    return nullptr;
}

struct CardWord
{
    ProofVerdict verdict = ProofVerdict::Refused;
    QString code; ///< as SGP.32 names it
};

/// Refused: it cannot be told whether the order took effect.
CardWord wordOf(const PackageResult &result, ResultKind wanted)
{
    if (result.form == ResultForm::ErrorSigned) return { ProofVerdict::Failed, packageErrorName(result.error) };
    for (const CommandResult &one : result.results) {
        const QString name = resultName(one.kind, one.code);
        if (one.kind == ResultKind::Rollback) return { one.code == Ok ? ProofVerdict::RolledBack : ProofVerdict::Refused, name };
        if (one.kind == wanted) return { one.code == Ok ? ProofVerdict::Executed : ProofVerdict::Failed, name };
        if (one.code != Ok) return { ProofVerdict::Failed, name }; // nothing is executed after the first that failed
    }
    return { ProofVerdict::Failed, QStringLiteral("nothing executed") };
}

QStringList warningCodes(const CardIdentity &card)
{
    QStringList codes;
    for (const ChainWarning warning : card.warnings) {
        switch (warning) {
        case ChainWarning::EidOutsideMaker: codes += QStringLiteral("eid-outside-eum"); break;
        case ChainWarning::TestIssuer: codes += QStringLiteral("test-ci"); break;
        case ChainWarning::RevocationNotChecked: codes += QStringLiteral("revocation-unchecked"); break;
        }
    }
    return codes;
}

QStringList resultNames(const PackageResult &result)
{
    QStringList names;
    for (const CommandResult &one : result.results) names += commandName(one.kind) + u' ' + resultName(one.kind, one.code);
    return names;
}

ProofJudgement refused(Error error)
{
    return { ProofVerdict::Refused, { error.code, std::move(error.parameters), {} } };
}

/// What holds, weighed against what was ordered.
ProofJudgement weighed(const Operation &op, const ProvenResult &proven)
{
    const Command *asked = proven.request ? commandOf(*proven.request, op) : nullptr;
    if (!asked) return refused({ QStringLiteral("proof.other-order"), { { QStringLiteral("kind"), QString(code(op.kind)) } }, {} });
    const CardWord word = wordOf(proven.result, *resultKind(*asked));
    if (word.verdict == ProofVerdict::Refused) return refused({ QStringLiteral("proof.undecided"), { { QStringLiteral("code"), word.code } }, {} });
    ProofFinding finding { QStringLiteral("verified"), {}, proven.mark() };
    finding.about = { { QStringLiteral("says"), QString(code(word.verdict)) }, { QStringLiteral("code"), word.code },
                      { QStringLiteral("counter"), qlonglong(proven.result.counter) }, { QStringLiteral("sequence"), qlonglong(proven.result.sequence) },
                      { QStringLiteral("issuer"), QString::fromLatin1(proven.card.issuerKeyId.toHex().toUpper()) },
                      { QStringLiteral("results"), resultNames(proven.result) }, { QStringLiteral("warnings"), warningCodes(proven.card) } };
    return { word.verdict, std::move(finding) };
}

} // namespace

ProofJudgement ProofJudge::judge(const Operation &operation, const CardProof &proof, const std::vector<ProofMark> &accepted) const
{
    auto roots = readRoots(m_roots);
    if (!roots) return refused(roots.error());
    roots->allowTest = m_allowTest;
    const auto proven = verifyProof(proof, { .eid = operation.eid, .accepted = accepted, .roots = std::move(*roots), .at = m_wall->now() });
    return proven ? weighed(operation, *proven) : refused(proven.error());
}

QByteArray proofFile(const Operation &operation, const KeptProof &kept)
{
    return writeProofFile({ kept.bytes, operation.eid, operation.number, operation.kind, operation.iccid, operation.details,
                            QByteArray::fromHex(kept.finding.about.value(QStringLiteral("issuer")).toString().toLatin1()) });
}

} // namespace signalbox
