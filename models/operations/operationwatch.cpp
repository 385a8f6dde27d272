#include "operations/operationsteps.h"

namespace signalbox {

using enum OperationState;

Step movedTo(Operation op, OperationState to, QLatin1StringView note, Instant now, const QVariantMap &parameters)
{
    Transition row;
    row.operation = op.id;
    row.from = op.state;
    row.to = to;
    row.outcome = op.outcome;
    row.evidence = op.evidence;
    row.note = makeNote(note, parameters);
    row.at = now;
    row.by = QStringLiteral("engine");
    op.state = to;
    op.stateSince = now;
    return { std::move(op), std::move(row) };
}

Step settledAs(Operation op, OperationOutcome outcome, Evidence evidence, QLatin1StringView note, Instant now, const QVariantMap &parameters)
{
    op.outcome = outcome;
    op.evidence = evidence;
    return movedTo(std::move(op), Settled, note, now, parameters);
}

QVariant inMillis(Instant t)
{
    return qint64(toMillis(t));
}

std::optional<Step> OperationLife::succeededOnAir(const Operation &op, const Sightings &seen, Instant now) const
{
    Operation next = op;
    next.interruption = seen.interruption();
    QVariantMap parameters { { QStringLiteral("at"), inMillis(*seen.firstOnTarget()) } };
    if (next.interruption) parameters.insert(QStringLiteral("interruptionMs"), qint64(next.interruption->count() / 1000));
    const Evidence evidence = op.proof == ProofVerdict::Executed ? Evidence::Verified : Evidence::Observed;
    return settledAs(std::move(next), OperationOutcome::Succeeded, evidence, notes::seenOnTarget, now, parameters);
}

std::optional<Step> OperationLife::rolledBackOnAir(const Operation &op, const Sightings &seen, Instant now) const
{
    const Evidence evidence = op.proof == ProofVerdict::RolledBack ? Evidence::Verified : Evidence::Observed;
    Operation next = op;
    next.interruption = seen.interruptionBack();
    QVariantMap parameters { { QStringLiteral("at"), inMillis(*seen.backOnPrevious()) } };
    if (next.interruption) parameters.insert(QStringLiteral("interruptionMs"), qint64(next.interruption->count() / 1000));
    const QLatin1StringView note = op.landedIccid ? notes::seenOnFallback : notes::seenOnPrevious;
    return settledAs(std::move(next), OperationOutcome::RolledBack, evidence, note, now, parameters);
}

std::optional<Step> OperationLife::watched(const Operation &op, const Sightings &seen, Instant now) const
{
    if (op.state == Verifying) return verifyingWatched(op, seen, now);
    if (op.state == Unknown) return unknownWatched(op, seen, now);
    // The provider never said "done" although the vehicle has been on the target for longer than a card
    // could still roll back.
    const bool waiting = op.state == Accepted || op.state == Working;
    if (waiting && seen.onTargetNow() && now - *seen.firstOnTarget() > m_policy.verifyWindow) return succeededOnAir(op, seen, now);
    return std::nullopt;
}

std::optional<Step> OperationLife::verifyingWatched(const Operation &op, const Sightings &seen, Instant now) const
{
    const bool late = now > op.verifyBy;
    if (op.outcome == OperationOutcome::RolledBack) {
        if (seen.backOnPrevious()) return rolledBackOnAir(op, seen, now);
        if (late) return settledAs(op, OperationOutcome::RolledBack, Evidence::Attested, notes::neverSeen, now);
        return std::nullopt;
    }
    if (seen.onTargetNow()) return succeededOnAir(op, seen, now);
    // A new session on the old profile counts when the target was seen before it, or when it is later than
    // "done": an earlier one may be an ordinary renewal before the switch.
    const auto back = seen.backOnPrevious();
    if (back && (seen.firstOnTarget() || *back > op.stateSince)) return rolledBackOnAir(op, seen, now);
    if (!late) return std::nullopt;
    if (op.evidence == Evidence::Inferred) return settledAs(op, OperationOutcome::Succeeded, Evidence::Inferred, notes::neverSeen, now);
    return movedTo(op, Unknown, notes::notSeenByDeadline, now);
}

std::optional<Step> OperationLife::unknownWatched(const Operation &op, const Sightings &seen, Instant now) const
{
    const bool claimed = op.evidence >= Evidence::Attested;
    const auto back = seen.backOnPrevious();
    if (seen.onTargetNow()) {
        // Without the provider's word a card may still roll back; its listing usually settles this earlier.
        if (claimed || now - *seen.firstOnTarget() > m_policy.verifyWindow) return succeededOnAir(op, seen, now);
        return std::nullopt;
    }
    if (back && (claimed || seen.firstOnTarget())) return rolledBackOnAir(op, seen, now);
    if (claimed && now - op.stateSince > m_policy.verifyWindow)
        return settledAs(op, OperationOutcome::Unreachable, Evidence::Attested, notes::neverSeen, now);
    return std::nullopt;
}

} // namespace signalbox
