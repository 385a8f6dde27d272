#include "operations/operationlife.h"

#include "operations/operationsteps.h"

namespace signalbox {

namespace {

using enum OperationState;

bool waitsForProvider(OperationState state)
{
    return state == Accepted || state == Working || state == Unknown;
}

/// The card's word is stronger than none, and says more exactly what failed.
OrderStatus::Kind withProof(OrderStatus::Kind said, ProofVerdict card)
{
    using enum OrderStatus::Kind;
    if (!holds(card) || said == Succeeded || said == RolledBack) return said;
    if (card == ProofVerdict::RolledBack) return RolledBack;
    if (said == Failed || card == ProofVerdict::Failed) return Failed;
    return Succeeded;
}

bool agrees(OrderStatus::Kind said, ProofVerdict card)
{
    using enum OrderStatus::Kind;
    return (said == Succeeded && card == ProofVerdict::Executed) || (said == RolledBack && card == ProofVerdict::RolledBack)
        || (said == Failed && card == ProofVerdict::Failed);
}

Evidence strength(OrderStatus::Kind said, ProofVerdict card)
{
    return agrees(said, card) ? Evidence::Verified : Evidence::Attested;
}

bool hasEnded(OrderStatus::Kind said)
{
    using enum OrderStatus::Kind;
    return said == Succeeded || said == RolledBack || said == Failed;
}

const QString codeKey = QStringLiteral("code");
const QString byKey = QStringLiteral("by");

} // namespace

bool isVerifiedOnAir(OperationKind kind)
{
    return kind == OperationKind::Enable;
}

std::optional<Step> OperationLife::dispatching(const Operation &op, Instant now) const
{
    if (op.state != Recorded) return std::nullopt;
    if (op.notAfter != Instant {} && now > op.notAfter) return movedTo(op, Expired, notes::expiredUnsent, now);
    Operation next = op;
    ++next.attempts;
    return movedTo(std::move(next), Submitting, notes::sending, now);
}

std::optional<Step> OperationLife::cannotCompare(const Operation &op, const Error &error, Instant now) const
{
    if (op.state != Recorded) return std::nullopt;
    return movedTo(op, Recorded, notes::cannotCompare, now, aboutError(error));
}

std::optional<Step> OperationLife::withoutActivation(const Operation &op, Instant now) const
{
    if (op.state != Recorded) return std::nullopt;
    return movedTo(op, Cancelled, notes::activationMissing, now);
}

std::optional<Step> OperationLife::answered(const Operation &op, const SubmitAnswer &answer, Instant now) const
{
    if (op.state != Submitting) return std::nullopt;
    Operation next = op;
    switch (answer.kind) {
    case SubmitAnswer::Kind::Accepted:
        next.providerRef = answer.providerRef;
        return movedTo(std::move(next), Accepted, notes::accepted, now, { { QStringLiteral("ref"), answer.providerRef } });
    case SubmitAnswer::Kind::Refused: {
        next.dialectCode = answer.code.left(256);
        QVariantMap parameters = answer.error.code.isEmpty() ? QVariantMap() : aboutError(answer.error);
        parameters.insert(codeKey, next.dialectCode);
        return settledAs(std::move(next), OperationOutcome::Refused, Evidence::Attested, notes::refused, now, parameters);
    }
    case SubmitAnswer::Kind::NotSent: {
        --next.attempts;
        const qint64 retry = answer.retryAfter ? answer.retryAfter->count() / 1000 : 0;
        QVariantMap parameters = aboutError(answer.error);
        parameters.insert(QStringLiteral("retryMs"), retry);
        return movedTo(std::move(next), Recorded, notes::notSent, now, parameters);
    }
    case SubmitAnswer::Kind::Lost: break;
    }
    return movedTo(std::move(next), Unknown, notes::answerLost, now, aboutError(answer.error));
}

std::optional<Step> OperationLife::read(const Operation &op, const Result<std::vector<Profile>> &profiles, Instant now) const
{
    if (op.state != Submitting) return std::nullopt;
    if (profiles)
        return settledAs(op, OperationOutcome::Succeeded, Evidence::Attested, notes::readDone, now,
                       { { QStringLiteral("profiles"), qint64(profiles->size()) } });
    Operation next = op;
    next.dialectCode = profiles.error().code;
    return settledAs(std::move(next), OperationOutcome::Failed, Evidence::None, notes::readFailed, now, aboutError(profiles.error()));
}

std::optional<Step> OperationLife::proven(const Operation &op, const ProofJudgement &judged, OrderStatus::Kind word, Instant now) const
{
    if (!waitsForProvider(op.state)) return std::nullopt;
    ProofVerdict verdict = judged.verdict;
    if (holds(verdict) && hasEnded(word) && !agrees(withProof(word, verdict), verdict)) verdict = ProofVerdict::Contradicts;
    const bool weaker = verdict == ProofVerdict::Refused && holds(op.proof); // takes nothing from what held before
    if (verdict == op.proof || weaker) return std::nullopt;
    Operation next = op;
    next.proof = verdict;
    const QLatin1StringView note = verdict == ProofVerdict::Refused ? notes::proofRefused
        : verdict == ProofVerdict::Contradicts                      ? notes::proofContradicts
                                                                    : notes::proofVerified;
    const ProofFinding &finding = judged.finding;
    const QVariantMap about = verdict == ProofVerdict::Refused ? aboutError({ finding.code, finding.about, {} }) : finding.about;
    Step step = movedTo(std::move(next), op.state, note, now, about);
    step.operation.stateSince = op.stateSince; // what it waits for goes on
    return step;
}

std::optional<Step> OperationLife::polled(const Operation &op, const OrderStatus &status, const Sightings &seen, Instant now) const
{
    if (!waitsForProvider(op.state)) return std::nullopt;
    const OrderStatus::Kind said = withProof(status.kind, op.proof);
    const bool good = said == OrderStatus::Kind::Succeeded || said == OrderStatus::Kind::RolledBack;
    // An outcome that is written down stays, whatever an eIM that lost its memory says later.
    if (op.state == Unknown && op.evidence >= Evidence::Attested && !good) return std::nullopt;
    Operation next = op;
    if (!status.code.isEmpty()) next.dialectCode = status.code.left(256);
    const QVariantMap coded { { codeKey, next.dialectCode } };
    switch (said) {
    case OrderStatus::Kind::Accepted:
        if (op.state == Unknown || now - op.stateSince <= m_policy.reconcileWindow()) return std::nullopt;
        return movedTo(std::move(next), Unknown, notes::orderOverdue, now);
    case OrderStatus::Kind::Working:
        if (op.state == Working) return std::nullopt;
        return movedTo(std::move(next), Working, notes::deviceWorking, now);
    case OrderStatus::Kind::Gone:
    case OrderStatus::Kind::InDoubt:
        if (!isMutating(op.kind)) return settledAs(std::move(next), OperationOutcome::Failed, Evidence::Attested, notes::providerFailed, now, coded);
        if (op.state == Unknown) return std::nullopt;
        if (status.kind == OrderStatus::Kind::Gone) return movedTo(std::move(next), Unknown, notes::orderGone, now);
        return movedTo(std::move(next), Unknown, notes::orderInDoubt, now, coded);
    case OrderStatus::Kind::Failed:
        return settledAs(std::move(next), OperationOutcome::Failed, strength(said, op.proof), notes::providerFailed, now, coded);
    case OrderStatus::Kind::NotFetched:
        return settledAs(std::move(next), OperationOutcome::Unreachable, Evidence::Attested, notes::neverFetched, now, coded);
    case OrderStatus::Kind::Succeeded:
    case OrderStatus::Kind::RolledBack: break;
    }
    return concluded(next, said, status, seen, now);
}

std::optional<Step> OperationLife::concluded(const Operation &op, OrderStatus::Kind said, const OrderStatus &status, const Sightings &seen, Instant now) const
{
    Operation next = op;
    const bool rolledBack = said == OrderStatus::Kind::RolledBack;
    next.evidence = Evidence::Attested;
    if (op.kind == OperationKind::Download && status.assignedIccid) next.iccid = status.assignedIccid;
    if (!isMutating(op.kind) && status.reading.profiles)
        return settledAs(std::move(next), OperationOutcome::Succeeded, strength(said, op.proof), notes::readDone, now,
                         { { QStringLiteral("profiles"), qint64(status.reading.profiles->size()) } });
    if (!isVerifiedOnAir(op.kind))
        return settledAs(std::move(next), rolledBack ? OperationOutcome::RolledBack : OperationOutcome::Succeeded,
                       strength(said, op.proof), notes::providerSettled, now);
    const bool elsewhere = rolledBack && status.landedOn && status.landedOn->iccid != op.previousIccid;
    if (elsewhere) {
        next.landedIccid = status.landedOn->iccid;
        next.landedImsi = status.landedOn->imsi;
    }
    if (rolledBack && seen.backOnPrevious() && !status.landedOn) return rolledBackOnAir(next, seen, now);
    if (!rolledBack && seen.onTargetNow()) return succeededOnAir(next, seen, now);
    // Already Unknown because nobody saw it: the provider's word is not news.
    if (op.state == Unknown && op.evidence == Evidence::Attested && !rolledBack) return std::nullopt;
    if (rolledBack) next.outcome = OperationOutcome::RolledBack; // provisional: to be seen on the old network
    next.verifyBy = now + m_policy.verifyWindow;
    const bool fellBack = rolledBack && status.landedOn && status.landedOn->fallback;
    QVariantMap parameters { { byKey, inMillis(next.verifyBy) } };
    if (rolledBack) parameters.insert(codeKey, next.dialectCode);
    return movedTo(std::move(next), Verifying, !rolledBack ? notes::providerDone : fellBack ? notes::fellBack : notes::providerRolledBack, now, parameters);
}

std::optional<Step> OperationLife::found(const Operation &op, Instant now) const
{
    if (op.state != Submitting) return std::nullopt;
    // Where reading is an order like others, a second one beside the first would run in any order.
    if (isMutating(op.kind) || m_policy.readsByOrder) return movedTo(op, Unknown, notes::restartWhileSending, now);
    return movedTo(op, Recorded, notes::readAgain, now);
}

std::optional<Step> OperationLife::cancelled(const Operation &op, const QString &by, Instant now) const
{
    if (!mayFollow(op.state, Cancelled)) return std::nullopt;
    Step step = movedTo(op, Cancelled, notes::cancelled, now);
    step.transition.by = by;
    return step;
}

} // namespace signalbox
