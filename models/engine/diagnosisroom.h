#pragma once

#include "diagnosis/diagnosisdesk.h"
#include "diagnosis/gather.h"
#include "operations/journal.h"

#include <QThreadPool>
#include <functional>

namespace signalbox {

/// Reaches verdicts from live fleet, store and what was learned, on threads of its own; learns where the fleet falls silent.
class DiagnosisRoom final : public DiagnosisDesk
{
public:
    struct Sources
    {
        FleetState &fleet;
        HistoryReader &history;
        Journal &journal;
        const CoverageKnowledge &coverage;
        const Clock &clock;
        std::function<FeedHealth()> feedHealth; ///< any thread
    };
    /// The table is a part of the program: without it nothing is weighed, and a test says so.
    explicit DiagnosisRoom(Sources sources);
    ~DiagnosisRoom() override; ///< waits for what was asked

    QFuture<Result<Verdict>> why(const Viewer &viewer, const VehicleId &vehicle) override;
    const WeightTable &weights() const override { return m_weights; }

    /// Call after each judgement, on one thread: once a minute of the world it counts the fleet and learns.
    void look();

private:
    Result<Verdict> reach(const Result<VehicleHistory> &history, const Result<std::vector<Operation>> &operations, const VehicleId &vehicle);

    const Sources m_sources;
    const WeightTable m_weights;
    std::mutex m_mutex; // of all that follows
    std::shared_ptr<const Census> m_census;
    SilencePlaces m_places;
    Instant m_looked {};
    QThreadPool m_pool;
};

} // namespace signalbox
