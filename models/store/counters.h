#pragma once

#include "base/result.h"

class QSqlDatabase;

/// Numbers that only rise, in the table meta.
namespace signalbox::counters {

/// One step on; its value then. Inside of a transaction.
Result<qint64> next(QSqlDatabase &db, const char *name);
Result<qint64> now(QSqlDatabase &db, const char *name); ///< 0 before the first step

} // namespace signalbox::counters
