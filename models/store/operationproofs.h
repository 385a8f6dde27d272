#pragma once

#include "operations/journal.h"

class QSqlDatabase;

/// Results that cards signed, byte for byte, and their verdicts.
namespace signalbox::operationproofs {

/// Adds `proof` unless it is there. Of more than eight that do not hold the oldest goes.
Result<void> keep(QSqlDatabase &db, const Operation &operation, const CardProof &proof, Instant at);
/// What was accepted of the operation's card; its own result in `proof` aside.
Result<std::vector<ProofMark>> accepted(QSqlDatabase &db, const Operation &operation, const CardProof &proof);
Result<void> judge(QSqlDatabase &db, const Operation &operation, const CardProof &proof, const ProofFinding &finding);
/// The one that holds, else the newest.
Result<std::optional<KeptProof>> read(QSqlDatabase &db, const FleetId &fleet, QUuid operation);

} // namespace signalbox::operationproofs
