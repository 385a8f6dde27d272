#include "store/fleets.h"

#include "store/sql.h"

#include <bit>

namespace signalbox::fleets {

namespace {

void addIn(ScopeClause &clause, const QString &column, const QSet<QString> &names)
{
    if (names.isEmpty()) return;
    QStringList marks;
    for (const QString &name : names) {
        marks += QStringLiteral("?");
        clause.values += name;
    }
    clause.text += QStringLiteral(" and %1 in (%2)").arg(column, marks.join(u','));
}

} // namespace

Result<int> ensure(QSqlDatabase &db, const std::string &fleet, std::size_t vehicles)
{
    const QString name = QString::fromStdString(fleet);
    const auto buckets = std::bit_ceil(std::max<std::size_t>(1, (vehicles + vehiclesPerBucket - 1) / vehiclesPerBucket));
    auto added = sql::select(
        db, QStringLiteral("insert into fleet (fleet, buckets) values (?, ?) on conflict do nothing"), { name, qint64(buckets) });
    if (!added) return tl::unexpected(added.error());
    added->finish();
    const auto stored = sql::number(db, QStringLiteral("select buckets from fleet where fleet = ?"), { name });
    if (!stored) return tl::unexpected(stored.error());
    return int(stored->value_or(1));
}

Result<std::map<std::string, int>> all(QSqlDatabase &db)
{
    auto rows = sql::select(db, QStringLiteral("select fleet, buckets from fleet order by fleet"));
    if (!rows) return tl::unexpected(rows.error());
    std::map<std::string, int> out;
    while (rows->next())
        out[rows->value(0).toString().toStdString()] = rows->value(1).toInt();
    return out;
}

Result<bool> inScope(QSqlDatabase &db, const Viewer &viewer, const std::string &fleet, const std::string &vehicle)
{
    const QString name = QString::fromStdString(fleet);
    if (!viewer.scope.fleets.isEmpty() && !viewer.scope.fleets.contains(name)) return false;
    if (viewer.scope.cohorts.isEmpty()) return true;
    auto row = sql::select(db, QStringLiteral("select cohort from vehicle_core where fleet = ? and vehicle = ?"),
        { name, QString::fromStdString(vehicle) });
    if (!row) return tl::unexpected(row.error());
    return row->next() && viewer.scope.cohorts.contains(row->value(0).toString());
}

ScopeClause scopeClause(const Viewer &viewer)
{
    ScopeClause clause;
    addIn(clause, QStringLiteral("c.fleet"), viewer.scope.fleets);
    addIn(clause, QStringLiteral("c.cohort"), viewer.scope.cohorts);
    return clause;
}

} // namespace signalbox::fleets
