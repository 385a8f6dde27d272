#include "showcase.h"

namespace signalbox {

using namespace std::chrono_literals;

namespace {

const QString imsiA = QStringLiteral("208014417032281"), imsiB = QStringLiteral("208101234567890");
const QString iccidA = QStringLiteral("89330100190441703251"), iccidB = QStringLiteral("89331000000000000017");

void tellFleet(TextWorld &world)
{
    world.tell(QStringLiteral(
        "FR-TRK-04417 cohort Long-haul at 46.78,4.85 ignition on radio 20801 lte-m rsrp -118 ago 2h\n"
        "FR-TRK-04417 start s1 imsi 208014417032281 iccid 89330100190441703251 ago 6h\n"
        "FR-TRK-04417 interim s1 rx 40000 tx 1800000 ago 3h\n"
        "FR-TRK-04417 reject emm:17 ago 121m\nFR-TRK-04417 reject emm:17 ago 120m\n"
        "FR-TRK-04417 stop s1 rx 40000 tx 1840000 cause radius:2 ago 2h\n"
        "FR-VAN-11618 cohort Parcel at 47.32,5.04 ignition on radio 20801 lte-m rsrp -119\n"
        "FR-VAN-11618 reject emm:17 ago 9m\nFR-VAN-11618 reject emm:17 ago 5m\nFR-VAN-11618 reject emm:17 ago 18s\n"
        "FR-TRK-04388 cohort Long-haul at 46.31,4.83 ignition on radio 20801 lte-m rsrp -101 ago 20s\n"
        "CH-VAN-30117 cohort Parcel at 46.52,6.63 ignition off battery 12.6 firmware 4.12.0 ago 80m\n"
        "FR-TRK-04421 cohort Long-haul at 46.56,4.90 ignition on speed 24 radio 20801 lte rsrp -91 sinr 14 ago 3s\n"
        "FR-TRK-04421 start s9 imsi 208014417032299 iccid 89330100190441703269 ago 30m\nFR-TRK-04421 interim s9 rx 480000 tx 2500000 ago 3s\n"
        "FR-TRL-20551 cohort Reefer"));
    OpenOperation open;
    open.number = 51877;
    open.kind = OperationKind::Enable;
    open.state = OperationState::Accepted;
    open.createdAt = world.clock.now() - 2min;
    open.deadline = world.clock.now() + 4min;
    open.targetName = QStringLiteral("SFR");
    world.fleet.setOperation(world.row("FR-TRK-04388"), open);
    world.judge();
}

SessionRow session(Instant from, std::optional<Instant> to, const QString &plmn, const QString &imsi, const QString &iccid)
{
    SessionRow row;
    row.sessionId = imsi.toStdString() + "-10.0.0.1-42"; // as RADIUS ids are: the IMSI is in it
    row.started = from;
    row.lastSeen = to.value_or(from);
    row.stopped = to;
    row.plmn = *Plmn::parse(plmn);
    row.rat = Rat::LteM;
    row.imsi = *Imsi::parse(imsi);
    row.iccid = *Iccid::parse(iccid);
    row.apn = "iot.example";
    row.ip = "10.20.30.40";
    row.rx = 40000;
    row.tx = 1840000;
    return row;
}

Profile profile(const QString &iccid, ProfileState state, const QString &name, const QString &home)
{
    Profile p;
    p.iccid = *Iccid::parse(iccid);
    p.state = state;
    p.name = name;
    p.home = *Plmn::parse(home);
    return p;
}

std::vector<ProfileStatement> say(Instant now)
{
    using enum ProfileState;
    Profile sfr = profile(iccidB, Disabled, QStringLiteral("SFR"), QStringLiteral("20810"));
    sfr.fallback = true;
    Profile sfrOn = sfr;
    sfrOn.state = Enabled;
    return {
        { profile(iccidA, Enabled, QStringLiteral("Orange F"), QStringLiteral("20801")), ProfileSource::Believed, now - 6h },
        { profile(iccidA, Disabled, QStringLiteral("Orange F"), QStringLiteral("20801")), ProfileSource::Card, now - 1h },
        { profile(iccidA, Enabled, QStringLiteral("Orange F"), QStringLiteral("20801")), ProfileSource::Card, now - 7h },
        { profile(iccidA, Enabled, QStringLiteral("Orange F"), QStringLiteral("20801")), ProfileSource::OnAir, now - 2h },
        { sfr, ProfileSource::Believed, now - 6h },
        { sfrOn, ProfileSource::Card, now - 1h },
        { sfr, ProfileSource::Provider, now - 26h },
        { sfrOn, ProfileSource::OnAir, now - 30min },
    };
}

std::vector<Operation> operate(Instant now)
{
    Operation open;
    open.id = QUuid(QStringLiteral("{3a4b0000-0000-4000-8000-000000051877}"));
    open.number = 51877;
    open.kind = OperationKind::Enable;
    open.vehicle = *VehicleId::parse(u"FR-TRK-04388");
    open.iccid = *Iccid::parse(iccidB);
    open.requestedBy = QStringLiteral("kim");
    open.reason = QStringLiteral("outage");
    open.state = OperationState::Accepted;
    open.createdAt = now - 2min;
    open.stateSince = now - 90s;
    open.expectedContact = now + 4min;
    Operation done = open;
    done.id = QUuid(QStringLiteral("{3a4b0000-0000-4000-8000-000000051860}"));
    done.number = 51860;
    done.vehicle = *VehicleId::parse(u"FR-TRK-04417");
    done.state = OperationState::Settled;
    done.outcome = OperationOutcome::RolledBack;
    done.evidence = Evidence::Observed;
    done.createdAt = now - 5h;
    done.stateSince = now - 4h - 50min;
    done.dialectCode = QStringLiteral("rolled back: no network");
    return { open, done };
}

} // namespace

Showcase::Showcase()
{
    static const std::shared_ptr<const Books> books = *Books::load();
    reader = { books, QLocale(QLocale::English, QLocale::UnitedKingdom), ZoneChoice::Utc, QTimeZone("Europe/Paris") };
    tellFleet(world);
    const Instant now = world.clock.now();
    history.sessions = { session(now - 6h, now - 2h, QStringLiteral("20801"), imsiA, iccidA),
                         session(now - 40min, std::nullopt, QStringLiteral("20810"), imsiB, iccidB) };
    history.sessions[0].cause = Cause { CauseSpace::Radius, 2 };
    history.signalling = { { now - 121min, { "tau", *Plmn::parse(u"20801"), Cause { CauseSpace::Emm, 17 } } } };
    history.device = { { now - 130min, { 10.9f, 41.f, "4.11.2", "watchdog" } } };
    statements = say(now);
    operations = operate(now);
}

QStringList Showcase::secrets()
{
    return { imsiA, imsiB, iccidA, iccidB, QStringLiteral("208014417032299"), QStringLiteral("89330100190441703269"),
             QStringLiteral("490154203237518"), QStringLiteral("8904903212345123"), QStringLiteral("8904 9032"),
             QStringLiteral("10.20.30.40"), QStringLiteral("network failure"), QStringLiteral("lost carrier"), QStringLiteral("emm"),
             QStringLiteral("46.78"), QStringLiteral("Chalon"), QStringLiteral("dBm,") };
}

} // namespace signalbox
