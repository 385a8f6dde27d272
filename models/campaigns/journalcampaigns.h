#pragma once

#include "access/fields.h"
#include "campaigns/campaignestimate.h"
#include "campaigns/campaignjournal.h"
#include "fleet/fleetstate.h"
#include "operations/operationsdesk.h"

#include <QTimer>

namespace signalbox {

/// How many vehicles a role may switch in one campaign without somebody's approval.
struct CampaignLimits
{
    int operatorVehicles = 100; ///< whoever may run operations "within limits"
};

/// The CampaignsDesk over a journal: checks the role, fixes the cohort, decides. Running is the runner's work.
class JournalCampaigns final : public CampaignsDesk
{
    Q_OBJECT
public:
    /// Vehicles in the viewer's scope that a filter means. Errors: "query.*".
    using Cohort = std::function<Result<std::vector<VehicleId>>(const Viewer &viewer, const QString &filter)>;
    struct Surroundings
    {
        CampaignJournal &journal;
        OperationsDesk &operations;
        const FleetState &fleet;
        const Clock &clock;
        AccessTable access;
        FleetId fleetId; ///< of the workspace
        EstimateTerms terms {};
        CampaignLimits limits {};
    };

    explicit JournalCampaigns(Surroundings around);
    void setCohort(Cohort cohort) { m_cohort = std::move(cohort); }
    /// Looks once a second what any program changed.
    void follow();
    /// Something moved in this process.
    void announce(const QUuid &id) { Q_EMIT changed(id); }
    /// Called after a person's step, in the desk's thread.
    void setOnDecided(std::function<void()> tell) { m_onDecided = std::move(tell); }

    QFuture<Result<CampaignPreview>> preview(const Viewer &viewer, const CampaignDraft &draft) override;
    QFuture<Result<Campaign>> create(const Viewer &viewer, const CampaignDraft &draft) override;
    QFuture<Result<Campaign>> submit(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> approve(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> reject(const Viewer &viewer, QUuid id, const QString &why) override;
    QFuture<Result<Campaign>> pause(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> resume(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> abort(const Viewer &viewer, QUuid id, const QString &why) override;
    QFuture<Result<std::vector<Campaign>>> list(const Viewer &viewer) override { return m_around.journal.list(viewer); }
    QFuture<Result<Campaign>> find(const Viewer &viewer, QUuid id) override { return m_around.journal.find(viewer, id); }
    QFuture<Result<MemberPage>> vehicles(const Viewer &viewer, QUuid id, const MemberFilter &filter) override;
    QFuture<Result<CampaignReport>> report(const Viewer &viewer, QUuid id) override;
    std::optional<int> limit(const Viewer &viewer) const override;

private:
    /// The state after a verb in that state; nothing when the verb makes no sense there.
    using Step = std::function<std::optional<CampaignState>(const Campaign &)>;
    QFuture<Result<Campaign>> decide(const Viewer &viewer, QUuid id, Capability capability, const char *verb, CampaignReason reason, Step step);
    void examine(const Viewer &viewer, const CampaignDraft &draft, std::function<void(Result<CampaignPreview>)> answer);
    Result<std::vector<VehicleId>> cohortOf(const Viewer &viewer, const CampaignDraft &draft) const;
    CampaignEstimate estimate(const CampaignDraft &draft, const CampaignPreview &preview) const;
    Campaign campaignOf(const Viewer &viewer, const CampaignDraft &draft, const CampaignPreview &preview) const;
    std::optional<Error> denied(const Viewer &viewer, Capability capability) const;
    void look();
    void compare(const std::vector<Campaign> &campaigns);

    const Surroundings m_around;
    Cohort m_cohort;
    std::function<void()> m_onDecided;
    QTimer m_timer;
    qint64 m_seen = -1;
    bool m_looking = false;
    QHash<QUuid, std::pair<CampaignState, MemberCounts>> m_known;
};

/// What the estimate asks of a vehicle that is still to be switched.
MemberWait waitOf(const FleetState::ReadView &view, Row row, bool underWay);

} // namespace signalbox
