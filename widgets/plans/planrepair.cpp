#include "plans/planrepair.h"

namespace signalbox {

std::optional<PlanRepair> repairOf(const std::vector<const Drift *> &drifts)
{
    PlanRepair repair;
    for (const Drift *drift : drifts) {
        const bool enabled = drift->code == DriftCode::Enabled;
        if (!enabled && drift->code != DriftCode::Fallback) return std::nullopt;
        const OperationKind kind = enabled ? OperationKind::Enable : OperationKind::SetFallback;
        if (repair.vehicles.empty()) {
            repair.kind = kind;
            repair.target = drift->wanted;
        }
        if (repair.kind != kind || repair.target != drift->wanted) return std::nullopt;
        repair.vehicles.push_back(drift->vehicle);
    }
    std::sort(repair.vehicles.begin(), repair.vehicles.end());
    repair.vehicles.erase(std::unique(repair.vehicles.begin(), repair.vehicles.end()), repair.vehicles.end());
    return repair.vehicles.empty() ? std::nullopt : std::optional(repair);
}

} // namespace signalbox
