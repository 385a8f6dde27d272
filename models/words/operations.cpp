#include "words/operations.h"

#include "words/numbers.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

QString operationNumber(std::int64_t number)
{
    return QStringLiteral("OP-%1").arg(number);
}

QString operationKind(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Download: return App::translate("words", "Download profile");
    case OperationKind::Enable: return App::translate("words", "Enable profile");
    case OperationKind::Disable: return App::translate("words", "Disable profile");
    case OperationKind::Delete: return App::translate("words", "Delete profile");
    case OperationKind::SetFallback: return App::translate("words", "Set fallback");
    case OperationKind::UnsetFallback: return App::translate("words", "Unset fallback");
    case OperationKind::ImmediateEnable: return App::translate("words", "Allow immediate enable");
    case OperationKind::SetDefaultDp: return App::translate("words", "Set default SM-DP+");
    case OperationKind::Audit: return App::translate("words", "Audit eUICC");
    case OperationKind::ReadStatus: return App::translate("words", "Read status");
    case OperationKind::EuiccInfo: return App::translate("words", "Read eUICC information");
    case OperationKind::EimConfig: return App::translate("words", "Read eIM configuration");
    case OperationKind::ImeiLock: return App::translate("words", "Lock to IMEI");
    case OperationKind::ImeiUnlock: return App::translate("words", "Unlock from IMEI");
    case OperationKind::Suspend: return App::translate("words", "Suspend subscription");
    case OperationKind::Resume: return App::translate("words", "Resume subscription");
    }
    return {};
}

QString operationState(OperationState state)
{
    switch (state) {
    case OperationState::Drafted: return App::translate("words", "Drafted");
    case OperationState::AwaitingApproval: return App::translate("words", "Awaiting approval");
    case OperationState::Approved: return App::translate("words", "Approved");
    case OperationState::Recorded: return App::translate("words", "Recorded");
    case OperationState::Submitting: return App::translate("words", "Submitting");
    case OperationState::Accepted: return App::translate("words", "Accepted");
    case OperationState::Working: return App::translate("words", "Working");
    case OperationState::Verifying: return App::translate("words", "Verifying");
    case OperationState::Settled: return App::translate("words", "Settled");
    case OperationState::Expired: return App::translate("words", "Expired");
    case OperationState::Cancelled: return App::translate("words", "Cancelled");
    case OperationState::Unknown: return App::translate("words", "Unknown");
    }
    return {};
}

QString operationOutcome(OperationOutcome outcome)
{
    switch (outcome) {
    case OperationOutcome::None: return App::translate("words", "none");
    case OperationOutcome::Succeeded: return App::translate("words", "Succeeded");
    case OperationOutcome::SucceededWithWarning: return App::translate("words", "Succeeded with a warning");
    case OperationOutcome::Refused: return App::translate("words", "Refused");
    case OperationOutcome::Failed: return App::translate("words", "Failed");
    case OperationOutcome::RolledBack: return App::translate("words", "Rolled back");
    case OperationOutcome::Unreachable: return App::translate("words", "Unreachable");
    }
    return {};
}

QString evidence(Evidence evidence)
{
    switch (evidence) {
    case Evidence::None: return App::translate("words", "none");
    case Evidence::Attested: return App::translate("words", "attested");
    case Evidence::Inferred: return App::translate("words", "inferred");
    case Evidence::Observed: return App::translate("words", "observed");
    case Evidence::Verified: return App::translate("words", "verified");
    }
    return {};
}

QString evidenceMeaning(Evidence evidence)
{
    switch (evidence) {
    case Evidence::None: return App::translate("words", "Nothing shows the outcome yet.");
    case Evidence::Attested: return App::translate("words", "The provider says so; nothing else shows it.");
    case Evidence::Inferred: return App::translate("words", "A later listing of the card's profiles shows it.");
    case Evidence::Observed: return App::translate("words", "Telemetry shows the vehicle on that IMSI.");
    case Evidence::Verified: return App::translate("words", "The card's signature was checked here.");
    }
    return {};
}

QString proofVerdict(ProofVerdict verdict)
{
    switch (verdict) {
    case ProofVerdict::None: return {};
    case ProofVerdict::Refused: return App::translate("words", "What came does not hold");
    case ProofVerdict::Contradicts: return App::translate("words", "Holds, and contradicts the provider");
    case ProofVerdict::Executed: return App::translate("words", "Verified here: executed");
    case ProofVerdict::RolledBack: return App::translate("words", "Verified here: rolled back");
    case ProofVerdict::Failed: return App::translate("words", "Verified here: not executed");
    }
    return {};
}

QString standing(const Operation &operation, Instant now, const Reader &reader)
{
    const auto at = [&](Instant t) { return clockTime(t, now, reader.zoneHere(), reader.locale); };
    switch (operation.state) {
    case OperationState::Settled:
        if (operation.evidence == Evidence::None) return operationOutcome(operation.outcome);
        return App::translate("words", "%1, %2").arg(operationOutcome(operation.outcome), evidence(operation.evidence));
    case OperationState::Verifying: return App::translate("words", "Verifying until %1").arg(at(operation.verifyBy));
    case OperationState::Accepted: case OperationState::Working:
        if (!operation.expectedContact) return operationState(operation.state);
        if (*operation.expectedContact > now)
            return App::translate("words", "%1, next contact about %2").arg(operationState(operation.state), at(*operation.expectedContact));
        return App::translate("words", "%1, its contact is due since %2").arg(operationState(operation.state), at(*operation.expectedContact));
    case OperationState::Unknown:
        return App::translate("words", "Unknown: the answer was lost after sending. It is not sent again; the card's profiles are read instead");
    default: return operationState(operation.state);
    }
}

} // namespace signalbox::words
