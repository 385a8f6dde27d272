#pragma once

#include "domain/viewer.h"
#include "profileplans/drift.h"

#include <QFuture>
#include <functional>

namespace signalbox {

/// Keeps the plans of a workspace and reads what is known of the fleet's profiles. Implemented by the store: answers come on
/// store threads, so receivers use deliver().
class PlanStore
{
public:
    virtual ~PlanStore() = default;
    /// Of the fleets and cohorts in the viewer's scope, by fleet and cohort. Errors: "access.denied".
    virtual QFuture<Result<std::vector<ProfilePlan>>> list(const Viewer &viewer) = 0;
    /// Adds, or replaces the cohort's. Errors: "access.denied", "access.out-of-scope", those of ProfilePlan::check().
    virtual QFuture<Result<ProfilePlan>> put(const Viewer &viewer, ProfilePlan plan) = 0;
    /// Errors: "plan.unknown" {cohort}.
    virtual QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QString &cohort) = 0;
    /// Every vehicle in the viewer's scope, in one pass over the tables, in the order of fleet and name; what is on the air
    /// and where is not in it. `take` is called on a store thread and ends the pass by false.
    virtual QFuture<Result<void>> words(const Viewer &viewer, std::function<bool(VehicleWords &&)> take) = 0;
    virtual QFuture<Result<qint64>> vehicleCount() = 0;
};

/// Where windows and terminals see and change plans and ask for the drift list. Main thread.
class PlanDesk
{
public:
    virtual ~PlanDesk() = default;
    virtual QFuture<Result<std::vector<ProfilePlan>>> plans(const Viewer &viewer) = 0;
    virtual QFuture<Result<ProfilePlan>> put(const Viewer &viewer, ProfilePlan plan) = 0;
    virtual QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QString &cohort) = 0;
    /// Looks at every vehicle, away from this thread. The future tells its progress in vehicles, and cancelling it ends the
    /// work within a few vehicles. Identifiers are those that the viewer may see. Errors: "access.denied", "store.*".
    virtual QFuture<Result<DriftList>> drift(const Viewer &viewer) = 0;
};

} // namespace signalbox
