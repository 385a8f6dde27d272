#pragma once

#include "fleet/fleetstate.h"
#include "profileplans/plandesk.h"

namespace signalbox {

/// The plans of the store, and the whole fleet held against them: words from the store, what is on the air and where from
/// FleetState. Made in the main thread; the work is done on a thread of the store.
class PlanReview final : public PlanDesk
{
public:
    PlanReview(PlanStore &store, const FleetState &fleet, const Clock &clock) : m_store(store), m_fleet(fleet), m_clock(clock) { }
    /// Ends a review that runs and waits for it: it reads the fleet.
    ~PlanReview() override;

    QFuture<Result<std::vector<ProfilePlan>>> plans(const Viewer &viewer) override { return m_store.list(viewer); }
    QFuture<Result<ProfilePlan>> put(const Viewer &viewer, ProfilePlan plan) override { return m_store.put(viewer, std::move(plan)); }
    QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QString &cohort) override { return m_store.remove(viewer, fleet, cohort); }
    QFuture<Result<DriftList>> drift(const Viewer &viewer) override;

private:
    PlanStore &m_store;
    const FleetState &m_fleet;
    const Clock &m_clock;
    const std::shared_ptr<std::atomic<bool>> m_ending = std::make_shared<std::atomic<bool>>(false);
    QFuture<Result<void>> m_pass; // the newest; the store runs one after the other
    QObject m_context; // of the answers; dies with this, before the others
};

} // namespace signalbox
