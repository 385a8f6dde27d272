#pragma once

#include "base/result.h"
#include "domain/network.h"
#include "domain/activationcode.h"
#include "domain/cardreading.h"
#include "domain/operation.h"
#include "domain/viewer.h"

#include <QFuture>
#include <vector>

namespace signalbox {

/// One step in the life of an operation; rows are only ever added.
struct Transition
{
    QUuid operation;
    std::int64_t step = 0; ///< 1, 2, 3 … within the operation; given by the journal
    OperationState from = OperationState::Drafted;
    OperationState to = OperationState::Drafted;
    OperationOutcome outcome = OperationOutcome::None;
    Evidence evidence = Evidence::None;
    QString note; ///< code of the reason ("answer-lost", "seen-on-target"), then its parameters as canonical JSON
    Instant at {};
    QString by; ///< account or "engine"
};

struct OperationFilter
{
    bool openOnly = false;
    std::optional<VehicleId> vehicle;
    std::optional<Eid> eid;
    int limit = 500; ///< newest first
    std::optional<ActivationCode> activation {}; ///< downloads with this code
    std::optional<QUuid> campaign {};
};

/// What the fleet has lived through on one target network; Refused and Failed never left the old one.
struct SwitchExperience
{
    int switches = 0; ///< settled Enable operations that left the old network
    int stranded = 0; ///< … of them, rolled back or without any network in the end
};

/// What was made of the bytes that came as the card's signed result.
struct ProofFinding
{
    QString code; ///< "verified", or the error that refused it; empty: not looked at yet
    QVariantMap about {}; ///< the error's parameters; else {says, code, results, counter, sequence, issuer, warnings}
    std::optional<ProofMark> mark {}; ///< of one that holds: later ones are measured against it
    bool operator==(const ProofFinding &) const = default;
};

struct KeptProof
{
    CardProof bytes; ///< as they came
    ProofFinding finding;
    Instant at {}; ///< world; when they came
};

/// The durable record of intents. A future is finished only after the row is committed (synchronous=FULL):
/// whoever waits for it may send. Anybody may add an intent and cancel one that was not sent; every other write
/// checks the engine's owner token and fails with "journal.not-owner" when another engine took over, and with
/// "journal.transition" when `mayFollow` forbids it or the stored state is not `from` any more. A step may also
/// stay where it is while the operation is open, to add what became known.
class Journal
{
public:
    virtual ~Journal() = default;
    /// Stores a new operation in state Drafted, Approved or Recorded and gives it its number; its first
    /// transition is from Drafted. Fails with "journal.eid-busy" {number} when a mutating operation on the EID is open.
    /// `activation` goes with a download; it is kept for `activation` until the request is out.
    virtual QFuture<Result<Operation>> add(Operation operation, std::optional<ActivationCode> activation = {}) = 0;
    /// `operation` as it is after the step; stores it, the transition and `follower`, an intent that this step gives rise
    /// to, in one transaction.
    virtual QFuture<Result<void>> advance(Operation operation, Transition transition, std::optional<Operation> follower = {}) = 0;
    virtual QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) = 0;
    virtual QFuture<Result<Operation>> find(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) = 0;
    /// The secret of a download that is to be sent; only for the engine ("journal.not-owner"), nothing once it is out.
    virtual QFuture<Result<std::optional<ActivationCode>>> activation(QUuid id) = 0;
    /// Writes down what came for `operation`, before anything is made of it, and answers with what was accepted of its
    /// card earlier, the same result for the same operation aside. Of many for one operation those that do not hold give way.
    virtual QFuture<Result<std::vector<ProofMark>>> keepProof(Operation operation, CardProof proof, Instant at) = 0;
    virtual QFuture<Result<void>> judgeProof(Operation operation, CardProof proof, ProofFinding finding) = 0;
    /// The one that holds, else the one that came last; "access.denied" for whoever may not see identities.
    virtual QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &viewer, QUuid id) = 0;
    /// Of switches to profiles whose IMSI is of `home`.
    virtual QFuture<Result<SwitchExperience>> experience(const FleetId &fleet, const Plmn &home) = 0;
};

} // namespace signalbox
