#pragma once

#include "base/result.h"

class QSqlDatabase;

namespace signalbox {

/// Brings the database to the newest schema of `:/signalbox/sql/<dialect>/NNN_what.sql`. Each file is one
/// transaction with its own number noted in `meta`, so that an interrupted run goes on where it stopped.
/// The answer is the schema's number. Errors: "store.newer" {schema, known}, "store.migration" {step}.
Result<int> migrate(QSqlDatabase &db, const QString &dialect = QStringLiteral("sqlite"));

/// Statements of a script: split at semicolons outside of quotes, `--` comments dropped.
QStringList splitStatements(const QString &script);

} // namespace signalbox
