#pragma once

#include "domain/operation.h"
#include "domain/vehicle.h"

#include <QVariantMap>
#include <vector>

namespace signalbox {

/// One thing that was looked at before a switch, for one vehicle. Codes, rendered by words/.
struct Finding
{
    enum class Weight { Pass, Remark, Stop };
    QString code; ///< "target-installed", "target-disabled", "fallback-set", "reachable", "radio-fits", "eid-free", "battery", "not-on-a-trip", "coverage"
    Weight weight = Weight::Pass;
    QVariantMap parameters; ///< names, numbers, ages ("readAt" in ms since epoch)
};

/// From this share of the next minutes without service on, coverage speaks against a switch. Far below one half: a vehicle
/// that is stranded costs more than a look at one that is not.
constexpr double strandingWarning = 0.2;

struct PreflightReport
{
    VehicleId vehicle;
    std::vector<Finding> findings;
    /// 0 … 1: how likely the vehicle is left without a network; nothing is known while both of the following are 0.
    double strandingRisk = 0;
    int riskFrom = 0; ///< earlier switches to the target's network, anywhere
    int riskSeen = 0; ///< observations of its coverage here and ahead, and switches at this place
    Instant at {};

    bool mayProceed() const
    {
        return std::none_of(findings.begin(), findings.end(), [](const Finding &f) { return f.weight == Finding::Weight::Stop; });
    }
};

} // namespace signalbox
