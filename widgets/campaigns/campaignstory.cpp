#include "campaigns/campaignstory.h"

#include "campaigns/campaignroles.h"
#include "campaigns/memberjudge.h"
#include "words/campaigns.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

namespace signalbox {

int memberRank(MemberState state)
{
    switch (state) {
    case MemberState::Dark:
    case MemberState::ReturnFailed: return stopRank;
    case MemberState::RolledBack:
    case MemberState::Failed:
    case MemberState::Unreachable: return remarkRank;
    default: return -1;
    }
}

QString CampaignStory::clock(Instant at) const
{
    return words::time(at, m_sources.clock.now(), m_sources.reader.zoneHere(), m_sources.reader.locale);
}

QString CampaignStory::heading(const Campaign &campaign) const
{
    return QStringLiteral("%1 %2").arg(words::campaignNumber(campaign.number), campaign.draft.name);
}

PlanRows::Line CampaignStory::listLine(const Campaign &campaign) const
{
    const MemberCounts &counts = campaign.counts;
    const int trouble = counts[MemberState::Dark] + counts[MemberState::RolledBack] + counts[MemberState::Failed] + counts[MemberState::ReturnFailed];
    const int rank = campaign.state == CampaignState::Halted ? stopRank : counts[MemberState::Dark] > 0 ? remarkRank : -1;
    const QString when = isEnded(campaign.state) ? (campaign.endedAt ? clock(*campaign.endedAt) : words::none())
                         : !campaign.estimate.likely                           ? words::none()
                         : *campaign.estimate.likely <= m_sources.clock.now() ? tr("due since %1").arg(clock(*campaign.estimate.likely))
                                                                              : tr("about %1").arg(clock(*campaign.estimate.likely));
    return { campaign.id.toString(QUuid::WithoutBraces),
             { { words::campaignState(campaign.state), rank },
               { heading(campaign) },
               { m_review.count(campaign.size()) },
               { tr("%1 of %2").arg(m_review.count(counts.touched()), m_review.count(campaign.size())) },
               { m_review.count(trouble), -1, trouble == 0 },
               { when, -1, isEnded(campaign.state) } } };
}

QString CampaignStory::does(const Campaign &campaign) const
{
    const CampaignDraft &draft = campaign.draft;
    const QString who = draft.vehicles.empty() ? tr("%Ln vehicle(s) of “%1”", nullptr, campaign.size()).arg(draft.filter)
                                               : tr("%Ln chosen vehicle(s)", nullptr, campaign.size());
    const QString target = m_review.target(draft.target);
    const QString what = draft.kind == OperationKind::Enable ? tr("switch to %1").arg(target)
                         : target.isEmpty()                  ? words::operationKind(draft.kind)
                                                             : QStringLiteral("%1 %2").arg(words::operationKind(draft.kind), target);
    QStringList parts { tr("%1: %2.").arg(who, what), m_review.windows(draft) + u'.', m_review.gates(draft) + u'.', m_review.halts(draft) + u'.' };
    if (campaign.excluded > 0)
        parts += tr("%Ln vehicle(s) were left out when it was made.", nullptr, campaign.excluded);
    return parts.join(u' ');
}

QString CampaignStory::because(const Campaign &campaign) const
{
    const QString why = words::campaignReason(campaign.reason, m_sources.clock.now(), m_sources.reader);
    const QString since = clock(campaign.stateSince);
    switch (campaign.state) {
    case CampaignState::Halted: return tr("Halted by itself at %1 after %2 of %3 vehicles. %4").arg(since, m_review.count(campaign.counts.touched()), m_review.count(campaign.size()), why);
    case CampaignState::Aborted: return tr("Ended at %1 after %2 of %3 vehicles. %4").arg(since, m_review.count(campaign.counts.touched()), m_review.count(campaign.size()), why);
    case CampaignState::AwaitingApproval: return tr("It waits for approval since %1. Nothing was sent.").arg(since);
    case CampaignState::Drafted: return tr("A draft since %1. Nothing was sent.").arg(since);
    case CampaignState::Paused: return tr("Paused since %1. Orders under way go on to their end.").arg(since);
    case CampaignState::Approved:
        if (campaign.draft.notBefore && *campaign.draft.notBefore > m_sources.clock.now())
            return tr("It is approved and begins at %1. Nothing was sent.").arg(m_review.clock(*campaign.draft.notBefore));
        return why;
    default: return why;
    }
}

QString CampaignStory::end(const Campaign &campaign) const
{
    if (isEnded(campaign.state))
        return campaign.endedAt ? tr("Ended %1").arg(clock(*campaign.endedAt)) : QString();
    if (campaign.estimate.likely && *campaign.estimate.likely <= m_sources.clock.now())
        return tr("Its end was expected about %1. Vehicles that do not ask for their orders keep it open.").arg(clock(*campaign.estimate.likely));
    return m_review.end(campaign.estimate);
}

QString CampaignStory::outcome(const MemberCounts &counts) const
{
    QStringList parts;
    for (int i = 0; i < memberStateCount; ++i) {
        const auto state = MemberState(i);
        if (state != MemberState::Waiting && counts[state] > 0)
            parts += QStringLiteral("%1 %2").arg(words::memberState(state), m_review.count(counts[state]));
    }
    return parts.isEmpty() ? tr("nothing sent yet") : parts.join(QStringLiteral(" · "));
}

QString CampaignStory::standing(const Campaign &campaign, int wave) const
{
    if (wave < campaign.wave)
        return tr("passed");
    if (isEnded(campaign.state))
        return wave == campaign.wave ? words::campaignState(campaign.state) : tr("not begun");
    if (wave > campaign.wave || campaign.state == CampaignState::Drafted || campaign.state == CampaignState::AwaitingApproval
        || campaign.state == CampaignState::Approved)
        return tr("waits");
    if (campaign.soakingSince && m_sources.clock.now() - *campaign.soakingSince > campaign.draft.gate.soak)
        return tr("open orders are awaited");
    if (campaign.soakingSince)
        return tr("watched for %1 of %2").arg(words::age(m_sources.clock.now() - *campaign.soakingSince), words::age(campaign.draft.gate.soak));
    return campaign.state == CampaignState::Paused ? tr("paused") : tr("being sent");
}

std::vector<WaveBars::Wave> CampaignStory::waves(const Campaign &campaign, const CampaignReport &report) const
{
    std::vector<WaveBars::Wave> out;
    for (const ReportLine &line : report.byWave) {
        const bool canary = line.wave == 0 && campaign.draft.waves.canary > 0;
        out.push_back({ canary ? tr("1 canary") : tr("wave %1").arg(line.wave + 1), m_review.count(line.counts.all()), line.counts, outcome(line.counts),
                        standing(campaign, line.wave), line.wave == campaign.wave && !isEnded(campaign.state) });
    }
    return out;
}

std::vector<PlanRows::Line> CampaignStory::gates(const Campaign &campaign, const CampaignReport &report) const
{
    const CampaignDraft &draft = campaign.draft;
    std::vector<PlanRows::Line> lines;
    const auto add = [&](const QString &name, const QString &allowed, const QString &measured, bool good, bool stops = true) {
        lines.push_back({ name, { { good ? tr("holds") : stops ? tr("broken") : tr("not yet"), good || !stops ? -1 : stopRank }, { name }, { allowed }, { measured } } });
    };
    const auto most = [&](const QString &name, MemberState state, double limit) {
        const double share = campaign.share(state);
        add(name, tr("below %1").arg(m_review.percent(limit)), m_review.percent(share), share < limit || campaign.counts[state] == 0);
    };
    most(tr("Dark, of the cohort"), MemberState::Dark, draft.halt.dark);
    most(tr("Rolled back, of the cohort"), MemberState::RolledBack, draft.halt.rolledBack);
    most(tr("Failed, of the cohort"), MemberState::Failed, draft.halt.failed);
    for (const ReportLine &wave : report.byWave) {
        if (wave.wave != campaign.wave)
            continue;
        int known = 0, executed = 0;
        for (int i = 0; i < memberStateCount; ++i) {
            known += isKnown(MemberState(i)) ? wave.counts[MemberState(i)] : 0;
            executed += isExecuted(MemberState(i)) ? wave.counts[MemberState(i)] : 0;
        }
        const int counted = wave.counts.all() - wave.counts[MemberState::Skipped];
        const double rate = executed == 0 ? 1 : double(wave.counts[MemberState::Succeeded]) / executed;
        const double share = counted == 0 ? 1 : double(known) / counted;
        add(tr("Known, of wave %1").arg(wave.wave + 1), tr("at least %1").arg(m_review.percent(draft.gate.known)), m_review.percent(share), share >= draft.gate.known, false);
        add(tr("Succeeded, of wave %1").arg(wave.wave + 1), tr("at least %1").arg(m_review.percent(draft.gate.minimumSuccess)),
            executed == 0 ? words::none() : m_review.percent(rate), executed > 0 && rate >= draft.gate.minimumSuccess, executed > 0);
    }
    return lines;
}

std::vector<PlanRows::Line> CampaignStory::air(const CampaignReport &report) const
{
    const QLocale &locale = m_sources.reader.locale;
    const auto dbm = [&](const std::optional<float> &value) { return value ? words::withUnit(double(*value), 0, u"dBm", locale) : words::none(); };
    const auto rate = [&](const AirSummary &air) { return air.measured == 0 ? words::none() : m_review.percent(air.attachRate()); };
    const auto span = [&](const std::optional<Span> &value) { return value ? words::withUnit(double(value->count()) / 1e6, 0, u"s", locale) : words::none(); };
    const auto line = [](const QString &name, const QString &before, const QString &after) { return PlanRows::Line { name, { { name }, { before }, { after } } }; };
    return { line(tr("Attached"), rate(report.before), rate(report.after)),
             line(tr("Signal, half of them at least"), dbm(report.before.rsrpP50), dbm(report.after.rsrpP50)),
             line(tr("Signal, nine of ten at least"), dbm(report.before.rsrpP10), dbm(report.after.rsrpP10)),
             line(tr("Without service, half of them at most"), {}, span(report.interruption.p50)),
             line(tr("Without service, 19 of 20 at most"), {}, span(report.interruption.p95)) };
}

std::vector<PlanRows::Line> CampaignStory::course(const std::vector<CoursePoint> &course) const
{
    const auto count = [&](int n) { return PlanRows::Cell { m_review.count(n), -1, n == 0 }; };
    std::vector<PlanRows::Line> lines;
    const CoursePoint *before = nullptr;
    for (const CoursePoint &point : course) {
        const bool same = before && before->succeeded == point.succeeded && before->dark == point.dark && before->otherwise == point.otherwise;
        before = &point;
        if (same && &point != &course.back())
            continue;
        const QString silence = point.interruption ? words::withUnit(double(point.interruption->count()) / 1e6, 0, u"s", m_sources.reader.locale) : words::none();
        lines.push_back({ QString::number(point.at.time_since_epoch().count()),
                          { { clock(point.at) }, count(point.succeeded), count(point.dark), count(point.otherwise), { silence, -1, !point.interruption } } });
    }
    return lines;
}

std::optional<CountryCode> CampaignStory::whereNow(const VehicleId &vehicle) const
{
    const Row row = m_sources.fleet.find(vehicle);
    const std::uint16_t key = row == noRow ? 0 : m_sources.fleet.read()->country[row];
    return key == 0 ? std::nullopt : std::optional(CountryCode::fromKey(key));
}

std::vector<PlanRows::Line> CampaignStory::members(const std::vector<CampaignMember> &members) const
{
    std::vector<PlanRows::Line> lines;
    for (const CampaignMember &member : members) {
        const QString name = member.vehicle.toString();
        const auto country = member.country ? member.country : whereNow(member.vehicle); // who waits is where he is
        lines.push_back({ name,
                          { { words::memberState(member.state), memberRank(member.state) },
                            { name },
                            { QString::number(member.wave + 1) },
                            { country ? m_review.country(country) : words::none(), -1, !member.country },
                            { member.since == Instant {} ? words::never() : clock(member.since), -1, member.since == Instant {} },
                            { words::campaignReason(member.reason, m_sources.clock.now(), m_sources.reader) } } });
    }
    return lines;
}

QString CampaignStory::whoAndWhen(const Campaign &campaign) const
{
    QStringList parts { tr("Made by %1 at %2").arg(campaign.createdBy, clock(campaign.createdAt)) };
    if (!campaign.decidedBy.isEmpty())
        parts += tr("decided by %1").arg(campaign.decidedBy);
    if (campaign.startedAt)
        parts += tr("begun at %1").arg(clock(*campaign.startedAt));
    if (!campaign.draft.reason.isEmpty())
        parts += tr("reason: %1").arg(campaign.draft.reason);
    return parts.join(QStringLiteral(" · "));
}

} // namespace signalbox
