#include "store/inventoryrows.h"

#include "store/values.h"

namespace signalbox::inventory {

namespace {

using namespace values;

template<typename Value>
Value enumOf(const QVariant &column, Value last)
{
    return static_cast<Value>(std::clamp(column.toInt(), 0, int(last)));
}

Result<void> done(const Result<int> &affected)
{
    return affected ? Result<void>() : Result<void>(tl::unexpected(affected.error()));
}

QVariant number(const std::optional<std::int64_t> &value) { return value ? QVariant(qint64(*value)) : QVariant(); }
std::optional<std::int64_t> toNumber(const QVariant &v) { return v.isNull() ? std::nullopt : std::optional(std::int64_t(v.toLongLong())); }

} // namespace

Result<void> putVehicle(sql::Statements &statements, const VehicleRecord &r)
{
    const QString f = text(r.fleet.text()), v = text(r.id.text());
    if (auto core = done(statements.run(
            "insert into vehicle_core (fleet, vehicle, cohort, hardware, modem, firmware, rats, connection, fact_interval, "
            "parked_interval, poll_interval, imei_last4, eid_last4, type, labels, transport, ipa, standard, memory_total, "
            "memory_free, vin_last4) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "on conflict (fleet, vehicle) do update set cohort = excluded.cohort, hardware = excluded.hardware, "
            "modem = excluded.modem, firmware = excluded.firmware, rats = excluded.rats, connection = excluded.connection, "
            "fact_interval = excluded.fact_interval, parked_interval = excluded.parked_interval, "
            "poll_interval = excluded.poll_interval, imei_last4 = excluded.imei_last4, eid_last4 = excluded.eid_last4, "
            "type = excluded.type, labels = excluded.labels, transport = excluded.transport, ipa = excluded.ipa, "
            "standard = excluded.standard, memory_total = excluded.memory_total, memory_free = excluded.memory_free, "
            "vin_last4 = excluded.vin_last4",
            { f, v, r.cohort, r.hardware, r.modem, r.firmware, r.rats, r.connection, qint64(r.factInterval.count()),
                qint64(r.parkedInterval.count()), r.pollInterval ? QVariant(qint64(r.pollInterval->count())) : QVariant(),
                lastFour(r.imei), lastFour(r.eid), int(r.type), r.labels.join(u'\n'), int(r.transport), int(r.ipa),
                int(r.standard), number(r.memoryTotal), number(r.memoryFree), lastFour(r.vin) }));
        !core)
        return core;
    if (auto identity = done(statements.run(
            "insert into vehicle_identity (fleet, vehicle, imei, eid, plate, vin) values (?, ?, ?, ?, ?, ?) "
            "on conflict (fleet, vehicle) do update set imei = excluded.imei, eid = excluded.eid, plate = excluded.plate, "
            "vin = excluded.vin",
            { f, v, id(r.imei), id(r.eid), id(r.plate), id(r.vin) }));
        !identity || !r.eid)
        return identity;
    return done(statements.run("insert into euicc_identity (fleet, eid, vehicle, since) values (?, ?, ?, 0) "
                               "on conflict (fleet, eid) do update set vehicle = excluded.vehicle",
        { f, id(r.eid), v }));
}

Result<void> putProfile(sql::Statements &statements, const VehicleRecord &r, const Profile &p, int slot)
{
    const QString f = text(r.fleet.text()), v = text(r.id.text());
    if (auto core = done(statements.run(
            "insert into profile_core (fleet, vehicle, slot, state, kind, home, name, fallback, iccid_last4, supplier, "
            "imsi_last4) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, vehicle, slot) do update set "
            "state = excluded.state, kind = excluded.kind, home = excluded.home, name = excluded.name, "
            "fallback = excluded.fallback, iccid_last4 = excluded.iccid_last4, supplier = excluded.supplier, "
            "imsi_last4 = excluded.imsi_last4",
            { f, v, slot, int(p.state), int(p.kind), p.home ? QVariant(p.home->key()) : QVariant(), p.name, int(p.fallback),
                p.iccid.toString().right(4), p.supplier, lastFour(p.imsi) }));
        !core)
        return core;
    return done(statements.run("insert into profile_identity (fleet, vehicle, slot, iccid, imsi) values (?, ?, ?, ?, ?) "
                               "on conflict (fleet, vehicle, slot) do update set iccid = excluded.iccid, imsi = excluded.imsi",
        { f, v, slot, p.iccid.toString(), id(p.imsi) }));
}

Result<void> dropProfiles(sql::Statements &statements, const VehicleRecord &r, int fromSlot)
{
    for (const char *clear : { "delete from profile_core where fleet = ? and vehicle = ? and slot >= ?",
             "delete from profile_identity where fleet = ? and vehicle = ? and slot >= ?" })
        if (auto gone = done(statements.run(clear, { text(r.fleet.text()), text(r.id.text()), fromSlot })); !gone) return gone;
    return {};
}

std::optional<VehicleRecord> recordOf(const QSqlQuery &row, const Sight &sight)
{
    const auto value = [&row](int column) { return row.value(column); };
    const auto fleet = FleetId::parse(value(0).toString());
    const auto vehicle = VehicleId::parse(value(1).toString());
    if (!fleet || !vehicle) return std::nullopt;
    VehicleRecord r;
    r.fleet = *fleet;
    r.id = *vehicle;
    r.cohort = value(2).toString();
    r.hardware = value(3).toString();
    r.modem = value(4).toString();
    r.firmware = value(5).toString();
    r.rats = value(6).toUInt();
    r.connection = value(7).toString();
    r.factInterval = Span(value(8).toLongLong());
    r.parkedInterval = Span(value(9).toLongLong());
    if (!value(10).isNull()) r.pollInterval = Span(value(10).toLongLong());
    r.type = enumOf(value(15), VehicleType::Other);
    r.labels = value(16).toString().split(u'\n', Qt::SkipEmptyParts);
    r.transport = enumOf(value(17), PollTransport::Sms);
    r.ipa = enumOf(value(18), IpaPlace::Euicc);
    r.standard = enumOf(value(19), EuiccStandard::Sgp32);
    r.memoryTotal = toNumber(value(20));
    r.memoryFree = toNumber(value(21));
    if (sight.identities) {
        r.imei = toId<Imei>(value(11));
        r.eid = toId<Eid>(value(12));
        r.plate = toId<Plate>(value(23));
        r.vin = toId<Vin>(value(24));
    } else if (sight.identityEnds) {
        r.imeiEnd = value(13).toString();
        r.eidEnd = value(14).toString();
        r.vinEnd = value(22).toString();
    }
    return r;
}

Profile profileOf(const QSqlQuery &row, int first, const Sight &sight)
{
    const auto value = [&row, first](int column) { return row.value(first + column); };
    Profile p;
    p.state = static_cast<ProfileState>(std::clamp(value(0).toInt(), 0, int(ProfileState::Absent)));
    p.kind = enumOf(value(1), ProfileClass::Operational);
    if (!value(2).isNull()) p.home = toPlmn(value(2));
    p.name = value(3).toString();
    p.fallback = value(4).toInt() != 0;
    p.supplier = value(7).toString();
    if (sight.identities) {
        if (const auto iccid = toId<Iccid>(value(5))) p.iccid = *iccid;
        p.imsi = toId<Imsi>(value(6));
    } else if (sight.identityEnds) {
        p.iccidEnd = value(8).toString();
        p.imsiEnd = value(9).toString();
    }
    return p;
}

} // namespace signalbox::inventory
