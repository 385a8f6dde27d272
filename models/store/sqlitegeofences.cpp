#include "store/sqlitegeofences.h"

#include "access/fields.h"
#include "base/clock.h"
#include "places/geojson.h"
#include "store/sight.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox {

namespace {

constexpr char revisionName[] = "geofence_revision";

Result<void> mayRead(const Viewer &viewer, Instant now)
{
    if (Sight(AccessTable::standard(), viewer, now).positions) return {};
    return failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } });
}

Result<void> mayWrite(const Viewer &viewer, const FleetId &fleet)
{
    if (!AccessTable::standard().may(viewer.role, Capability::EditGeofences))
        return failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } });
    if (viewer.scope.fleets.isEmpty() || viewer.scope.fleets.contains(fleet.toString())) return {};
    return failure("access.out-of-scope", { { QStringLiteral("vehicle"), fleet.toString() } });
}

Result<void> done(const Result<sql::Rows> &query)
{
    if (!query) return tl::unexpected(query.error());
    return {};
}

Result<void> countUp(QSqlDatabase &db)
{
    return done(sql::select(db, QStringLiteral("insert into meta (name, value) values (?, 1) on conflict (name) do update set value = meta.value + 1"),
                            { QLatin1StringView(revisionName) }));
}

Result<Geofence> fromRow(const QSqlQuery &row)
{
    const auto kind = row.value(4).toInt() == 0 ? GeofenceShape::Kind::Polygon : GeofenceShape::Kind::Corridor;
    const auto fleet = FleetId::parse(row.value(0).toString());
    auto shape = geojson::shapeFromPoints(kind, row.value(5).toByteArray(), values::toReal(row.value(6)));
    if (!fleet || !shape) return failure("store.damaged");
    auto fence = Geofence::make(QUuid::fromString(row.value(1).toString()), *fleet, row.value(2).toString(), row.value(3).toInt(), std::move(*shape));
    if (!fence) return failure("store.damaged");
    fence->author = row.value(7).toString();
    fence->changedAt = values::toTime(row.value(8));
    return fence;
}

Result<void> remove(QSqlDatabase &db, const FleetId &fleet, const QUuid &id)
{
    return done(sql::select(db, QStringLiteral("delete from geofence_position where fleet = ? and id = ?"),
                            { fleet.toString(), id.toString(QUuid::WithoutBraces) }));
}

Result<void> insert(QSqlDatabase &db, const Geofence &fence)
{
    const auto taken = sql::number(db, QStringLiteral("select count(*) from geofence_position where fleet = ? and name_key = ?"),
                                   { fence.fleet().toString(), fence.key() });
    if (!taken) return tl::unexpected(taken.error());
    if (taken->value_or(0) > 0) return failure("geofence.taken", { { QStringLiteral("name"), fence.name() } });
    return done(sql::select(db,
                            QStringLiteral("insert into geofence_position (fleet, id, name, name_key, colour, shape, points, width_micro, author, changed_at) "
                                           "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                            { fence.fleet().toString(), fence.id().toString(QUuid::WithoutBraces), fence.name(), fence.key(), fence.colour(),
                              int(fence.shape().kind()), QString::fromLatin1(geojson::pointsText(fence.shape())), values::micro(fence.shape().widthMetres()),
                              fence.author, values::time(fence.changedAt) }));
}

} // namespace

QFuture<Result<std::vector<Geofence>>> SqliteGeofences::list(const Viewer &viewer)
{
    using Answer = Result<std::vector<Geofence>>;
    return m_reader.run<std::vector<Geofence>>([viewer, now = m_clock.now()](QSqlDatabase &db) -> Answer {
        if (auto may = mayRead(viewer, now); !may) return tl::unexpected(may.error());
        auto rows = sql::select(db, QStringLiteral("select fleet, id, name, colour, shape, points, width_micro, author, changed_at from geofence_position "
                                                   "order by fleet, name_key"));
        if (!rows) return tl::unexpected(rows.error());
        std::vector<Geofence> out;
        while (rows->next()) {
            if (!viewer.scope.fleets.isEmpty() && !viewer.scope.fleets.contains(rows->value(0).toString())) continue;
            auto fence = fromRow(*rows);
            if (!fence) return tl::unexpected(fence.error());
            out.push_back(std::move(*fence));
        }
        return out;
    });
}

QFuture<Result<std::vector<Geofence>>> SqliteGeofences::put(const Viewer &viewer, std::vector<Geofence> geofences)
{
    using Answer = Result<std::vector<Geofence>>;
    return m_writer.run<std::vector<Geofence>>([viewer, now = m_clock.now(), geofences = std::move(geofences)](QSqlDatabase &db) mutable -> Answer {
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        // All are taken out first, so that two may exchange their names.
        for (const Geofence &fence : geofences) {
            if (auto may = mayWrite(viewer, fence.fleet()); !may) return tl::unexpected(may.error());
            if (auto gone = signalbox::remove(db, fence.fleet(), fence.id()); !gone) return tl::unexpected(gone.error());
        }
        for (Geofence &fence : geofences) {
            fence.author = viewer.account;
            fence.changedAt = now;
            if (auto there = insert(db, fence); !there) return tl::unexpected(there.error());
        }
        if (auto counted = countUp(db); !counted) return tl::unexpected(counted.error());
        if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
        return std::move(geofences);
    });
}

QFuture<Result<void>> SqliteGeofences::remove(const Viewer &viewer, const FleetId &fleet, const QUuid &id)
{
    return m_writer.run<void>([viewer, fleet, id](QSqlDatabase &db) -> Result<void> {
        if (auto may = mayWrite(viewer, fleet); !may) return may;
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        const auto there = sql::number(db, QStringLiteral("select count(*) from geofence_position where fleet = ? and id = ?"),
                                       { fleet.toString(), id.toString(QUuid::WithoutBraces) });
        if (!there) return tl::unexpected(there.error());
        if (there->value_or(0) == 0) return failure("geofence.unknown");
        if (auto gone = signalbox::remove(db, fleet, id); !gone) return gone;
        if (auto counted = countUp(db); !counted) return counted;
        return transaction->commit();
    });
}

QFuture<Result<qint64>> SqliteGeofences::revision()
{
    return m_reader.run<qint64>([](QSqlDatabase &db) -> Result<qint64> {
        const auto number = sql::number(db, QStringLiteral("select value from meta where name = ?"), { QLatin1StringView(revisionName) });
        if (!number) return tl::unexpected(number.error());
        return number->value_or(0);
    });
}

} // namespace signalbox
