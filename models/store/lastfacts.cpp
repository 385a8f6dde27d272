#include "store/lastfacts.h"

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

} // namespace signalbox
