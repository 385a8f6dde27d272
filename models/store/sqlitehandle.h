#pragma once

#include "base/result.h"

class QSqlDatabase;
struct sqlite3;

namespace signalbox {

/// The connection behind Qt's driver; null when that is no SQLite, or one built into the driver: a handle means
/// something only to the library that made it.
sqlite3 *sqliteHandle(QSqlDatabase &db);
/// What `code` and the connection's last message say: "store.busy", "store.full" or "store.query", as sql::errorOf().
Error sqliteError(sqlite3 *handle, int code);

} // namespace signalbox
