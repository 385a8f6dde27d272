#include "campaigns/cohortexamination.h"

#include "base/deliver.h"
#include "campaigns/cohortorder.h"

namespace signalbox {

namespace {

constexpr int atOnce = 24;

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

std::optional<Profile> targetOf(const TargetRule &rule, const std::vector<SwitchTarget> &profiles)
{
    for (const Plmn &network : rule.networks)
        for (const SwitchTarget &each : profiles)
            if (each.profile.home == network && each.profile.state != ProfileState::Absent) return each.profile;
    for (const QString &name : rule.names)
        for (const SwitchTarget &each : profiles)
            if (each.profile.name.compare(name, Qt::CaseInsensitive) == 0 && each.profile.state != ProfileState::Absent) return each.profile;
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

CohortExamination::CohortExamination(OperationsDesk &desk, QObject *context, Viewer viewer, CampaignDraft draft, Done done)
    : m_desk(desk), m_context(context), m_viewer(std::move(viewer)), m_draft(std::move(draft)), m_done(std::move(done))
{
}

void CohortExamination::start(std::vector<VehicleId> vehicles, QHash<VehicleId, std::int64_t> engaged)
{
    std::sort(vehicles.begin(), vehicles.end());
    vehicles.erase(std::unique(vehicles.begin(), vehicles.end()), vehicles.end());
    m_vehicles = std::move(vehicles);
    m_engaged = std::move(engaged);
    ++m_open; // so that finish() comes once, here or with the last answer
    next();
    --m_open;
    finish();
}

void CohortExamination::next()
{
    while (m_open <= atOnce && m_asked < m_vehicles.size()) {
        const VehicleId vehicle = m_vehicles[m_asked++];
        if (const auto taken = m_engaged.constFind(vehicle); taken != m_engaged.cend()) {
            exclude(vehicle, { QStringLiteral("in-campaign"), { { QStringLiteral("number"), qint64(*taken) } } });
            continue;
        }
        ++m_open;
        if (needsTarget(m_draft.kind)) {
            chooseTarget(vehicle);
        } else {
            CampaignMember member;
            member.vehicle = vehicle;
            lookAt(member, {});
        }
    }
}

void CohortExamination::chooseTarget(const VehicleId &vehicle)
{
    deliver(m_desk.targets(m_viewer, vehicle), m_context, [self = shared_from_this(), vehicle](const Result<std::vector<SwitchTarget>> &profiles) {
        const auto target = profiles ? targetOf(self->m_draft.target, *profiles) : std::nullopt;
        if (!target) {
            --self->m_open;
            self->exclude(vehicle, { profiles ? QStringLiteral("no-target") : profiles.error().code, profiles ? QVariantMap() : profiles.error().parameters });
            self->next();
            self->finish();
            return;
        }
        CampaignMember member;
        member.vehicle = vehicle;
        member.target = target->iccid;
        CampaignMove move;
        move.to = target->home;
        move.toName = target->name;
        for (const SwitchTarget &each : *profiles)
            if (each.profile.state == ProfileState::Enabled) {
                move.from = each.profile.home;
                move.fromName = each.profile.name;
                member.previous = each.profile.iccid;
            }
        self->lookAt(std::move(member), std::move(move));
    });
}

void CohortExamination::lookAt(CampaignMember member, CampaignMove move)
{
    const OperationRequest request = requestFor(m_draft, member.vehicle, member.target);
    deliver(m_desk.preflight(m_viewer, request), m_context,
            [self = shared_from_this(), member = std::move(member), move = std::move(move)](const Result<PreflightReport> &report) {
                --self->m_open;
                if (report) self->take(member, move, *report);
                else self->exclude(member.vehicle, { report.error().code, report.error().parameters });
                self->next();
                self->finish();
            });
}

void CohortExamination::take(CampaignMember member, CampaignMove move, const PreflightReport &report)
{
    for (const Finding &finding : report.findings)
        if (finding.weight == Finding::Weight::Stop && !isPassing(finding)) return exclude(member.vehicle, { finding.code, finding.parameters });
    for (const Finding &finding : report.findings)
        if (finding.weight == Finding::Weight::Remark) ++m_preview.remarks[finding.code];
    if (report.riskFrom > 0) {
        m_preview.strandingRisk = std::max(m_preview.strandingRisk, report.strandingRisk);
        m_preview.meanRisk += (report.strandingRisk - m_preview.meanRisk) / ++m_preview.riskKnown;
    }
    auto line = std::find_if(m_preview.moves.begin(), m_preview.moves.end(), [&](const CampaignMove &known) { return same(known, move); });
    if (line == m_preview.moves.end()) line = m_preview.moves.insert(line, move);
    ++line->vehicles;
    m_preview.included.push_back(std::move(member));
}

void CohortExamination::exclude(const VehicleId &vehicle, CampaignReason reason)
{
    m_preview.excluded.push_back({ vehicle, std::move(reason) });
}

void CohortExamination::finish()
{
    if (m_open > 0 || m_asked < m_vehicles.size()) return;
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
