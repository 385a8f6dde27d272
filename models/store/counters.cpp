#include "store/counters.h"

#include "store/sql.h"

namespace signalbox::counters {

Result<qint64> next(QSqlDatabase &db, const char *name)
{
    const auto value = sql::number(
        db, QStringLiteral("insert into meta (name, value) values (?, 1) on conflict (name) do update set value = meta.value + 1 returning value"),
        { QLatin1StringView(name) });
    if (!value) return tl::unexpected(value.error());
    return value->value_or(0);
}

Result<qint64> now(QSqlDatabase &db, const char *name)
{
    const auto value = sql::number(db, QStringLiteral("select value from meta where name = ?"), { QLatin1StringView(name) });
    if (!value) return tl::unexpected(value.error());
    return value->value_or(0);
}

} // namespace signalbox::counters
