#pragma once

#include "coverage/coverageoutlook.h"
#include "coverage/switchlessons.h"
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
    std::vector<Operation> activationUses; ///< earlier downloads with the same activation code, newest first
    std::optional<RatSet> targetRadios; ///< of the target's home network, where known
    SwitchExperience lived; ///< of the fleet with the target's network
    std::optional<CoverageOutlook> coverage; ///< of the target's networks here and ahead
    SwitchRecord lessons; ///< … and how switches ended here, with this modem
    Instant now {};
    Instant notAfter {}; ///< until when the order would stand
};

/// Findings in the order in which they are shown. Stops: "connection-offers", "target-installed",
/// "target-disabled", "target-enabled", "target-not-fallback" (a delete), "target-new-fallback", "eid-free",
/// "radio-fits" when no radio fits; of a download "activation-given", "activation-unused", "confirmation-code"
/// and "memory" when none is left. Remarks: "fallback-set", "reachable", "battery", "not-on-a-trip",
/// "rollback-selectable", "activation-unused" after a failure, "memory", "coverage" where the vehicle would be without
/// service for most of the next minutes or nobody knows.
PreflightReport checkPreflight(const OperationRequest &request, const PreflightFacts &facts);

} // namespace signalbox
