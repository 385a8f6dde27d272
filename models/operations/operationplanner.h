#pragma once

#include "operations/operationsdesk.h"

namespace signalbox {

/// An intent with all that is known of it, as it would be recorded now, and what was looked at before.
struct PlannedOperation
{
    Operation operation; ///< Recorded, with an id, not in the journal
    PreflightReport report;
};

/// For whoever records intents of many vehicles together with something of its own. Lives where the desk lives.
class OperationPlanner
{
public:
    virtual ~OperationPlanner() = default;
    /// All that OperationsDesk::submit() does before it records; the same errors, "preflight.stop" {finding} among them.
    virtual QFuture<Result<PlannedOperation>> plan(const Viewer &viewer, const OperationRequest &request) = 0;
    /// It is in the journal, by somebody else's transaction: whoever sends is told.
    virtual void recorded(const Operation &operation) = 0;
};

} // namespace signalbox
