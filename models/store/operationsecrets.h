#pragma once

#include "domain/activationcode.h"
#include "operations/journal.h"

class QSqlDatabase;

/// Activation codes of operations that were not sent yet. The journal's connection runs with secure_delete, so
/// that what is removed is overwritten in the database file; the write-ahead log follows with its next turn.
namespace signalbox::operationsecrets {

/// The code, and its fingerprint with the operation.
Result<void> keep(QSqlDatabase &db, const Operation &operation, const ActivationCode &code);
Result<std::optional<ActivationCode>> read(QSqlDatabase &db, QUuid operation);
Result<void> remove(QSqlDatabase &db, const Operation &operation);
/// True while a request with it may still go out.
bool isNeeded(OperationState state);

} // namespace signalbox::operationsecrets
