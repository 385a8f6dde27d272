#pragma once

#include "campaigns/campaignrunner.h"
#include "campaigns/journalcampaigns.h"
#include "engine/geofencefollower.h"
#include "fleet/query.h"
#include "workspace/workspace.h"

namespace signalbox {

class GeofenceStore;
class JournalDesk;

/// Campaigns joined: the desk in every process, the runner in the owner's. Main thread.
class CampaignsRoom final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const Workspace &workspace;
        CampaignJournal &journal;
        JournalDesk &operations;
        const FleetState &fleet;
        GeofenceStore &geofences;
        const Clock &clock;
    };

    explicit CampaignsRoom(const Parts &parts);
    ~CampaignsRoom() override;

    CampaignsDesk &desk() { return m_desk; }
    /// Filters of drafts are read with this from now on.
    void setLanguage(std::shared_ptr<const QueryLanguage> language);
    /// The fleet is in.
    void follow() { m_desk.follow(); }
    /// The engine is the owner, and open operations are watched.
    void run();
    void stop();
    void note(const Operation &operation);

Q_SIGNALS:
    void ownershipLost();

private:
    const Parts m_parts;
    const EstimateTerms m_terms;
    JournalCampaigns m_desk;
    std::shared_ptr<GeofenceBook> m_fences = std::make_shared<GeofenceBook>();
    std::unique_ptr<GeofenceFollower> m_fenceFollower;
    std::unique_ptr<CampaignRunner> m_runner;
};

} // namespace signalbox
