#include "fakecampaigns.h"

#include <QDateTime>

namespace signalbox {

namespace {
template<typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}
} // namespace

QFuture<Result<CampaignPreview>> FakeCampaigns::preview(const Viewer &, const CampaignDraft &)
{
    return ready<CampaignPreview>(looked);
}

QFuture<Result<Campaign>> FakeCampaigns::create(const Viewer &, const CampaignDraft &draft)
{
    if (refusal)
        return ready<Campaign>(tl::unexpected(*refusal));
    created.push_back(draft);
    Campaign campaign;
    campaign.id = QUuid::createUuid();
    campaign.number = 12;
    campaign.draft = draft;
    campaigns.insert(campaigns.begin(), campaign);
    return ready<Campaign>(campaign);
}

QFuture<Result<Campaign>> FakeCampaigns::moved(const QUuid &id, const QString &verb, CampaignState to)
{
    if (refusal)
        return ready<Campaign>(tl::unexpected(*refusal));
    verbs += verb.trimmed();
    for (Campaign &campaign : campaigns) {
        if (campaign.id != id)
            continue;
        campaign.state = to;
        Q_EMIT changed(id);
        return ready<Campaign>(campaign);
    }
    return ready<Campaign>(failure("campaign.unknown"));
}

QFuture<Result<Campaign>> FakeCampaigns::submit(const Viewer &, QUuid id)
{
    const bool asks = looked && looked->needsApproval;
    return moved(id, QStringLiteral("submit"), asks ? CampaignState::AwaitingApproval : CampaignState::Approved);
}

QFuture<Result<Campaign>> FakeCampaigns::approve(const Viewer &, QUuid id) { return moved(id, QStringLiteral("approve"), CampaignState::Approved); }
QFuture<Result<Campaign>> FakeCampaigns::pause(const Viewer &, QUuid id) { return moved(id, QStringLiteral("pause"), CampaignState::Paused); }
QFuture<Result<Campaign>> FakeCampaigns::resume(const Viewer &, QUuid id) { return moved(id, QStringLiteral("resume"), CampaignState::Running); }

QFuture<Result<Campaign>> FakeCampaigns::reject(const Viewer &, QUuid id, const QString &why)
{
    return moved(id, QStringLiteral("reject ") + why, CampaignState::Aborted);
}

QFuture<Result<Campaign>> FakeCampaigns::abort(const Viewer &, QUuid id, const QString &why)
{
    return moved(id, QStringLiteral("abort ") + why, CampaignState::Aborted);
}

QFuture<Result<std::vector<Campaign>>> FakeCampaigns::list(const Viewer &)
{
    return ready<std::vector<Campaign>>(campaigns);
}

QFuture<Result<Campaign>> FakeCampaigns::find(const Viewer &, QUuid id)
{
    for (const Campaign &campaign : campaigns) {
        if (campaign.id == id)
            return ready<Campaign>(campaign);
    }
    return ready<Campaign>(failure("campaign.unknown"));
}

QFuture<Result<MemberPage>> FakeCampaigns::vehicles(const Viewer &, QUuid, const MemberFilter &filter)
{
    MemberPage page;
    for (const CampaignMember &member : members) {
        if (filter.state && member.state != *filter.state)
            continue;
        if (page.matching++ >= filter.offset && int(page.members.size()) < filter.limit)
            page.members.push_back(member);
    }
    return ready<MemberPage>(page);
}

QFuture<Result<CampaignReport>> FakeCampaigns::report(const Viewer &, QUuid id)
{
    CampaignReport out = figures;
    for (const Campaign &campaign : campaigns) {
        if (campaign.id == id)
            out.campaign = campaign;
    }
    return ready<CampaignReport>(out);
}

CampaignWorld::CampaignWorld()
    : clock(Instant(std::chrono::milliseconds(QDateTime::fromString(QStringLiteral("2026-11-19T14:32:08Z"), Qt::ISODate).toMSecsSinceEpoch()))),
      fleet(clock, nullptr), m_books(Books::load().value())
{
}

TableSources CampaignWorld::sources(Role role) const
{
    Viewer viewer;
    viewer.role = role;
    viewer.account = QStringLiteral("mtamm");
    Reader reader;
    reader.books = m_books;
    reader.locale = QLocale(QLocale::English);
    return TableSources { fleet, clock, AccessTable::standard(), viewer, reader };
}

