#pragma once

#include "domain/profile.h"
#include "operations/journal.h"
#include "operations/profilebackend.h"
#include "operations/proofjudge.h"
#include "operations/sightings.h"

namespace signalbox {

/// What a connection's settings say about waiting. World time.
struct LifePolicy
{
    Span orderLifetime { std::chrono::hours(24) };
    Span pollInterval { std::chrono::seconds(5) };
    Span verifyWindow { std::chrono::minutes(10) };
    bool readsByOrder = false; ///< of the backend

    /// How long an order that may or may not have arrived is given to show.
    Span reconcileWindow() const { return orderLifetime + 2 * pollInterval; }
};

/// An operation after one step, and the row that tells of it.
struct Step
{
    Operation operation;
    Transition transition;
};

/// What becomes of an operation when something happens to it. Pure: no clock, no thread, no I/O; nothing =
/// nothing changes. Steps are made durable by the caller before it acts on them. `mayFollow` holds for every
/// step that comes out.
class OperationLife
{
public:
    explicit OperationLife(LifePolicy policy) : m_policy(policy) { }

    /// Recorded, a download: the list before it cannot be had, so that it waits.
    std::optional<Step> cannotCompare(const Operation &op, const Error &error, Instant now) const;
    /// Recorded, a download: its activation code is not there any more, so that it cannot be sent.
    std::optional<Step> withoutActivation(const Operation &op, Instant now) const;
    /// Recorded: about to be sent, or Expired when that is too late.
    std::optional<Step> dispatching(const Operation &op, Instant now) const;
    /// Submitting: what became of the request.
    std::optional<Step> answered(const Operation &op, const SubmitAnswer &answer, Instant now) const;
    /// Submitting, a reading: what became of it.
    std::optional<Step> read(const Operation &op, const Result<std::vector<Profile>> &profiles, Instant now) const;
    /// Accepted, Working, Unknown: what the card's signed result says, that came with the provider's `word`. Before polled().
    std::optional<Step> proven(const Operation &op, const ProofJudgement &judged, OrderStatus::Kind word, Instant now) const;
    /// Accepted, Working, Unknown: what the provider says of the order. Faults of the connection change nothing.
    std::optional<Step> polled(const Operation &op, const OrderStatus &status, const Sightings &seen, Instant now) const;
    /// Unknown: the provider's list of the profiles on the card.
    std::optional<Step> listed(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const;
    /// The same when the card itself said so after the provider's order had ended: what it does not show was not executed.
    std::optional<Step> listedByCard(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const;
    /// Unknown: the provider was asked whether one of its open orders is this one.
    std::optional<Step> lookedUp(const Operation &op, const std::optional<QString> &reference, Instant now) const;
    /// Settled, a download that is to be enabled: the intent that follows it; nothing when there is none to follow.
    std::optional<Operation> follower(const Operation &op, Instant now) const;
    /// What the engine asks the card by itself because of `op`.
    Operation auditFor(const Operation &op, Instant now) const;
    /// Verifying, Unknown: telemetry or time moved on.
    std::optional<Step> watched(const Operation &op, const Sightings &seen, Instant now) const;
    /// Any open state: an engine started and found it so.
    std::optional<Step> found(const Operation &op, Instant now) const;
    std::optional<Step> cancelled(const Operation &op, const QString &by, Instant now) const;

private:
    std::optional<Step> concluded(const Operation &op, OrderStatus::Kind said, const OrderStatus &status, const Sightings &seen, Instant now) const;
    std::optional<Step> listedSwitch(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const;
    std::optional<Step> listedChange(const Operation &op, const std::vector<Profile> &profiles, Instant now) const;
    std::optional<Step> listedDownload(const Operation &op, const std::vector<Profile> &profiles, Instant now) const;
    std::optional<Step> verifyingWatched(const Operation &op, const Sightings &seen, Instant now) const;
    std::optional<Step> unknownWatched(const Operation &op, const Sightings &seen, Instant now) const;
    std::optional<Step> succeededOnAir(const Operation &op, const Sightings &seen, Instant now) const;
    std::optional<Step> rolledBackOnAir(const Operation &op, const Sightings &seen, Instant now) const;

    LifePolicy m_policy;
};

/// Whether the new network must show the vehicle before it counts as done.
bool isVerifiedOnAir(OperationKind kind);

} // namespace signalbox
