#include "domain/operation.h"

#include <array>

namespace signalbox {

namespace {

constexpr QLatin1StringView kindCodes[] = {
    QLatin1StringView("download"), QLatin1StringView("enable"), QLatin1StringView("disable"), QLatin1StringView("delete"),
    QLatin1StringView("set-fallback"), QLatin1StringView("unset-fallback"), QLatin1StringView("immediate-enable"),
    QLatin1StringView("set-default-dp"), QLatin1StringView("audit"), QLatin1StringView("read-status"),
    QLatin1StringView("euicc-info"), QLatin1StringView("eim-config"), QLatin1StringView("imei-lock"),
    QLatin1StringView("imei-unlock"), QLatin1StringView("suspend"), QLatin1StringView("resume"),
};
constexpr QLatin1StringView stateCodes[] = {
    QLatin1StringView("drafted"), QLatin1StringView("awaiting-approval"), QLatin1StringView("approved"),
    QLatin1StringView("recorded"), QLatin1StringView("submitting"), QLatin1StringView("accepted"),
    QLatin1StringView("working"), QLatin1StringView("verifying"), QLatin1StringView("settled"),
    QLatin1StringView("expired"), QLatin1StringView("cancelled"), QLatin1StringView("unknown"),
};
constexpr QLatin1StringView outcomeCodes[] = {
    QLatin1StringView("none"), QLatin1StringView("succeeded"), QLatin1StringView("succeeded-with-warning"),
    QLatin1StringView("refused"), QLatin1StringView("failed"), QLatin1StringView("rolled-back"), QLatin1StringView("unreachable"),
};
constexpr QLatin1StringView evidenceCodes[] = {
    QLatin1StringView("none"), QLatin1StringView("attested"), QLatin1StringView("inferred"),
    QLatin1StringView("observed"), QLatin1StringView("verified"),
};

constexpr QLatin1StringView proofCodes[] = {
    QLatin1StringView("none"), QLatin1StringView("refused"), QLatin1StringView("contradicts"),
    QLatin1StringView("executed"), QLatin1StringView("rolled-back"), QLatin1StringView("failed"),
};

template<typename Enum, std::size_t N>
std::optional<Enum> fromCode(const QLatin1StringView (&codes)[N], QStringView text)
{
    for (std::size_t i = 0; i < N; ++i)
        if (text == codes[i]) return static_cast<Enum>(i);
    return std::nullopt;
}

constexpr unsigned bit(OperationState state) { return 1u << static_cast<unsigned>(state); }

/// Allowed successors by state; a restart may find any of them, so Unknown leads onward as well.
constexpr unsigned successors(OperationState from)
{
    using enum OperationState;
    switch (from) {
    case Drafted: return bit(AwaitingApproval) | bit(Approved) | bit(Cancelled);
    case AwaitingApproval: return bit(Approved) | bit(Cancelled) | bit(Expired);
    case Approved: return bit(Recorded) | bit(Cancelled) | bit(Expired);
    case Recorded: return bit(Submitting) | bit(Cancelled) | bit(Expired);
    // Back to Recorded only when the request provably never left: connection refused before sending.
    case Submitting: return bit(Accepted) | bit(Recorded) | bit(Settled) | bit(Unknown);
    case Accepted: return bit(Working) | bit(Verifying) | bit(Settled) | bit(Unknown) | bit(Expired);
    case Working: return bit(Verifying) | bit(Settled) | bit(Unknown) | bit(Expired);
    case Verifying: return bit(Settled) | bit(Unknown);
    case Unknown: return bit(Accepted) | bit(Working) | bit(Verifying) | bit(Settled);
    case Settled: case Expired: case Cancelled: return 0;
    }
    return 0;
}

} // namespace

QLatin1StringView code(OperationKind kind) { return kindCodes[static_cast<std::size_t>(kind)]; }
QLatin1StringView code(OperationState state) { return stateCodes[static_cast<std::size_t>(state)]; }
QLatin1StringView code(OperationOutcome outcome) { return outcomeCodes[static_cast<std::size_t>(outcome)]; }
QLatin1StringView code(Evidence evidence) { return evidenceCodes[static_cast<std::size_t>(evidence)]; }
QLatin1StringView code(ProofVerdict verdict) { return proofCodes[static_cast<std::size_t>(verdict)]; }
bool holds(ProofVerdict verdict) { return verdict >= ProofVerdict::Executed; }
std::optional<OperationKind> operationKindFromCode(QStringView text) { return fromCode<OperationKind>(kindCodes, text); }
std::optional<OperationState> operationStateFromCode(QStringView text) { return fromCode<OperationState>(stateCodes, text); }
std::optional<OperationOutcome> operationOutcomeFromCode(QStringView text) { return fromCode<OperationOutcome>(outcomeCodes, text); }
std::optional<Evidence> evidenceFromCode(QStringView text) { return fromCode<Evidence>(evidenceCodes, text); }

bool isMutating(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Audit: case OperationKind::ReadStatus: case OperationKind::EuiccInfo: case OperationKind::EimConfig:
        return false;
    default:
        return true;
    }
}

bool isOpen(OperationState state)
{
    return (bit(state) & (bit(OperationState::Settled) | bit(OperationState::Expired) | bit(OperationState::Cancelled))) == 0;
}

bool mayFollow(OperationState from, OperationState to)
{
    return (successors(from) & bit(to)) != 0;
}

} // namespace signalbox
