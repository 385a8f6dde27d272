// What a provider's list of a card tells of an order whose fate is not known.
#include "operations/operationsteps.h"
#include "operations/profilepicture.h"

namespace signalbox {

using enum OperationState;

namespace {

/// Whether a list of profiles shows that it was executed.
bool isToldByListing(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Download: case OperationKind::Enable: case OperationKind::Disable: case OperationKind::Delete: case OperationKind::SetFallback:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<Step> OperationLife::listed(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const
{
    if (op.state != Unknown) return std::nullopt;
    if (auto step = isVerifiedOnAir(op.kind) ? listedSwitch(op, profiles, seen, now) : listedChange(op, profiles, now)) return step;
    const Span waited = now - op.stateSince;
    const bool claimed = op.evidence >= Evidence::Attested; // done, says somebody; only telemetry was missing
    if (claimed || waited <= m_policy.reconcileWindow()) return std::nullopt;
    Operation next = op;
    // An order that came back by itself and one that never ran leave the same card behind.
    const auto back = isVerifiedOnAir(op.kind) ? seen.backOnPrevious() : std::nullopt;
    const QLatin1StringView why = back ? notes::notInForce : notes::notExecuted;
    if (next.dialectCode.isEmpty()) next.dialectCode = QString(why);
    QVariantMap parameters { { QStringLiteral("waitedMs"), qint64(waited.count() / 1000) } };
    if (back) parameters.insert(QStringLiteral("at"), inMillis(*back));
    return settledAs(std::move(next), OperationOutcome::Failed, Evidence::Inferred, why, now, parameters);
}

std::optional<Step> OperationLife::listedByCard(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const
{
    if (op.state != Unknown) return std::nullopt;
    if (auto step = listed(op, profiles, seen, now)) return step;
    if (op.evidence >= Evidence::Attested) return std::nullopt; // done, says somebody; only telemetry is missing
    if (isToldByListing(op.kind)) {
        Operation next = op;
        if (next.dialectCode.isEmpty()) next.dialectCode = QString(notes::notExecuted);
        return settledAs(std::move(next), OperationOutcome::Failed, Evidence::Inferred, notes::notExecuted, now,
                         { { QStringLiteral("waitedMs"), qint64((now - op.stateSince).count() / 1000) } });
    }
    // A list of profiles does not show what this order was about.
    return settledAs(op, OperationOutcome::Failed, Evidence::None, notes::notTold, now, { { QStringLiteral("code"), op.dialectCode } });
}

std::optional<Step> OperationLife::lookedUp(const Operation &op, const std::optional<QString> &reference, Instant now) const
{
    if (op.state != Unknown || !op.providerRef.isEmpty()) return std::nullopt;
    Operation next = op;
    if (reference) {
        next.providerRef = *reference;
        return movedTo(std::move(next), Accepted, notes::orderFound, now, { { QStringLiteral("ref"), *reference } });
    }
    // What was asked changes nothing, so that nothing needs to be found out.
    if (!isMutating(op.kind)) return settledAs(std::move(next), OperationOutcome::Failed, Evidence::None, notes::orderGone, now);
    return std::nullopt;
}

std::optional<Operation> OperationLife::follower(const Operation &op, Instant now) const
{
    const bool fits = op.kind == OperationKind::Download && op.details.thenEnable && op.state == Settled && op.outcome == OperationOutcome::Succeeded && op.iccid;
    if (!fits) return std::nullopt;
    Operation next;
    next.id = QUuid::createUuid();
    next.kind = OperationKind::Enable;
    next.fleet = op.fleet;
    next.vehicle = op.vehicle;
    next.eid = op.eid;
    next.iccid = op.iccid;
    next.previousIccid = op.previousIccid;
    next.previousImsi = op.previousImsi;
    next.rollback = op.rollback;
    next.connection = op.connection;
    next.requestedBy = op.requestedBy;
    next.reason = op.reason;
    next.createdAt = next.stateSince = now;
    next.notAfter = now + m_policy.orderLifetime;
    next.state = Recorded;
    return next;
}

Operation OperationLife::auditFor(const Operation &op, Instant now) const
{
    Operation audit;
    audit.id = QUuid::createUuid();
    audit.kind = OperationKind::Audit;
    audit.fleet = op.fleet;
    audit.vehicle = op.vehicle;
    audit.eid = op.eid;
    audit.connection = op.connection;
    audit.requestedBy = QStringLiteral("engine");
    audit.reason = QStringLiteral("OP-%1").arg(op.number);
    audit.createdAt = audit.stateSince = now;
    audit.notAfter = now + m_policy.orderLifetime;
    audit.state = Recorded;
    return audit;
}

std::optional<Step> OperationLife::listedSwitch(const Operation &op, const std::vector<Profile> &profiles, const Sightings &seen, Instant now) const
{
    const Profile *target = op.iccid ? findProfile(profiles, *op.iccid) : nullptr;
    const Profile *enabled = enabledProfile(profiles);
    const bool claimed = op.evidence >= Evidence::Attested;
    if (target && target->state == ProfileState::Enabled) {
        if (seen.onTargetNow()) return succeededOnAir(op, seen, now);
        if (claimed) return std::nullopt;
        Operation next = op;
        next.evidence = Evidence::Inferred;
        next.verifyBy = now + m_policy.verifyWindow;
        return movedTo(std::move(next), Verifying, notes::listedOnTarget, now, { { QStringLiteral("by"), inMillis(next.verifyBy) } });
    }
    if (claimed && op.previousIccid && enabled && enabled->iccid == *op.previousIccid)
        return settledAs(op, OperationOutcome::RolledBack, Evidence::Inferred, notes::listedOnPrevious, now);
    return std::nullopt;
}

std::optional<Step> OperationLife::listedChange(const Operation &op, const std::vector<Profile> &profiles, Instant now) const
{
    if (op.kind == OperationKind::Download) return listedDownload(op, profiles, now);
    const Profile *target = op.iccid ? findProfile(profiles, *op.iccid) : nullptr;
    const auto done = [&](QLatin1StringView note) { return settledAs(op, OperationOutcome::Succeeded, Evidence::Inferred, note, now); };
    switch (op.kind) {
    case OperationKind::Disable:
        if (target && target->state == ProfileState::Disabled) return done(notes::listedDisabled);
        break;
    case OperationKind::Delete:
        if (!target) return done(notes::listedGone);
        break;
    case OperationKind::SetFallback:
        if (target && target->fallback) return done(notes::listedFallback);
        break;
    default: break;
    }
    return std::nullopt;
}

std::optional<Step> OperationLife::listedDownload(const Operation &op, const std::vector<Profile> &profiles, Instant now) const
{
    std::vector<Iccid> fresh;
    for (const Profile &profile : profiles)
        if (std::find(op.iccidsBefore.begin(), op.iccidsBefore.end(), profile.iccid) == op.iccidsBefore.end()) fresh.push_back(profile.iccid);
    if (fresh.empty()) return std::nullopt;
    Operation next = op;
    // Of several, nobody can say which one came by this order.
    if (fresh.size() == 1) next.iccid = fresh.front();
    const auto outcome = fresh.size() == 1 ? OperationOutcome::Succeeded : OperationOutcome::SucceededWithWarning;
    return settledAs(std::move(next), outcome, Evidence::Inferred, notes::listedInstalled, now, { { QStringLiteral("profiles"), qint64(fresh.size()) } });
}

} // namespace signalbox
