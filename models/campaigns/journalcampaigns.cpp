#include "campaigns/journalcampaigns.h"

#include "base/answer.h"
#include "base/deliver.h"
#include "campaigns/campaignlife.h"
#include "campaigns/cohortexamination.h"

namespace signalbox {

namespace {

constexpr int everything = 100'000'000;

CampaignReason byPerson(const char *code, const QString &why)
{
    return { QString::fromLatin1(code), { { QStringLiteral("why"), why } } };
}

} // namespace

JournalCampaigns::JournalCampaigns(Surroundings around) : m_around(std::move(around)) { }

std::optional<Error> JournalCampaigns::denied(const Viewer &viewer, Capability capability) const
{
    if (m_around.access.may(viewer.role, capability)) return std::nullopt;
    return Error { QStringLiteral("access.denied"),
                   { { QStringLiteral("capability"), int(capability) }, { QStringLiteral("role"), QString(code(viewer.role)) } }, {} };
}

std::optional<int> JournalCampaigns::limit(const Viewer &viewer) const
{
    if (m_around.access.may(viewer.role, Capability::ApproveOperation)) return std::nullopt;
    return m_around.access.may(viewer.role, Capability::RunOperation) ? m_around.limits.operatorVehicles : 0;
}

Result<std::vector<VehicleId>> JournalCampaigns::cohortOf(const Viewer &viewer, const CampaignDraft &draft) const
{
    if (draft.vehicles.empty()) {
        if (!m_cohort) return failure("campaign.cohort");
        return m_cohort(viewer, draft.filter);
    }
    return draft.vehicles;
}

void JournalCampaigns::examine(const Viewer &viewer, const CampaignDraft &draft, std::function<void(Result<CampaignPreview>)> answer)
{
    if (auto sound = checkDraft(draft); !sound) return answer(tl::unexpected(sound.error()));
    auto cohort = cohortOf(viewer, draft);
    if (!cohort) return answer(tl::unexpected(cohort.error()));
    std::vector<VehicleId> inside, outside;
    {
        const auto view = m_around.fleet.read();
        for (VehicleId &vehicle : *cohort) {
            const Row row = m_around.fleet.find(vehicle);
            const auto among = [&](const QSet<QString> &names, FleetColumns::Name name) {
                const std::string_view text = view.text(name);
                return names.isEmpty() || names.contains(QString::fromUtf8(text.data(), qsizetype(text.size())));
            };
            const bool in = row == noRow || (among(viewer.scope.fleets, view->fleet[row]) && among(viewer.scope.cohorts, view->cohort[row]));
            (in ? inside : outside).push_back(std::move(vehicle));
        }
    }
    deliver(m_around.journal.engaged(m_around.fleetId), this,
            [this, viewer, draft, inside, outside, answer = std::move(answer)](const Result<QHash<VehicleId, std::int64_t>> &engaged) {
                if (!engaged) return answer(tl::unexpected(engaged.error()));
                const auto done = [this, viewer, draft, outside, answer](Result<CampaignPreview> seen) {
                    if (!seen) return answer(std::move(seen));
                    CampaignPreview &preview = *seen;
                    for (const VehicleId &vehicle : outside) preview.excluded.push_back({ vehicle, { QStringLiteral("out-of-scope") } });
                    const auto most = limit(viewer);
                    preview.needsApproval = most && int(preview.included.size()) > *most;
                    preview.at = m_around.clock.now();
                    preview.estimate = estimate(draft, preview);
                    answer(std::move(seen));
                };
                const auto countryOf = [this](const VehicleId &vehicle) -> std::optional<CountryCode> {
                    const Row row = m_around.fleet.find(vehicle);
                    const std::uint16_t key = row == noRow ? 0 : m_around.fleet.read()->country[row];
                    return key == 0 ? std::nullopt : std::optional(CountryCode::fromKey(key));
                };
                std::make_shared<CohortExamination>(m_around.operations, this, viewer, draft, countryOf, done)->start(inside, *engaged);
            });
}

Campaign JournalCampaigns::campaignOf(const Viewer &viewer, const CampaignDraft &draft, const CampaignPreview &preview) const
{
    Campaign campaign;
    campaign.id = QUuid::createUuid();
    campaign.fleet = m_around.fleetId;
    campaign.draft = draft;
    campaign.createdBy = viewer.account;
    campaign.createdAt = campaign.stateSince = m_around.clock.now();
    campaign.waves = std::max(1, int(preview.waveSizes.size()));
    campaign.excluded = int(preview.excluded.size());
    campaign.counts[MemberState::Waiting] = int(preview.included.size());
    campaign.estimate = preview.estimate;
    return campaign;
}

CampaignEstimate JournalCampaigns::estimate(const CampaignDraft &draft, const CampaignPreview &preview) const
{
    Campaign campaign;
    campaign.draft = draft;
    campaign.waves = std::max(1, int(preview.waveSizes.size()));
    std::vector<MemberWait> waits;
    const auto view = m_around.fleet.read();
    for (const CampaignMember &member : preview.included)
        if (const Row row = m_around.fleet.find(member.vehicle); row != noRow) waits.push_back(waitOf(view, row, false));
    EstimateTerms terms = m_around.terms;
    terms.atRisk = CampaignLife::mostAtRisk(campaign, int(preview.included.size()));
    return estimateEnd(campaign, waits, terms, m_around.clock.now());
}

MemberWait waitOf(const FleetState::ReadView &view, Row row, bool underWay)
{
    using std::chrono::seconds;
    MemberWait wait;
    wait.underWay = underWay;
    const auto poll = view->pollInterval[row];
    wait.asleep = static_cast<VehicleState>(view->state[row]) == VehicleState::Quiet;
    if (poll != 0) wait.reach = std::max<Span>(seconds(poll), wait.asleep ? seconds(view->parkedInterval[row]) : seconds(0));
    return wait;
}

QFuture<Result<CampaignPreview>> JournalCampaigns::preview(const Viewer &viewer, const CampaignDraft &draft)
{
    if (auto error = denied(viewer, Capability::ProposeOperation)) return refused<CampaignPreview>(std::move(*error));
    const Answer<CampaignPreview> answer;
    examine(viewer, draft, answer);
    return answer.future();
}

QFuture<Result<Campaign>> JournalCampaigns::create(const Viewer &viewer, const CampaignDraft &draft)
{
    if (auto error = denied(viewer, Capability::RunOperation)) return refused<Campaign>(std::move(*error));
    const Answer<Campaign> answer;
    examine(viewer, draft, [this, viewer, draft, answer](Result<CampaignPreview> preview) {
        if (!preview) return answer(tl::unexpected(preview.error()));
        if (preview->included.empty()) return answer(failure("campaign.empty", { { QStringLiteral("excluded"), int(preview->excluded.size()) } }));
        deliver(m_around.journal.add(campaignOf(viewer, draft, *preview), preview->included), this, [this, answer](const Result<Campaign> &added) {
            answer(added);
            if (added) Q_EMIT changed(added->id);
        });
    });
    return answer.future();
}

QFuture<Result<Campaign>> JournalCampaigns::decide(const Viewer &viewer, QUuid id, Capability capability, const char *verb, CampaignReason reason, Step step)
{
    if (auto error = denied(viewer, capability)) return refused<Campaign>(std::move(*error));
    const Answer<Campaign> answer;
    deliver(m_around.journal.find(viewer, id), this, [this, viewer, id, verb = QString::fromLatin1(verb), reason, step, answer](const Result<Campaign> &found) {
        if (!found) return answer(tl::unexpected(found.error()));
        const auto to = step(*found);
        if (!to) return answer(failure("campaign.state", { { QStringLiteral("state"), QString(code(found->state)) }, { QStringLiteral("verb"), verb } }));
        deliver(m_around.journal.decide(id, found->state, *to, reason, viewer.account, m_around.clock.now()), this, [this, answer](const Result<Campaign> &decided) {
            answer(decided);
            if (!decided) return;
            if (m_onDecided) m_onDecided();
            Q_EMIT changed(decided->id);
        });
    });
    return answer.future();
}

QFuture<Result<Campaign>> JournalCampaigns::submit(const Viewer &viewer, QUuid id)
{
    return decide(viewer, id, Capability::RunOperation, "submit", {}, [most = limit(viewer)](const Campaign &c) -> std::optional<CampaignState> {
        if (c.state != CampaignState::Drafted) return std::nullopt;
        return most && c.size() > *most ? CampaignState::AwaitingApproval : CampaignState::Approved;
    });
}

QFuture<Result<Campaign>> JournalCampaigns::approve(const Viewer &viewer, QUuid id)
{
    return decide(viewer, id, Capability::ApproveOperation, "approve", {}, [](const Campaign &c) -> std::optional<CampaignState> {
        return c.state == CampaignState::AwaitingApproval || c.state == CampaignState::Drafted ? std::optional(CampaignState::Approved) : std::nullopt;
    });
}

QFuture<Result<Campaign>> JournalCampaigns::reject(const Viewer &viewer, QUuid id, const QString &why)
{
    return decide(viewer, id, Capability::ApproveOperation, "reject", byPerson("rejected", why), [](const Campaign &c) -> std::optional<CampaignState> {
        return c.state == CampaignState::AwaitingApproval || c.state == CampaignState::Drafted ? std::optional(CampaignState::Aborted) : std::nullopt;
    });
}

QFuture<Result<Campaign>> JournalCampaigns::pause(const Viewer &viewer, QUuid id)
{
    return decide(viewer, id, Capability::RunOperation, "pause", {}, [](const Campaign &c) -> std::optional<CampaignState> {
        return c.state == CampaignState::Running || c.state == CampaignState::Approved ? std::optional(CampaignState::Paused) : std::nullopt;
    });
}

QFuture<Result<Campaign>> JournalCampaigns::resume(const Viewer &viewer, QUuid id)
{
    return decide(viewer, id, Capability::RunOperation, "resume", {}, [](const Campaign &c) -> std::optional<CampaignState> {
        if (c.state != CampaignState::Paused) return std::nullopt;
        return c.startedAt ? CampaignState::Running : CampaignState::Approved;
    });
}

QFuture<Result<Campaign>> JournalCampaigns::abort(const Viewer &viewer, QUuid id, const QString &why)
{
    return decide(viewer, id, Capability::RunOperation, "abort", byPerson("aborted", why), [](const Campaign &c) -> std::optional<CampaignState> {
        return isEnded(c.state) ? std::nullopt : std::optional(CampaignState::Aborted);
    });
}

QFuture<Result<MemberPage>> JournalCampaigns::vehicles(const Viewer &viewer, QUuid id, const MemberFilter &filter)
{
    return m_around.journal.members(viewer, id, filter);
}

QFuture<Result<CampaignReport>> JournalCampaigns::report(const Viewer &viewer, QUuid id)
{
    const Answer<CampaignReport> answer;
    deliver(m_around.journal.find(viewer, id), this, [this, viewer, id, answer](const Result<Campaign> &campaign) {
        if (!campaign) return answer(tl::unexpected(campaign.error()));
        MemberFilter all;
        all.limit = everything;
        deliver(m_around.journal.members(viewer, id, all), this, [this, campaign = *campaign, answer](const Result<MemberPage> &page) {
            if (!page) return answer(tl::unexpected(page.error()));
            answer(makeReport(campaign, page->members, m_around.clock.now()));
        });
    });
    return answer.future();
}

void JournalCampaigns::follow()
{
    connect(&m_timer, &QTimer::timeout, this, &JournalCampaigns::look);
    m_timer.start(1000);
    look();
}

void JournalCampaigns::look()
{
    if (std::exchange(m_looking, true)) return;
    deliver(m_around.journal.revision(), this, [this](const Result<qint64> &revision) {
        m_looking = false;
        if (!revision || *revision == m_seen) return;
        m_seen = *revision;
        deliver(m_around.journal.list(Viewer {}), this, [this](const Result<std::vector<Campaign>> &campaigns) {
            if (campaigns) compare(*campaigns);
        });
    });
}

void JournalCampaigns::compare(const std::vector<Campaign> &campaigns)
{
    for (const Campaign &campaign : campaigns) {
        const auto now = std::pair(campaign.state, campaign.counts);
        if (const auto known = m_known.constFind(campaign.id); known != m_known.cend() && *known == now) continue;
        m_known.insert(campaign.id, now);
        Q_EMIT changed(campaign.id);
    }
}

} // namespace signalbox
