// What a provider's list of a card tells of an order whose fate is not known.
#include "operations/operationsteps.h"
#include "operations/profilepicture.h"

namespace signalbox {

using enum OperationState;

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
