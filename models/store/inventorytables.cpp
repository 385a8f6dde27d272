#include "store/inventorytables.h"

#include "store/fleets.h"
#include "store/inventoryrows.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox::inventory {

namespace {

using namespace values;

Result<void> writeVehicle(sql::Statements &statements, const VehicleRecord &r)
{
    if (auto put = putVehicle(statements, r); !put) return put;
    if (auto gone = dropProfiles(statements, r, 0); !gone) return gone;
    for (int slot = 0; slot < int(r.profiles.size()); ++slot)
        if (auto put = putProfile(statements, r, r.profiles[std::size_t(slot)], slot); !put) return put;
    return {};
}

} // namespace

Result<void> stamp(sql::Statements &statements)
{
    const auto now = std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
    const auto moved = statements.run("insert into meta (name, value) values ('inventory', ?) on conflict (name) do update set value = "
                                      "case when meta.value >= excluded.value then meta.value + 1 else excluded.value end",
        { values::time(now) });
    return moved ? Result<void>() : Result<void>(tl::unexpected(moved.error()));
}

Result<void> write(QSqlDatabase &db, const std::vector<VehicleRecord> &vehicles)
{
    std::map<std::string, std::size_t> sizes;
    for (const VehicleRecord &r : vehicles)
        ++sizes[r.fleet.text()];
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const auto &[fleet, size] : sizes)
        if (auto done = fleets::ensure(db, fleet, size); !done) return tl::unexpected(done.error());
    {
        sql::Statements statements(db);
        for (const VehicleRecord &r : vehicles)
            if (auto done = writeVehicle(statements, r); !done) return done;
        if (auto stamped = stamp(statements); !stamped) return stamped;
    }
    return transaction->commit();
}

Result<std::vector<VehicleRecord>> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const Page &page)
{
    const auto scope = fleets::scopeClause(viewer);
    const QString after = QStringLiteral(" and (c.fleet, c.vehicle) > (?, ?)");
    const QVariantList key { text(page.afterFleet), text(page.afterVehicle) };
    auto rows = sql::select(db,
        QStringLiteral("select %1 from vehicle_core c left join vehicle_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle "
                       "where 1 = 1%2%3 order by c.fleet, c.vehicle limit ?")
            .arg(QLatin1StringView(vehicleColumns), scope.text, after),
        scope.values + key + QVariantList { page.limit });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<VehicleRecord> out;
    std::map<std::pair<std::string, std::string>, std::size_t> at;
    while (rows->next()) {
        auto record = recordOf(*rows, sight);
        if (!record) continue;
        at[{ record->fleet.text(), record->id.text() }] = out.size();
        out.push_back(std::move(*record));
    }
    if (out.empty()) return out;
    const VehicleRecord &last = out.back();
    auto profiles = sql::select(db,
        QStringLiteral("select c.fleet, c.vehicle, %1 from profile_core c left join profile_identity i on i.fleet = c.fleet and "
                       "i.vehicle = c.vehicle and i.slot = c.slot where (c.fleet, c.vehicle) <= (?, ?)%2 "
                       "order by c.fleet, c.vehicle, c.slot")
            .arg(QLatin1StringView(profileColumns), after),
        QVariantList { text(last.fleet.text()), text(last.id.text()) } + key);
    if (!profiles) return tl::unexpected(profiles.error());
    while (profiles->next()) {
        const auto of = at.find({ toText(profiles->value(0)), toText(profiles->value(1)) });
        if (of != at.end()) out[of->second].profiles.push_back(profileOf(*profiles, 2, sight));
    }
    return out;
}

Result<std::optional<VehicleRecord>> find(QSqlDatabase &db, const std::string &fleet, const VehicleId &vehicle, const Sight &sight)
{
    static const QString vehicleRow = QStringLiteral("select ") + QLatin1StringView(vehicleColumns)
        + QStringLiteral(" from vehicle_core c left join vehicle_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle where c.fleet = ? and c.vehicle = ?");
    static const QString itsProfiles = QStringLiteral("select ") + QLatin1StringView(profileColumns)
        + QStringLiteral(" from profile_core c left join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.slot = c.slot "
                         "where c.fleet = ? and c.vehicle = ? order by c.slot");
    auto row = sql::select(db, vehicleRow, { text(fleet), text(vehicle.text()) });
    if (!row) return tl::unexpected(row.error());
    std::optional<VehicleRecord> record;
    if (row->next()) record = recordOf(*row, sight);
    if (!record) return record;
    auto profiles = sql::select(db, itsProfiles, { text(fleet), text(vehicle.text()) });
    if (!profiles) return tl::unexpected(profiles.error());
    while (profiles->next()) record->profiles.push_back(profileOf(*profiles, 0, sight));
    return record;
}

Result<void> writeStatements(
    QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const std::vector<ProfileStatement> &statements)
{
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    {
        sql::Statements prepared(db);
        for (const ProfileStatement &s : statements)
            if (auto done = prepared.run(
                    "insert into profile_statement (fleet, vehicle, iccid, source, at, state, kind, imsi, home, name, fallback, "
                    "supplier) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    "on conflict (fleet, vehicle, iccid, source) do update set at = excluded.at, state = excluded.state, kind = "
                    "excluded.kind, imsi = excluded.imsi, "
                    "home = excluded.home, name = excluded.name, fallback = excluded.fallback, supplier = excluded.supplier where excluded.at >= "
                    "profile_statement.at",
                    { text(fleet.text()), text(vehicle.text()), s.profile.iccid.toString(), int(s.source), values::time(s.at),
                        int(s.profile.state), int(s.profile.kind), id(s.profile.imsi),
                        s.profile.home ? QVariant(s.profile.home->key()) : QVariant(), s.profile.name, int(s.profile.fallback),
                        s.profile.supplier });
                !done)
                return tl::unexpected(done.error());
    }
    return transaction->commit();
}

Result<std::vector<ProfileStatement>> readStatements(
    QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle)
{
    // The inventory is what we believe until an operation says otherwise; its statements have no time. Keys begin with
    // the fleet: without the short list of all fleets every row would be looked at.
    auto rows = sql::select(db,
        QStringLiteral(
            "select fleet, source, at, state, kind, home, name, fallback, iccid, imsi, supplier, substr(iccid, -4), "
            "substr(imsi, -4) from profile_statement where fleet in (select fleet from fleet) and vehicle = ? "
            "union all select c.fleet, 0, 0, %1 from profile_core c "
            "join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.slot = c.slot where "
            "c.fleet in (select fleet from fleet) and c.vehicle = ? and "
            "not exists "
            "(select 1 from profile_statement s where s.fleet = c.fleet and s.vehicle = c.vehicle and s.iccid = i.iccid and "
            "s.source = 0) "
            "order by 9, 2")
            .arg(QLatin1StringView(profileColumns)),
        { text(vehicle.text()), text(vehicle.text()) });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<ProfileStatement> out;
    while (rows->next()) {
        const auto visible = fleets::inScope(db, viewer, toText(rows->value(0)), vehicle.text());
        if (!visible) return tl::unexpected(visible.error());
        if (!*visible) continue;
        out.push_back({ profileOf(*rows, 3, sight), static_cast<ProfileSource>(std::clamp(rows->value(1).toInt(), 0, 3)),
            toTime(rows->value(2)) });
    }
    return out;
}

} // namespace signalbox::inventory
