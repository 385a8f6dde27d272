#pragma once

#include "campaigns/campaignsdesk.h"
#include "fleet/fleetstate.h"
#include "tables/fleettablemodel.h"

namespace signalbox {

/// A desk whose answers a test writes down; what is handed in is kept.
class FakeCampaigns final : public CampaignsDesk
{
    Q_OBJECT
public:
    std::vector<Campaign> campaigns; ///< newest first
    std::vector<CampaignMember> members; ///< of every campaign
    CampaignReport figures;
    Result<CampaignPreview> looked = CampaignPreview {};
    std::optional<int> most;
    std::optional<Error> refusal; ///< of every verb
    std::vector<CampaignDraft> created;
    QStringList verbs; ///< "abort why"

    QFuture<Result<CampaignPreview>> preview(const Viewer &viewer, const CampaignDraft &draft) override;
    QFuture<Result<Campaign>> create(const Viewer &viewer, const CampaignDraft &draft) override;
    QFuture<Result<Campaign>> submit(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> approve(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> reject(const Viewer &viewer, QUuid id, const QString &why) override;
    QFuture<Result<Campaign>> pause(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> resume(const Viewer &viewer, QUuid id) override;
    QFuture<Result<Campaign>> abort(const Viewer &viewer, QUuid id, const QString &why) override;
    QFuture<Result<std::vector<Campaign>>> list(const Viewer &viewer) override;
    QFuture<Result<Campaign>> find(const Viewer &viewer, QUuid id) override;
    QFuture<Result<MemberPage>> vehicles(const Viewer &viewer, QUuid id, const MemberFilter &filter) override;
    QFuture<Result<CampaignReport>> report(const Viewer &viewer, QUuid id) override;
    std::optional<int> limit(const Viewer &) const override { return most; }

private:
    QFuture<Result<Campaign>> moved(const QUuid &id, const QString &verb, CampaignState to);
};

/// A clock, a fleet of a few, a reader, and a campaign over 1,180 of which 138 were asked.
class CampaignWorld
{
public:
    CampaignWorld();
    TableSources sources(Role role = Role::Administrator) const;
    /// As the desk would give it.
    Campaign campaign(CampaignState state) const;
    void fillHalted();

    ManualClock clock;
    FleetState fleet;
    FakeCampaigns desk;

private:
    std::shared_ptr<const Books> m_books;
};

} // namespace signalbox
