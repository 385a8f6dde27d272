#include "store/lastfacts.h"

#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

/// The columns of the three tables for one fact; those that its kind does not have stay null.
struct Row
{
    QVariant country, plmn, rat, event, session, apn, rx, tx, causeSpace, causeNumber, label, note, a, b, c, iccid4, imsi4;
    QVariant iccid, imsi, imei, ip;
    QVariant cell, lat, lon, speed, heading, ignition, odometer, driving;
    bool identity = false, position = false;
};

void fill(Row &row, const PositionFact &p)
{
    row.position = true;
    row.lat = micro(p.lat);
    row.lon = micro(p.lon);
    row.speed = micro(double(p.speed));
    row.heading = micro(double(p.heading));
    if (p.ignition) row.ignition = *p.ignition ? 1 : 0;
    row.odometer = micro(p.odometer);
    if (p.driving) row.driving = qint64(*p.driving);
}

void fill(Row &row, const RadioFact &r)
{
    row.position = true;
    row.plmn = r.plmn.key();
    row.rat = int(r.rat);
    row.cell = octets(r.cell);
    row.a = micro(double(r.rsrp));
    row.b = micro(double(r.rsrq));
    row.c = micro(double(r.sinr));
}

void fill(Row &row, const SessionFact &s)
{
    row.identity = row.position = true;
    row.event = int(s.event);
    row.session = text(s.sessionId);
    row.plmn = s.plmn.key();
    row.rat = int(s.rat);
    row.apn = text(s.apn);
    row.rx = octets(s.rx);
    row.tx = octets(s.tx);
    row.causeSpace = space(s.cause);
    row.causeNumber = number(s.cause);
    row.iccid4 = lastFour(s.iccid);
    row.imsi4 = lastFour(s.imsi);
    row.iccid = id(s.iccid);
    row.imsi = id(s.imsi);
    row.imei = id(s.imei);
    row.ip = text(s.ip);
    row.cell = octets(s.cell);
}

void fill(Row &row, const SignallingFact &s)
{
    row.label = text(s.procedure);
    row.plmn = s.plmn.key();
    row.causeSpace = space(s.cause);
    row.causeNumber = number(s.cause);
}

void fill(Row &row, const DeviceFact &d)
{
    row.a = micro(d.battery);
    row.b = micro(d.temperature);
    row.label = text(d.firmware);
    row.note = text(d.rebootReason);
}

/// `q` stands on a row of the select below; places count from there.
std::optional<FactBody> bodyOf(const QSqlQuery &q, FactKind kind, const Sight &sight)
{
    const auto v = [&q](int column) { return q.value(column); };
    const auto cell = [&] { return sight.positions ? CellId(v(22).toLongLong()) : 0; };
    const auto cause = [&] { return sight.causes ? toCause(v(10), v(11)) : std::nullopt; };
    switch (kind) {
    case FactKind::Position: {
        if (!sight.positions || toTime(v(2)) < sight.positionsFrom) return std::nullopt;
        PositionFact p { toReal(v(23)), toReal(v(24)), float(toReal(v(25))), float(toReal(v(26))), {}, toMeasure<double>(v(28)),
            {} };
        if (!v(27).isNull()) p.ignition = v(27).toInt() != 0;
        if (!v(29).isNull()) p.driving = v(29).toLongLong();
        return p;
    }
    case FactKind::Radio:
        return RadioFact { toPlmn(v(4)), ratFromNumber(v(5).toInt()), cell(), float(toReal(v(14))), float(toReal(v(15))),
            float(toReal(v(16))) };
    case FactKind::Session: {
        SessionFact s;
        s.event = static_cast<SessionEvent>(std::clamp(v(6).toInt(), 0, 2));
        s.sessionId = toText(v(7));
        if (sight.identities) {
            s.iccid = toId<Iccid>(v(18));
            s.imsi = toId<Imsi>(v(19));
            s.imei = toId<Imei>(v(20));
            s.ip = toText(v(21));
        }
        s.plmn = toPlmn(v(4));
        s.rat = ratFromNumber(v(5).toInt());
        s.apn = toText(v(17));
        s.cell = cell();
        s.rx = std::uint64_t(v(8).toLongLong());
        s.tx = std::uint64_t(v(9).toLongLong());
        s.cause = cause();
        return s;
    }
    case FactKind::Signalling:
        if (!sight.causes) return std::nullopt;
        return SignallingFact { toText(v(12)), toPlmn(v(4)), cause() };
    case FactKind::Device:
        return DeviceFact { toMeasure<float>(v(14)), toMeasure<float>(v(15)), toText(v(12)), toText(v(13)) };
    }
    return std::nullopt;
}

} // namespace

