#include "testfleet.h"

namespace testfleet {

Fact position(const char *name, double seconds, double lat, double lon, float heading, bool ignition)
{
    return { vehicle(name), at(seconds), std::uint64_t(seconds * 10),
        PositionFact { lat, lon, 20, heading, ignition, 1000.0 + seconds, std::int64_t(seconds) } };
}

Fact radio(const char *name, double seconds, float rsrp, CellId cell)
{
    return { vehicle(name), at(seconds), std::uint64_t(seconds * 10),
        RadioFact { Plmn::from(208, 1, 2).value(), Rat::Lte, cell, rsrp, -10, 12.5 } };
}

Fact session(const char *name, double seconds, SessionEvent event, const char *id, std::uint64_t seq)
{
    SessionFact s;
    s.event = event;
    s.sessionId = id;
    s.iccid = iccid();
    s.imsi = imsi();
    s.imei = Imei::parse(u"490154203237518").value();
    s.plmn = Plmn::from(208, 1, 2).value();
    s.rat = Rat::LteM;
    s.apn = "fleet.example";
    s.ip = "10.1.2.3";
    s.cell = 0xfedcba9876543210u;
    s.rx = std::uint64_t(seconds * 100);
    s.tx = std::uint64_t(seconds);
    if (event == SessionEvent::Stop) s.cause = Cause { CauseSpace::Radius, 2 };
    return { vehicle(name), at(seconds), seq, s };
}

Fact reject(const char *name, double seconds)
{
    return { vehicle(name), at(seconds), std::uint64_t(seconds),
        SignallingFact { "attach", Plmn::from(208, 10, 2).value(), Cause { CauseSpace::Emm, 17 } } };
}

Fact device(const char *name, double seconds)
{
    return { vehicle(name), at(seconds), std::uint64_t(seconds), DeviceFact { 12.6f, -3.5f, "1.2.3", "" } };
}

VehicleRecord record(const char *name, const char *cohort)
{
    VehicleRecord r;
    r.fleet = fleet;
    r.id = vehicle(name);
    r.cohort = QString::fromLatin1(cohort);
    r.hardware = QStringLiteral("Actros");
    r.modem = QStringLiteral("EG25-G");
    r.rats = ratBit(Rat::Lte) | ratBit(Rat::Geran);
    r.imei = Imei::parse(u"490154203237518").value();
    r.eid = eid();
    r.connection = QStringLiteral("eim");
    r.pollInterval = std::chrono::minutes(5);
    r.profiles = { { iccid(), ProfileState::Enabled, ProfileClass::Operational, imsi(), Plmn::from(208, 1, 2).value(),
                       QStringLiteral("Orange F"), true },
        { iccid(u"8944501234567890123"), ProfileState::Disabled, ProfileClass::Operational, {}, {}, QStringLiteral("Telia"),
            false } };
    return r;
}

Operation operation(const char *name, char eidEnd, OperationKind kind)
{
    Operation o;
    o.id = QUuid::createUuid();
    o.kind = kind;
    o.fleet = fleet;
    o.vehicle = vehicle(name);
    o.eid = eid(eidEnd);
    o.iccid = iccid(u"8944501234567890123");
    o.previousIccid = iccid();
    o.previousImsi = imsi();
    o.rollback = true;
    o.connection = QStringLiteral("eim");
    o.requestedBy = QStringLiteral("anna");
    o.createdAt = start;
    o.notAfter = start + std::chrono::hours(1);
    o.state = OperationState::Recorded;
    o.stateSince = start;
    return o;
}

Store::Store(std::chrono::milliseconds flushEvery, QString path)
{
    options.path = path.isEmpty() ? dir.filePath(QStringLiteral("signalbox.sqlite")) : path;
    options.flushEvery = flushEvery;
    reopen();
}

void Store::reopen()
{
    store.reset();
    auto opened = SqliteStore::open(options, clock);
    if (!opened) qFatal("%s: %s", qPrintable(opened.error().code), qPrintable(opened.error().technical));
    store = std::move(*opened);
}

} // namespace testfleet
