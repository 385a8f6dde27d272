#include "campaigns/campaignlife.h"

#include <cmath>

namespace signalbox {

using enum MemberState;

struct CampaignLife::Tally
{
    MemberCounts all;
    MemberCounts wave; ///< of the one that is being sent
    int recent = 0; ///< orders recorded in the last minute
    int executed = 0, good = 0; ///< of the wave
};

namespace {

constexpr Span watchAfterwards = std::chrono::hours(24);
const QString shareKey = QStringLiteral("share"), limitKey = QStringLiteral("limit");

CampaignReason tooMany(const char *code, int count, int size, double limit)
{
    return { QString::fromLatin1(code), { { shareKey, double(count) / size }, { limitKey, limit }, { QStringLiteral("vehicles"), count } } };
}

/// Shares are decimal fractions, and 1 - 0.8 is a little less than 0.2.
bool exceeds(int count, double share, int size)
{
    return count > share * size + 1e-6;
}

void moveTo(CampaignMoves &moves, CampaignState state, CampaignReason reason, Instant now)
{
    Campaign &c = moves.campaign;
    c.state = state;
    c.reason = std::move(reason);
    c.stateSince = now;
    if (state == CampaignState::Running && !c.startedAt) c.startedAt = now;
    if (isEnded(state)) {
        c.endedAt = now;
        c.soakingSince.reset();
    }
    moves.changed = true;
}

std::optional<TroubleRegion> concentration(const HaltLimits &limits, std::span<const CampaignMember> members)
{
    std::vector<KnownAt> switched;
    for (const CampaignMember &m : members)
        if (m.place && isExecuted(m.state)) switched.push_back({ *m.place, m.country, m.state != Succeeded });
    return troubleRegion(switched, limits.regionAtLeast, limits.regionShare);
}

} // namespace

MemberCounts countsOf(std::span<const CampaignMember> members)
{
    MemberCounts counts;
    for (const CampaignMember &m : members) ++counts[m.state];
    return counts;
}

int CampaignLife::mostDark(const Campaign &campaign, int size)
{
    return std::max(1, int(std::ceil(campaign.draft.halt.dark * size)) - 1);
}

int CampaignLife::mostAtRisk(const Campaign &campaign, int size)
{
    return isMutating(campaign.draft.kind) ? mostDark(campaign, size) : std::max(1, size); // nobody goes dark by being read
}

Span CampaignLife::watched(const Campaign &campaign)
{
    if (isEnded(campaign.state)) return campaign.draft.patience + watchAfterwards;
    return std::max<Span>(campaign.draft.gate.soak, std::chrono::hours(1));
}

std::optional<TroubleRegion> CampaignLife::perilous(const Campaign &campaign)
{
    auto region = isEnded(campaign.state) ? regionOf(campaign.reason.parameters) : std::nullopt;
    if (region) region->radius *= 1.5;
    return region;
}

/// The graver reason first; wherever trouble sits in one place, that place is named.
std::optional<CampaignReason> CampaignLife::halts(const Campaign &c, const Tally &tally, std::span<const CampaignMember> members) const
{
    const HaltLimits &limits = c.draft.halt;
    const SuccessGate &gate = c.draft.gate;
    const int size = std::max(1, tally.all.all());
    const int waveSize = std::max(1, tally.wave.all() - tally.wave[Skipped] - tally.wave[Unreachable]);
    // Half of what may never go dark is left to the orders that are still open.
    const int darkAt = std::max(1, mostDark(c, size) / 2);
    const int dark = tally.all[Dark], back = tally.all[RolledBack], failed = tally.all[Failed];
    std::optional<CampaignReason> reason;
    if (dark >= darkAt && (size > 1 || dark > 0)) reason = tooMany("dark-share", dark, size, limits.dark);
    else if (exceeds(back, limits.rolledBack, size)) reason = tooMany("rolled-back-share", back, size, limits.rolledBack);
    else if (exceeds(failed, limits.failed, size)) reason = tooMany("failed-share", failed, size, limits.failed);
    else if (exceeds(tally.executed - tally.good, 1 - gate.minimumSuccess, waveSize))
        reason = CampaignReason { QStringLiteral("gate"), { { QStringLiteral("wave"), c.wave }, { QStringLiteral("rate"), double(tally.good) / tally.executed },
                                                            { QStringLiteral("minimum"), gate.minimumSuccess } } };
    if (!reason && dark + back < limits.regionAtLeast) return std::nullopt;
    const auto region = concentration(limits, members);
    if (!region) return reason;
    if (!reason) reason = CampaignReason { QStringLiteral("region-dark") };
    reason->parameters.insert(regionParameters(*region, m_cities));
    return reason;
}

/// Outcomes go on coming after a halt: where trouble sits may only show then, and who is there is called back.
void CampaignLife::nameRegion(CampaignMoves &moves, std::span<const CampaignMember> members) const
{
    Campaign &c = moves.campaign;
    if (regionOf(c.reason.parameters)) return;
    const auto region = concentration(c.draft.halt, members);
    if (!region) return;
    c.reason.parameters.insert(regionParameters(*region, m_cities));
    moves.changed = true;
}

/// The wave is known well enough, and has been for long enough: the next one may come.
void CampaignLife::advanceWave(CampaignMoves &moves, const Tally &tally, Instant now) const
{
    Campaign &c = moves.campaign;
    const SuccessGate &gate = c.draft.gate;
    const int counted = tally.wave.all() - tally.wave[Skipped];
    int known = 0;
    for (int i = 0; i < memberStateCount; ++i)
        if (isKnown(MemberState(i))) known += tally.wave[MemberState(i)];
    if (known < gate.known * counted - 1e-6) {
        if (c.soakingSince) moves.changed = true;
        c.soakingSince.reset();
        return;
    }
    if (!c.soakingSince) {
        c.soakingSince = now;
        moves.changed = true;
    }
    if (c.wave + 1 >= c.waves || now - *c.soakingSince < gate.soak) return;
    ++c.wave;
    c.soakingSince.reset();
    moves.changed = true;
}

/// Ended before its time: who was not sent stays as it is, who was may have to come back.
void CampaignLife::windUp(CampaignMoves &moves, std::span<const CampaignMember> members) const
{
    const Campaign &c = moves.campaign;
    const auto region = perilous(c);
    const bool canReturn = c.draft.kind == OperationKind::Enable;
    moves.leaveFor = { QStringLiteral("campaign-over") };
    for (int i = 0; i < int(members.size()); ++i) {
        const CampaignMember &m = members[std::size_t(i)];
        if (m.state == Waiting) moves.leave.push_back(i);
        if (m.state == Sent) moves.takeBack.push_back(i);
        if (!canReturn || !m.previous || m.returning || c.draft.onHalt == ReturnPolicy::Nobody) continue;
        const bool there = m.state == Succeeded && (c.draft.onHalt == ReturnPolicy::Everybody || (region && m.place && region->contains(*m.place, m.country)));
        if (there || m.state == Dark) moves.giveBack.push_back(i);
    }
}

CampaignMoves CampaignLife::next(const Campaign &campaign, std::span<const CampaignMember> members, Instant now) const
{
    using enum CampaignState;
    CampaignMoves moves { campaign };
    Campaign &c = moves.campaign;
    Tally tally;
    for (const CampaignMember &m : members) {
        ++tally.all[m.state];
        if (m.before && m.before->at > now - std::chrono::minutes(1)) ++tally.recent;
        if (m.wave != c.wave) continue;
        ++tally.wave[m.state];
        const bool executed = isExecuted(m.state) || m.state == Failed;
        tally.executed += executed;
        tally.good += m.state == Succeeded;
    }
    c.counts = tally.all;
    if (c.state == Approved && now >= c.draft.notBefore.value_or(Instant {})) moveTo(moves, Running, {}, now);
    if (c.state == Running || c.state == Paused)
        if (auto reason = halts(c, tally, members)) moveTo(moves, Halted, std::move(*reason), now);
    if (c.state == Running) {
        const bool late = now > c.startedAt.value_or(now) + c.draft.patience;
        for (int i = 0; late && i < int(members.size()); ++i)
            if (members[std::size_t(i)].state == Waiting) moves.leave.push_back(i);
        if (late) {
            moves.leaveAs = Skipped;
            moves.leaveFor = { QStringLiteral("patience") };
            c.wave = c.waves - 1;
        } else {
            advanceWave(moves, tally, now);
            const int atRisk = tally.all[Sent] + tally.all[Dark];
            moves.maySend = std::max(0, std::min({ tally.all[Waiting], c.draft.waves.perMinute - tally.recent, mostAtRisk(c, tally.all.all()) - atRisk }));
        }
        if (tally.all[Waiting] + tally.all[Sent] == 0) moveTo(moves, Finished, {}, now);
    }
    if (c.state == Halted) nameRegion(moves, members);
    if (c.state == Halted || c.state == Aborted) windUp(moves, members);
    return moves;
}

bool CampaignLife::isOver(const Campaign &campaign, std::span<const CampaignMember> members, Instant now)
{
    if (!isEnded(campaign.state)) return false;
    const bool watches = campaign.state != CampaignState::Finished && campaign.draft.onHalt != ReturnPolicy::Nobody && campaign.draft.kind == OperationKind::Enable
        && std::any_of(members.begin(), members.end(), [](const CampaignMember &m) { return m.state == Succeeded; });
    if (watches && now < campaign.endedAt.value_or(Instant {}) + watchAfterwards) return false;
    const CampaignMoves rest = CampaignLife().next(campaign, members, campaign.endedAt.value_or(Instant {}));
    return rest.leave.empty() && rest.takeBack.empty() && rest.giveBack.empty()
        && std::none_of(members.begin(), members.end(), [](const CampaignMember &m) { return isUnderWay(m.state); });
}

} // namespace signalbox
