#pragma once

#include "operations/journal.h"
#include "operations/preflight.h"
#include "words/reader.h"

namespace signalbox::words {

/// "OP-51877"
QString operationNumber(std::int64_t number);
QString operationKind(OperationKind kind); ///< "Enable profile"
QString operationState(OperationState state);
QString operationOutcome(OperationOutcome outcome);
QString evidence(Evidence evidence); ///< "observed"
QString evidenceMeaning(Evidence evidence);
QString proofVerdict(ProofVerdict verdict); ///< empty when nothing came
/// Why a role, a connection or a state forbids the kind; "" for codes that are not known.
QString finding(const Finding &finding, Instant now, const Reader &reader);
/// The reason of a transition ("answer-lost", then parameters as canonical JSON).
QString note(const QString &note, const Reader &reader);
/// "Succeeded, observed", "Rolled back, observed", "Verifying until 14:48", "Unknown: …"
QString standing(const Operation &operation, Instant now, const Reader &reader);

} // namespace signalbox::words
