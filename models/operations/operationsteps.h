#pragma once

#include "operations/notes.h"
#include "operations/operationlife.h"

namespace signalbox {

/// `op` in state `to` from `now` on, with the row that says why.
Step movedTo(Operation op, OperationState to, QLatin1StringView note, Instant now, const QVariantMap &parameters = {});
Step settledAs(Operation op, OperationOutcome outcome, Evidence evidence, QLatin1StringView note, Instant now,
               const QVariantMap &parameters = {});
QVariant inMillis(Instant t);

} // namespace signalbox
