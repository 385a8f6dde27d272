#pragma once

#include "campaigns/blackout.h"
#include "campaigns/campaignestimate.h"
#include "campaigns/campaignjournal.h"
#include "campaigns/campaignlife.h"
#include "operations/operationplanner.h"

#include <QTimer>
#include <map>

namespace signalbox {

/// Runs campaigns: looks at each once a second, asks CampaignLife what is to be done, and does it. An intent and the note
/// that it belongs to the campaign are one transaction, so that a kill at any moment sends nothing twice and forgets
/// nothing. Only the owner of the workspace runs one. Lives where the desk lives.
class CampaignRunner final : public QObject
{
    Q_OBJECT
public:
    struct Surroundings
    {
        CampaignJournal &journal;
        OperationsDesk &operations;
        OperationPlanner &planner;
        const FleetState &fleet;
        const Clock &clock;
        std::shared_ptr<const CityIndex> cities; ///< may be null: then a region is named by where it is
        std::shared_ptr<const GeofenceBook> fences;
        EstimateTerms terms {};
    };

    explicit CampaignRunner(Surroundings around);
    ~CampaignRunner() override;
    /// Goes on with what is open, then every second of the wall.
    void start();
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    /// What start() does by timer; tests call it.
    void look();
    /// An operation was recorded or moved on, in this process or another.
    void note(const Operation &operation);

Q_SIGNALS:
    void moved(const QUuid &campaign);
    void ownershipLost();

private:
    struct Live;
    struct Turn;
    using LivePtr = std::shared_ptr<Live>;

    void reread(qint64 revision);
    void take(const std::vector<Campaign> &campaigns);
    void load(const Campaign &campaign);
    void loaded(const LivePtr &live);
    void turn(const LivePtr &live);
    void judge(Live &live, const FleetState::ReadView &view, Instant now);
    void leave(Live &live, const CampaignMoves &moves, Instant now);
    void takeBack(const LivePtr &live, const CampaignMoves &moves);
    std::vector<int> whoGoes(Live &live, const CampaignMoves &moves, const FleetState::ReadView &view, Instant now);
    void plan(const std::shared_ptr<Turn> &turn);
    void planned(const std::shared_ptr<Turn> &turn, int member, Direction direction, const Result<PlannedOperation> &answer);
    void refuse(Live &live, int member, Direction direction, const Error &error);
    void commit(const std::shared_ptr<Turn> &turn);
    void committed(const std::shared_ptr<Turn> &turn, const Result<CampaignWritten> &written);
    CampaignEstimate estimate(const Live &live, const FleetState::ReadView &view, Instant now) const;

    const Surroundings m_around;
    const CampaignLife m_life;
    const VehicleZones m_zones;
    QTimer m_timer;
    std::map<QUuid, LivePtr> m_live;
    QSet<QUuid> m_over; ///< ended, and looked at
    qint64 m_seen = -1;
    bool m_reading = false;
};

} // namespace signalbox