Result<void> writeLastFact(sql::Statements &statements, const std::string &fleet, const Fact &fact, const CountryOf &countryOf)
{
    Row row;
    std::visit([&row](const auto &body) { fill(row, body); }, fact.body);
    if (const auto *p = std::get_if<PositionFact>(&fact.body); p != nullptr && countryOf) row.country = countryOf(p->lat, p->lon);
    const QString f = text(fleet), v = text(fact.vehicle.text());
    const int kind = int(fact.kind());
    auto newer = statements.run(
        "insert into last_core (fleet, vehicle, kind, t, seq, country, plmn, rat, event, session_id, apn, rx, tx, cause_space, "
        "cause_number, label, note, a_micro, b_micro, c_micro, iccid_last4, imsi_last4) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, vehicle, kind) do update "
        "set "
        "t = excluded.t, seq = excluded.seq, country = excluded.country, plmn = excluded.plmn, rat = excluded.rat, event = "
        "excluded.event, "
        "session_id = excluded.session_id, apn = excluded.apn, rx = excluded.rx, tx = excluded.tx, cause_space = "
        "excluded.cause_space, "
        "cause_number = excluded.cause_number, label = excluded.label, note = excluded.note, a_micro = excluded.a_micro, "
        "b_micro = excluded.b_micro, c_micro = excluded.c_micro, iccid_last4 = excluded.iccid_last4, imsi_last4 = "
        "excluded.imsi_last4 "
        "where excluded.t > last_core.t or (excluded.t = last_core.t and excluded.seq >= last_core.seq)",
        { f, v, kind, values::time(fact.t), octets(fact.seq), row.country, row.plmn, row.rat, row.event, row.session, row.apn,
            row.rx, row.tx, row.causeSpace, row.causeNumber, row.label, row.note, row.a, row.b, row.c, row.iccid4, row.imsi4 });
    if (!newer) return tl::unexpected(newer.error());
    if (*newer == 0) return {};
    if (row.identity)
        if (auto done = statements.run(
                "insert into last_identity (fleet, vehicle, kind, iccid, imsi, imei, ip) values (?, ?, ?, ?, ?, ?, ?) "
                "on conflict (fleet, vehicle, kind) do update set iccid = excluded.iccid, imsi = excluded.imsi, "
                "imei = excluded.imei, ip = excluded.ip",
                { f, v, kind, row.iccid, row.imsi, row.imei, row.ip });
            !done)
            return tl::unexpected(done.error());
    if (row.position)
        if (auto done = statements.run(
                "insert into last_position (fleet, vehicle, kind, cell, lat_micro, lon_micro, speed_micro, heading_micro, "
                "ignition, odometer_micro, driving) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "on conflict (fleet, vehicle, kind) do update set cell = excluded.cell, lat_micro = excluded.lat_micro, "
                "lon_micro = excluded.lon_micro, speed_micro = excluded.speed_micro, heading_micro = excluded.heading_micro, "
                "ignition = excluded.ignition, odometer_micro = excluded.odometer_micro, driving = excluded.driving",
                { f, v, kind, row.cell, row.lat, row.lon, row.speed, row.heading, row.ignition, row.odometer, row.driving });
            !done)
            return tl::unexpected(done.error());
    return {};
}

Result<std::vector<Fact>> readLastFacts(QSqlDatabase &db, const Viewer &viewer, const Sight &sight)
{
    const auto scope = fleets::scopeClause(viewer);
    // Vehicles outside the inventory have no cohort: they show only to viewers without a scope of cohorts.
    const QString from = viewer.scope.cohorts.isEmpty()
        ? QStringLiteral("last_core c")
        : QStringLiteral("last_core l join vehicle_core c on c.fleet = l.fleet and c.vehicle = l.vehicle");
    const QString l = viewer.scope.cohorts.isEmpty() ? QStringLiteral("c") : QStringLiteral("l");
    auto rows = sql::select(db,
        QStringLiteral(
            "select %1.vehicle, %1.kind, %1.t, %1.seq, plmn, rat, event, session_id, rx, tx, cause_space, cause_number, label, "
            "note, a_micro, b_micro, c_micro, apn, i.iccid, i.imsi, i.imei, i.ip, p.cell, p.lat_micro, p.lon_micro, "
            "p.speed_micro, "
            "p.heading_micro, p.ignition, p.odometer_micro, p.driving from %2 "
            "left join last_identity i on i.fleet = %1.fleet and i.vehicle = %1.vehicle and i.kind = %1.kind "
            "left join last_position p on p.fleet = %1.fleet and p.vehicle = %1.vehicle and p.kind = %1.kind "
            "where 1 = 1%3")
            .arg(l, from, scope.text),
        scope.values);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Fact> facts;
    while (rows->next()) {
        auto vehicle = VehicleId::fromUtf8(toText(rows->value(0)));
        const int kind = rows->value(1).toInt();
        if (!vehicle || kind < 0 || kind > int(FactKind::Device)) continue;
        if (auto body = bodyOf(*rows, static_cast<FactKind>(kind), sight))
            facts.push_back(
                { std::move(*vehicle), toTime(rows->value(2)), std::uint64_t(rows->value(3).toLongLong()), std::move(*body) });
    }
    return facts;
}

} // namespace signalbox
