#pragma once

#include "domain/operation.h"
#include "profileplans/drift.h"

namespace signalbox {

/// What would take differences away, for the draft of a campaign.
struct PlanRepair
{
    OperationKind kind = OperationKind::Enable;
    QString target; ///< the plan's pick
    std::vector<VehicleId> vehicles; ///< each once
};

/// Of differences that ask for one order with one target: another profile enabled, or another fallback. Nothing for a mixture
/// (two campaigns), and where no order on what is on the card could help.
std::optional<PlanRepair> repairOf(const std::vector<const Drift *> &drifts);

} // namespace signalbox
