#include "campaigns/memberjudge.h"

#include "operations/notes.h"

namespace signalbox {

namespace {

using enum MemberState;

struct Verdict
{
    MemberState state;
    CampaignReason reason {};
};

CampaignReason told(const char *code, const Operation &order)
{
    CampaignReason reason { QString::fromLatin1(code) };
    if (!order.dialectCode.isEmpty()) reason.parameters.insert(QStringLiteral("code"), order.dialectCode);
    return reason;
}

bool heardSince(const VehicleNow *vehicle, Instant t)
{
    return vehicle && vehicle->state != VehicleState::Dark && vehicle->lastFact && *vehicle->lastFact > t;
}

/// Switched, and silent: until it is heard, and then by what it is on.
Verdict silent(const CampaignMember &member, const Operation &order, const VehicleNow *vehicle, const char *why)
{
    if (!heardSince(vehicle, order.stateSince) || !vehicle->onAir) {
        CampaignReason reason { QString::fromLatin1(why) };
        if (vehicle && vehicle->lastFact) reason.parameters.insert(QStringLiteral("lastFactAt"), qint64(toMillis(*vehicle->lastFact)));
        return { Dark, reason };
    }
    if (!member.target || vehicle->onAir == member.target) return { Succeeded };
    return { RolledBack, { QStringLiteral("fell-back") } };
}

Verdict succeeded(const CampaignMember &member, const Operation &order, const VehicleNow *vehicle, Span watched)
{
    const bool dark = vehicle && vehicle->state == VehicleState::Dark;
    if (dark && vehicle->lastFact.value_or(Instant {}) <= order.stateSince + watched) {
        return { Dark, { QStringLiteral("silent"), { { QStringLiteral("lastFactAt"), qint64(toMillis(vehicle->lastFact.value_or(Instant {}))) } } } };
    }
    // Its fallback profile speaks: the target did not carry it.
    const bool away = member.state == Dark && vehicle && vehicle->onAir && member.target && vehicle->onAir != member.target;
    if (away) return { RolledBack, { QStringLiteral("fell-back") } };
    return { Succeeded };
}

Verdict settled(const CampaignMember &member, const Operation &order, const VehicleNow *vehicle, Span watched)
{
    switch (order.outcome) {
    case OperationOutcome::Succeeded: case OperationOutcome::SucceededWithWarning: return succeeded(member, order, vehicle, watched);
    case OperationOutcome::RolledBack:
        if (vehicle && vehicle->state == VehicleState::Dark && vehicle->lastFact.value_or(Instant {}) <= order.stateSince + watched)
            return silent(member, order, vehicle, "silent");
        return { MemberState::RolledBack, told("rolled-back", order) };
    case OperationOutcome::Refused: return { Failed, told("refused", order) };
    case OperationOutcome::Unreachable:
        if (order.evidence >= Evidence::Attested) return silent(member, order, vehicle, "never-seen");
        return { MemberState::Unreachable, told("not-fetched", order) };
    case OperationOutcome::Failed: case OperationOutcome::None: break;
    }
    // It was lost on its way, and its vehicle never left its network: that says nothing of the target.
    const bool neverCame = order.dialectCode == notes::notExecuted;
    return { neverCame ? MemberState::Unreachable : MemberState::Failed, told("not-executed", order) };
}

Verdict ofOrder(const CampaignMember &member, const Operation &order, const VehicleNow *vehicle, Span watched)
{
    switch (order.state) {
    case OperationState::Settled: return settled(member, order, vehicle, watched);
    case OperationState::Expired: return { MemberState::Unreachable, { QStringLiteral("expired") } };
    case OperationState::Cancelled: return { Withheld, { QStringLiteral("cancelled") } };
    default: break;
    }
    // The provider says done, and nobody hears it: that is not waited for until the order has ended as well.
    const bool done = order.state == OperationState::Verifying || (order.state == OperationState::Unknown && order.evidence >= Evidence::Attested);
    if (done && order.outcome != OperationOutcome::RolledBack && vehicle && vehicle->state == VehicleState::Dark)
        return { Dark, { QStringLiteral("silent"), { { QStringLiteral("lastFactAt"), qint64(toMillis(vehicle->lastFact.value_or(Instant {}))) } } } };
    return { Sent };
}

Verdict ofReturn(const Operation &back)
{
    if (isOpen(back.state)) return { Returning };
    const bool done = back.outcome == OperationOutcome::Succeeded || back.outcome == OperationOutcome::SucceededWithWarning;
    if (back.state == OperationState::Settled && done) return { Returned };
    if (back.state == OperationState::Expired) return { ReturnFailed, { QStringLiteral("expired") } };
    if (back.state == OperationState::Cancelled) return { ReturnFailed, { QStringLiteral("cancelled") } };
    return { ReturnFailed, told(back.outcome == OperationOutcome::Refused ? "refused" : "not-executed", back) };
}

} // namespace

CampaignMember judged(CampaignMember member, const MemberSight &sight, Span watched, Instant now)
{
    if (!sight.order) return member;
    const bool wentBackByItself = (member.state == Returned || member.state == ReturnFailed) && !sight.back;
    if (wentBackByItself) return member; // no order was needed, or none could be given
    const Verdict verdict = sight.back ? ofReturn(*sight.back) : ofOrder(member, *sight.order, sight.vehicle, watched);
    const bool first = !isKnown(member.state) && isKnown(verdict.state);
    if (first && sight.vehicle && sight.vehicle->place) {
        member.place = sight.vehicle->place;
        member.country = sight.vehicle->country;
    }
    if (verdict.state != member.state || verdict.reason.code != member.reason.code) {
        if (verdict.state != member.state) member.since = now;
        member.state = verdict.state;
        member.reason = verdict.reason;
    }
    member.interruption = sight.order->interruption;
    const bool better = sight.vehicle && isKnown(member.state) && (!member.after || (!member.after->attached && sight.vehicle->air.attached));
    if (better && !sight.back) member.after = sight.vehicle->air;
    return member;
}

bool isKnown(MemberState state)
{
    return isExecuted(state) || state == Failed || state == Unreachable;
}

bool isExecuted(MemberState state)
{
    return state == Succeeded || state == Dark || state == RolledBack || state == Returning || state == Returned || state == ReturnFailed;
}

bool isUnderWay(MemberState state)
{
    return state == Sent || state == Returning;
}

} // namespace signalbox
