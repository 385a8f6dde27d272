#include "store/sqlitehandle.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>
#include <sqlite3.h>

namespace signalbox {

sqlite3 *sqliteHandle(QSqlDatabase &db)
{
    const QVariant handle = db.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) return nullptr;
    QSqlQuery query(db);
    const bool same = query.exec(QStringLiteral("select sqlite_source_id()")) && query.next() && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    return same ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Error sqliteError(sqlite3 *handle, int code)
{
    const int primary = code & 255; // extended codes are in the upper bits
    const QString name = primary == SQLITE_BUSY || primary == SQLITE_LOCKED ? QStringLiteral("store.busy")
        : primary == SQLITE_FULL                                             ? QStringLiteral("store.full")
                                                                             : QStringLiteral("store.query");
    return { name, { { QStringLiteral("path"), QString() } }, QString::fromUtf8(sqlite3_errmsg(handle)) };
}

} // namespace signalbox
