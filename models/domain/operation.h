#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "domain/vehicle.h"

#include <QUuid>
#include <optional>
#include <vector>

namespace signalbox {

enum class OperationKind : std::uint8_t {
    Download, Enable, Disable, Delete, SetFallback, UnsetFallback, ImmediateEnable, SetDefaultDp,
    Audit, ReadStatus, EuiccInfo, EimConfig, ImeiLock, ImeiUnlock, Suspend, Resume,
};

enum class OperationState : std::uint8_t {
    Drafted, AwaitingApproval, Approved,
    Recorded, ///< the intent is in the journal; nothing was sent
    Submitting, ///< the request may be on the wire; from here on it is never sent again blindly
    Accepted, ///< the provider has it
    Working, ///< waits for the device, or runs on it
    Verifying, ///< the provider says done; the new network has not shown the vehicle yet
    Settled, Expired, Cancelled,
    Unknown, ///< the answer to a submission was lost; being reconciled
};

enum class OperationOutcome : std::uint8_t { None, Succeeded, SucceededWithWarning, Refused, Failed, RolledBack, Unreachable };

/// How we know the outcome, strongest last.
enum class Evidence : std::uint8_t {
    None,
    Attested, ///< the provider says so
    Inferred, ///< a later listing shows it
    Observed, ///< telemetry shows the vehicle on the new (or, rolled back, on the old) IMSI
    Verified, ///< the card's signature was checked here
};

/// What the card's signed result says, where the provider passed one on.
enum class ProofVerdict : std::uint8_t {
    None, ///< nothing came
    Refused, ///< it does not hold, or is not about this operation
    Contradicts, ///< it holds and says something else than the provider: nobody is believed more for it
    Executed, RolledBack, Failed, ///< it holds, and the card says so
};

QLatin1StringView code(OperationKind kind); ///< as signalboxctl takes it: "set-fallback"
QLatin1StringView code(OperationState state);
QLatin1StringView code(OperationOutcome outcome);
QLatin1StringView code(Evidence evidence);
std::optional<OperationKind> operationKindFromCode(QStringView code);
std::optional<OperationState> operationStateFromCode(QStringView code);
std::optional<OperationOutcome> operationOutcomeFromCode(QStringView code);
std::optional<Evidence> evidenceFromCode(QStringView code);
QLatin1StringView code(ProofVerdict verdict);
/// Checked here, and not at odds with the provider.
bool holds(ProofVerdict verdict);

/// Changes the card or the subscription; at most one open one per EID.
bool isMutating(OperationKind kind);
/// Settled, Expired and Cancelled are the ends.
bool isOpen(OperationState state);
/// The transitions that the journal accepts.
bool mayFollow(OperationState from, OperationState to);

/// What some kinds need beside the card and the profile.
struct OperationDetails
{
    bool thenEnable = false; ///< a download: enable what came
    bool allow = true; ///< immediate-enable: allow it, or forbid it
    QString smdpAddress {}; ///< set-default-dp, immediate-enable: FQDN of the SM-DP+
    bool operator==(const OperationDetails &) const = default;
};

/// One intent and all that became of it. Times are world time (Clock).
struct Operation
{
    QUuid id;
    QUuid campaign {}; ///< that gave rise to it; null: somebody asked for this one
    std::int64_t number = 0; ///< shown as OP-51877; rising per workspace
    OperationKind kind = OperationKind::ReadStatus;
    FleetId fleet;
    VehicleId vehicle;
    Eid eid;
    std::optional<Iccid> iccid; ///< the target profile
    std::optional<Iccid> previousIccid; ///< enabled when the intent was recorded
    std::optional<Imsi> previousImsi; ///< on the air when the intent was recorded
    std::optional<Imsi> targetImsi; ///< of the target profile, where known
    QString activation; ///< of a download: the activation code, masked
    std::optional<Iccid> landedIccid {}; ///< of a switch that came to nothing: enabled since, where it is not the previous one
    std::optional<Imsi> landedImsi {};
    std::vector<Iccid> iccidsBefore; ///< of a download: on the card when it was sent, says the provider
    OperationDetails details;
    bool rollback = false; ///< asked for; dialects that cannot express it say so
    QString connection; ///< name of the provisioning connection
    QString requestedBy;
    QString reason;
    Instant createdAt {};
    Instant notAfter {}; ///< expires unless the provider has it by then

    OperationState state = OperationState::Drafted;
    OperationOutcome outcome = OperationOutcome::None;
    Evidence evidence = Evidence::None;
    ProofVerdict proof = ProofVerdict::None;
    QString dialectCode; ///< the provider's own code or reason, verbatim, at most 256 characters
    QString providerRef; ///< the provider's id of the order
    Instant stateSince {};
    Instant verifyBy {}; ///< deadline of Verifying; zero before
    std::optional<Span> interruption; ///< last octet on the old to first on the new IMSI
    std::optional<Instant> expectedContact; ///< when the device is next expected to poll
    int attempts = 0; ///< submissions whose request reached the wire
};

} // namespace signalbox