Campaign CampaignWorld::campaign(CampaignState state) const
{
    Campaign campaign;
    campaign.id = QUuid::createUuid();
    campaign.number = 318 + std::int64_t(desk.campaigns.size());
    campaign.draft.name = QStringLiteral("France: Telekom roaming to Orange F");
    campaign.draft.filter = QStringLiteral("country:FR cohort:\"DE long-haul\"");
    campaign.draft.target.networks = { *Plmn::parse(QStringLiteral("20801")) };
    campaign.draft.waves = { 20, { 0.1, 0.5 }, 6 };
    campaign.draft.windows = { { 0x1f, 9 * 60, 17 * 60 } };
    campaign.draft.reason = QStringLiteral("stop the roaming clock");
    campaign.state = state;
    campaign.createdBy = QStringLiteral("noc-2");
    campaign.createdAt = clock.now() - std::chrono::hours(4);
    campaign.stateSince = clock.now() - std::chrono::minutes(131);
    campaign.waves = 4;
    campaign.excluded = 23;
    campaign.counts[MemberState::Waiting] = 1180;
    return campaign;
}

void CampaignWorld::fillHalted()
{
    Campaign halted = campaign(CampaignState::Halted);
    halted.reason = { QStringLiteral("region-dark"), { { QStringLiteral("troubled"), 9 }, { QStringLiteral("known"), 11 }, { QStringLiteral("kind"), QStringLiteral("circle") },
                                                       { QStringLiteral("lat"), 46.8 }, { QStringLiteral("lon"), 4.85 }, { QStringLiteral("radiusKm"), 60 },
                                                       { QStringLiteral("city"), QStringLiteral("Chalon-sur-Saône") }, { QStringLiteral("country"), QStringLiteral("FR") } } };
    halted.startedAt = clock.now() - std::chrono::hours(3);
    halted.endedAt = halted.stateSince;
    halted.wave = 1;
    halted.decidedBy = QStringLiteral("admin-1");
    halted.counts = {};
    halted.counts[MemberState::Succeeded] = 116;
    halted.counts[MemberState::RolledBack] = 13;
    halted.counts[MemberState::Dark] = 9;
    halted.counts[MemberState::Withheld] = 1042;
    Campaign running = campaign(CampaignState::Running);
    running.number = 319;
    running.draft.name = QStringLiteral("Spain: Movistar for vans");
    running.counts[MemberState::Waiting] = 40;
    running.counts[MemberState::Sent] = 12;
    running.estimate = { clock.now() + std::chrono::hours(6), clock.now() + std::chrono::hours(21), QStringLiteral("polls"), 3 };
    desk.campaigns = { running, halted };
    ReportLine first, second, third;
    first.wave = 0;
    first.counts[MemberState::Succeeded] = 20;
    second.wave = 1;
    second.counts[MemberState::Succeeded] = 96;
    second.counts[MemberState::RolledBack] = 13;
    second.counts[MemberState::Dark] = 9;
    third.wave = 2;
    third.counts[MemberState::Withheld] = 472;
    desk.figures.byWave = { first, second, third };
    desk.figures.before = { 138, 135, -96.0f, -108.0f };
    desk.figures.after = { 138, 116, -97.0f, -111.0f };
    for (int i = 0; i < 24; ++i)
        desk.figures.course.push_back({ *halted.startedAt + std::chrono::minutes(2 * i), std::min(116, 6 * i), i < 14 ? 0 : i < 22 ? i - 13 : 9, i < 12 ? 0 : std::min(13, i - 11),
                                        i % 3 == 0 ? std::optional<Span>(std::chrono::seconds(38 + i)) : std::nullopt });
    desk.figures.interruption = { 116, std::chrono::seconds(41), std::chrono::seconds(88) };
    for (int i = 0; i < 30; ++i) {
        CampaignMember member;
        member.vehicle = VehicleId::parse(QStringLiteral("DE-TRK-%1").arg(8840 + i, 5, 10, QLatin1Char('0'))).value();
        member.position = i;
        member.wave = i < 10 ? 0 : 1;
        member.state = i % 3 == 0 ? MemberState::Dark : i % 3 == 1 ? MemberState::RolledBack : MemberState::Succeeded;
        member.reason.code = member.state == MemberState::Dark ? QStringLiteral("never-seen") : member.state == MemberState::RolledBack ? QStringLiteral("rolled-back") : QString();
        member.since = clock.now() - std::chrono::minutes(150 - i);
        member.country = CountryCode::parse(QStringLiteral("FR")).value();
        desk.members.push_back(member);
    }
}

} // namespace signalbox
