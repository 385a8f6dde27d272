#include "store/workrows.h"

#include "store/sql.h"
#include "store/values.h"

namespace signalbox::workrows {

Result<std::vector<PlannedWorks>> select(QSqlDatabase &db, const Scope &scope)
{
    auto rows = sql::select(db, QStringLiteral("select fleet, name, id, network, country, lat_micro, lon_micro, radius_m, from_at, until_at, author, changed_at from planned_works order by from_at, name"));
    if (!rows) return tl::unexpected(rows.error());
    std::vector<PlannedWorks> out;
    while (rows->next()) {
        if (!scope.fleets.isEmpty() && !scope.fleets.contains(rows->value(0).toString())) continue;
        PlannedWorks works;
        works.name = rows->value(1).toString();
        works.id = QUuid::fromString(rows->value(2).toString());
        if (const auto network = Plmn::parse(rows->value(3).toString())) works.network = *network;
        works.country = CountryCode::parse(rows->value(4).toString());
        if (!rows->value(5).isNull()) works.centre = LatLon { values::toReal(rows->value(5)), values::toReal(rows->value(6)) };
        works.radius = rows->value(7).toDouble();
        works.from = values::toTime(rows->value(8)), works.until = values::toTime(rows->value(9));
        works.author = rows->value(10).toString();
        works.changedAt = values::toTime(rows->value(11));
        out.push_back(std::move(works));
    }
    return out;
}

Result<void> put(QSqlDatabase &db, const FleetId &fleet, const PlannedWorks &w)
{
    const auto done = sql::select(db,
        QStringLiteral("insert into planned_works (fleet, name, id, network, country, lat_micro, lon_micro, radius_m, from_at, until_at, author, changed_at) "
                       "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, name) do update set network = excluded.network, country = excluded.country, "
                       "lat_micro = excluded.lat_micro, lon_micro = excluded.lon_micro, radius_m = excluded.radius_m, from_at = excluded.from_at, "
                       "until_at = excluded.until_at, author = excluded.author, changed_at = excluded.changed_at"),
        { fleet.toString(), w.name, w.id.toString(QUuid::WithoutBraces), values::id(w.network), values::id(w.country), w.centre ? QVariant(values::micro(w.centre->lat)) : QVariant(),
          w.centre ? QVariant(values::micro(w.centre->lon)) : QVariant(), w.centre ? QVariant(qint64(w.radius)) : QVariant(), values::time(w.from), values::time(w.until), w.author,
          values::time(w.changedAt) });
    if (!done) return tl::unexpected(done.error());
    return {};
}

Result<void> remove(QSqlDatabase &db, const FleetId &fleet, const QString &name)
{
    const auto gone = sql::select(db, QStringLiteral("delete from planned_works where fleet = ? and name = ?"), { fleet.toString(), name });
    if (!gone) return tl::unexpected(gone.error());
    if (gone->numRowsAffected() == 0) return failure("works.unknown", { { QStringLiteral("name"), name } });
    return {};
}

} // namespace signalbox::workrows
