#include "store/inventorytables.h"

#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox::inventory {

namespace {

using namespace values;

QVariant key(const std::optional<Plmn> &plmn)
{
    return plmn ? QVariant(plmn->key()) : QVariant();
}

Result<void> run(sql::Statements &statements, const char *statement, std::initializer_list<QVariant> bound)
{
    auto done = statements.run(statement, bound);
    return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
}

Result<void> writeProfiles(sql::Statements &statements, const VehicleRecord &r)
{
    const QString f = text(r.fleet.text()), v = text(r.id.text());
    for (const char *clear : { "delete from profile_core where fleet = ? and vehicle = ?",
             "delete from profile_identity where fleet = ? and vehicle = ?" })
        if (auto done = run(statements, clear, { f, v }); !done) return done;
    int slot = 0;
    for (const Profile &p : r.profiles) {
        const QString iccid = p.iccid.toString();
        if (auto done = run(statements,
                "insert into profile_core (fleet, vehicle, slot, state, kind, home, name, fallback, iccid_last4) values (?, ?, "
                "?, ?, ?, ?, ?, ?, ?)",
                { f, v, slot, int(p.state), int(p.kind), key(p.home), p.name, int(p.fallback), iccid.right(4) });
            !done)
            return done;
        if (auto done = run(statements, "insert into profile_identity (fleet, vehicle, slot, iccid, imsi) values (?, ?, ?, ?, ?)",
                { f, v, slot, iccid, id(p.imsi) });
            !done)
            return done;
        ++slot;
    }
    return {};
}

Result<void> writeVehicle(sql::Statements &statements, const VehicleRecord &r)
{
    const QString f = text(r.fleet.text()), v = text(r.id.text());
    if (auto done = run(statements,
            "insert into vehicle_core (fleet, vehicle, cohort, hardware, modem, firmware, rats, connection, fact_interval, "
            "parked_interval, poll_interval, imei_last4, eid_last4) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, vehicle) do update set cohort = excluded.cohort, "
            "hardware = excluded.hardware, "
            "modem = excluded.modem, firmware = excluded.firmware, rats = excluded.rats, connection = excluded.connection, "
            "fact_interval = excluded.fact_interval, "
            "parked_interval = excluded.parked_interval, poll_interval = excluded.poll_interval, imei_last4 = "
            "excluded.imei_last4, eid_last4 = excluded.eid_last4",
            { f, v, r.cohort, r.hardware, r.modem, r.firmware, r.rats, r.connection, qint64(r.factInterval.count()),
                qint64(r.parkedInterval.count()), r.pollInterval ? QVariant(qint64(r.pollInterval->count())) : QVariant(),
                lastFour(r.imei), lastFour(r.eid) });
        !done)
        return done;
    if (auto done = run(statements,
            "insert into vehicle_identity (fleet, vehicle, imei, eid) values (?, ?, ?, ?) on conflict (fleet, vehicle) do update "
            "set imei = excluded.imei, eid = excluded.eid",
            { f, v, id(r.imei), id(r.eid) });
        !done)
        return done;
    if (r.eid)
        if (auto done = run(statements,
                "insert into euicc_identity (fleet, eid, vehicle, since) values (?, ?, ?, 0) on conflict (fleet, eid) do update "
                "set vehicle = excluded.vehicle",
                { f, id(r.eid), v });
            !done)
            return done;
    return writeProfiles(statements, r);
}

Profile profileOf(const QSqlQuery &q, int first, const Sight &sight)
{
    Profile p;
    p.state = q.value(first).toInt() == 1 ? ProfileState::Enabled : ProfileState::Disabled;
    p.kind = static_cast<ProfileClass>(std::clamp(q.value(first + 1).toInt(), 0, 2));
    if (!q.value(first + 2).isNull()) p.home = toPlmn(q.value(first + 2));
    p.name = q.value(first + 3).toString();
    p.fallback = q.value(first + 4).toInt() != 0;
    if (!sight.identities) return p;
    if (const auto iccid = toId<Iccid>(q.value(first + 5))) p.iccid = *iccid;
    p.imsi = toId<Imsi>(q.value(first + 6));
    return p;
}

} // namespace

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
    }
    return transaction->commit();
}

