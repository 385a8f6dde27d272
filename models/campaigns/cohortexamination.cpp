#include "campaigns/cohortexamination.h"

#include "base/deliver.h"
#include "campaigns/cohortorder.h"

namespace signalbox {

namespace {

bool same(const CampaignMove &a, const CampaignMove &b)
{
    return a.country == b.country && a.from == b.from && a.to == b.to && a.fromName == b.fromName && a.toName == b.toName;
}

/// What passes by itself: the card's other order ends before this one's turn.
bool isPassing(const Finding &finding)
{
    return finding.code == QLatin1StringView("eid-free");
}

} // namespace

std::optional<Profile> targetOf(const TargetRule &rule, const std::vector<Profile> &profiles)
{
    for (const Plmn &network : rule.networks)
        for (const Profile &each : profiles)
            if (each.home == network && each.state != ProfileState::Absent) return each;
    for (const QString &name : rule.names)
        for (const Profile &each : profiles)
            if (each.name.compare(name, Qt::CaseInsensitive) == 0 && each.state != ProfileState::Absent) return each;
    return std::nullopt;
}

OperationRequest requestFor(const CampaignDraft &draft, const VehicleId &vehicle, const std::optional<Iccid> &target)
{
    OperationRequest request;
    request.kind = draft.kind;
    request.vehicle = vehicle;
    request.iccid = target;
    request.rollback = draft.rollback;
    request.reason = draft.reason.isEmpty() ? draft.name : draft.reason;
    request.details = draft.details;
    return request;
}

CohortExamination::CohortExamination(OperationsDesk &desk, QObject *context, Viewer viewer, CampaignDraft draft, CountryOf countryOf, Done done)
    : m_desk(desk), m_context(context), m_viewer(std::move(viewer)), m_draft(std::move(draft)), m_countryOf(std::move(countryOf)), m_done(std::move(done))
{
}

void CohortExamination::start(std::vector<VehicleId> vehicles, const QHash<VehicleId, std::int64_t> &engaged)
{
    std::sort(vehicles.begin(), vehicles.end());
    vehicles.erase(std::unique(vehicles.begin(), vehicles.end()), vehicles.end());
    for (VehicleId &vehicle : vehicles) {
        if (const auto taken = engaged.constFind(vehicle); taken != engaged.cend())
            exclude(vehicle, { QStringLiteral("in-campaign"), { { QStringLiteral("number"), qint64(*taken) } } });
        else
            m_free.push_back(std::move(vehicle));
    }
    if (needsTarget(m_draft.kind)) return chooseTargets();
    for (const VehicleId &vehicle : m_free) m_candidates.emplace_back().member.vehicle = vehicle;
    lookAtAll();
}

void CohortExamination::chooseTargets()
{
    deliver(m_desk.profilesOfMany(m_viewer, m_free), m_context,
            [self = shared_from_this()](const Result<std::vector<std::optional<std::vector<Profile>>>> &profiles) {
                if (!profiles) return self->m_done(tl::unexpected(profiles.error()));
                for (std::size_t i = 0; i < profiles->size() && i < self->m_free.size(); ++i) self->choose(self->m_free[i], (*profiles)[i]);
                self->lookAtAll();
            });
}

void CohortExamination::choose(const VehicleId &vehicle, const std::optional<std::vector<Profile>> &profiles)
{
    if (!profiles) return exclude(vehicle, { QStringLiteral("vehicle.unknown"), { { QStringLiteral("vehicle"), vehicle.toString() } } });
    const auto target = targetOf(m_draft.target, *profiles);
    if (!target) return exclude(vehicle, { QStringLiteral("no-target") });
    Candidate &candidate = m_candidates.emplace_back();
    candidate.member.vehicle = vehicle;
    candidate.member.target = target->iccid;
    candidate.move.to = target->home;
    candidate.move.toName = target->name;
    for (const Profile &each : *profiles)
        if (each.state == ProfileState::Enabled) {
            candidate.move.from = each.home;
            candidate.move.fromName = each.name;
            candidate.member.previous = each.iccid;
        }
}

void CohortExamination::lookAtAll()
{
    std::vector<OperationRequest> requests;
    for (const Candidate &candidate : m_candidates) requests.push_back(requestFor(m_draft, candidate.member.vehicle, candidate.member.target));
    deliver(m_desk.preflightMany(m_viewer, std::move(requests)), m_context, [self = shared_from_this()](const Result<std::vector<PreflightReport>> &reports) {
        if (!reports) return self->m_done(tl::unexpected(reports.error()));
        for (std::size_t i = 0; i < reports->size() && i < self->m_candidates.size(); ++i) self->take(self->m_candidates[i], (*reports)[i]);
        self->finish();
    });
}

void CohortExamination::take(const Candidate &candidate, const PreflightReport &report)
{
    const CampaignMember &member = candidate.member;
    CampaignMove move = candidate.move;
    move.country = m_countryOf(member.vehicle);
    for (const Finding &finding : report.findings)
        if (finding.weight == Finding::Weight::Stop && !isPassing(finding)) return exclude(member.vehicle, { finding.code, finding.parameters });
    for (const Finding &finding : report.findings)
        if (finding.weight == Finding::Weight::Remark) ++m_preview.remarks[finding.code];
    if (report.riskFrom > 0) {
        m_preview.strandingRisk = std::max(m_preview.strandingRisk, report.strandingRisk);
        m_preview.meanRisk += (report.strandingRisk - m_preview.meanRisk) / ++m_preview.riskKnown;
    }
    auto line = std::find_if(m_preview.moves.begin(), m_preview.moves.end(), [&move](const CampaignMove &known) { return same(known, move); });
    if (line == m_preview.moves.end()) line = m_preview.moves.insert(line, move);
    ++line->vehicles;
    m_preview.included.push_back(member);
}

void CohortExamination::exclude(const VehicleId &vehicle, CampaignReason reason)
{
    m_preview.excluded.push_back({ vehicle, std::move(reason) });
}

void CohortExamination::finish()
{
    drawOrder(m_preview.included, m_draft.seed, m_draft.waves);
    int before = 0;
    for (const int end : waveEnds(int(m_preview.included.size()), m_draft.waves)) {
        m_preview.waveSizes.push_back(end - before);
        before = end;
    }
    std::sort(m_preview.excluded.begin(), m_preview.excluded.end(), [](const ExcludedVehicle &a, const ExcludedVehicle &b) { return a.vehicle < b.vehicle; });
    std::stable_sort(m_preview.moves.begin(), m_preview.moves.end(), [](const CampaignMove &a, const CampaignMove &b) { return a.vehicles > b.vehicles; });
    m_done(std::move(m_preview));
}

} // namespace signalbox
