#pragma once

#include "operations/operationsdesk.h"
#include "operations/vehiclebook.h"

namespace signalbox {

/// All that a pre-flight looks at, gathered before; the check itself is pure.
struct PreflightFacts
{
    VehicleBrief vehicle;
    std::vector<Profile> profiles; ///< presentProfiles()
    std::optional<Operation> openOnEid; ///< a mutating one
    std::optional<BackendCapabilities> backend; ///< nothing: no such connection
    std::optional<RatSet> targetRadios; ///< of the target's home network, where known
    SwitchExperience lived; ///< of the fleet with the target's network
    Instant now {};
    Instant notAfter {}; ///< until when the order would stand
};

/// Findings in the order in which they are shown. Stops: "vehicle-known", "connection-offers", "target-installed",
/// "target-disabled", "eid-free", "radio-fits" when no radio fits. Remarks: "fallback-set", "reachable",
/// "battery", "not-on-a-trip", "rollback-selectable".
PreflightReport checkPreflight(const OperationRequest &request, const PreflightFacts &facts);

} // namespace signalbox