Result<std::vector<VehicleRecord>> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight)
{
    const auto scope = fleets::scopeClause(viewer);
    auto rows = sql::select(db,
        QStringLiteral("select c.fleet, c.vehicle, cohort, hardware, modem, firmware, rats, connection, fact_interval, "
                       "parked_interval, poll_interval, i.imei, i.eid "
                       "from vehicle_core c left join vehicle_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle where 1 "
                       "= 1%1 order by c.fleet, c.vehicle")
            .arg(scope.text),
        scope.values);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<VehicleRecord> out;
    std::map<std::pair<std::string, std::string>, std::size_t> at;
    while (rows->next()) {
        const auto value = [&](int column) { return rows->value(column); };
        const auto fleet = FleetId::parse(value(0).toString());
        const auto vehicle = VehicleId::parse(value(1).toString());
        if (!fleet || !vehicle) continue;
        VehicleRecord r { *fleet, *vehicle, value(2).toString(), value(3).toString(), value(4).toString(), value(5).toString(),
            value(6).toUInt(), {}, {}, value(7).toString(), Span(value(8).toLongLong()), Span(value(9).toLongLong()), {}, {} };
        if (!value(10).isNull()) r.pollInterval = Span(value(10).toLongLong());
        if (sight.identities) {
            r.imei = toId<Imei>(value(11));
            r.eid = toId<Eid>(value(12));
        }
        at[{ r.fleet.text(), r.id.text() }] = out.size();
        out.push_back(std::move(r));
    }
    auto profiles = sql::select(db,
        QStringLiteral(
            "select c.fleet, c.vehicle, c.state, c.kind, c.home, c.name, c.fallback, i.iccid, i.imsi from profile_core c "
            "left join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.slot = c.slot order by c.fleet, "
            "c.vehicle, c.slot"));
    if (!profiles) return tl::unexpected(profiles.error());
    while (profiles->next()) {
        const auto of = at.find({ toText(profiles->value(0)), toText(profiles->value(1)) });
        if (of != at.end()) out[of->second].profiles.push_back(profileOf(*profiles, 2, sight));
    }
    return out;
}

Result<void> writeStatements(
    QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const std::vector<ProfileStatement> &statements)
{
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    {
        sql::Statements prepared(db);
        for (const ProfileStatement &s : statements)
            if (auto done = run(prepared,
                    "insert into profile_statement (fleet, vehicle, iccid, source, at, state, kind, imsi, home, name, fallback) "
                    "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    "on conflict (fleet, vehicle, iccid, source) do update set at = excluded.at, state = excluded.state, kind = "
                    "excluded.kind, imsi = excluded.imsi, "
                    "home = excluded.home, name = excluded.name, fallback = excluded.fallback where excluded.at >= "
                    "profile_statement.at",
                    { text(fleet.text()), text(vehicle.text()), s.profile.iccid.toString(), int(s.source), values::time(s.at),
                        int(s.profile.state), int(s.profile.kind), id(s.profile.imsi), key(s.profile.home), s.profile.name,
                        int(s.profile.fallback) });
                !done)
                return done;
    }
    return transaction->commit();
}

Result<std::vector<ProfileStatement>> readStatements(
    QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle)
{
    // The inventory is what we believe until an operation says otherwise; its statements have no time.
    auto rows = sql::select(db,
        QStringLiteral(
            "select fleet, source, at, state, kind, home, name, fallback, iccid, imsi from profile_statement where vehicle = ? "
            "union all select c.fleet, 0, 0, c.state, c.kind, c.home, c.name, c.fallback, i.iccid, i.imsi from profile_core c "
            "join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.slot = c.slot where c.vehicle = ? and "
            "not exists "
            "(select 1 from profile_statement s where s.fleet = c.fleet and s.vehicle = c.vehicle and s.iccid = i.iccid and "
            "s.source = 0) "
            "order by iccid, source"),
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
