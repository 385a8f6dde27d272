#include "store/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

const FleetId demo = *FleetId::parse(u"demo");
constexpr Instant t0 = instantFromMicros(1'795'098'728'000'000);

Incident outage()
{
    Incident incident;
    incident.id = QUuid::createUuid();
    incident.cause.network = *Plmn::parse(u"20801");
    incident.cause.region = TroubleRegion { TroubleRegion::Kind::Around, CountryCode::literal("FR"), { 45.76, 4.84 }, 62e3, 204, 219 };
    incident.cause.city = QStringLiteral("Lyon");
    incident.now = incident.peak = 204;
    incident.known = 219;
    incident.expected = 3.25;
    incident.severity = IncidentSeverity::Critical;
    incident.first = t0, incident.openedAt = incident.lastAt = t0 + std::chrono::seconds(41);
    incident.sizes = { { t0, 5 }, { t0 + std::chrono::seconds(41), 204 } };
    return incident;
}

Viewer as(Role role)
{
    Viewer viewer;
    viewer.role = role;
    viewer.account = QStringLiteral("noc-2");
    return viewer;
}

struct Kept
{
    Kept() : clock(t0) { reopen(); }
    void reopen()
    {
        store.reset();
        SqliteStoreOptions options;
        options.path = dir.filePath(QStringLiteral("signalbox.sqlite"));
        store = std::move(*SqliteStore::open(std::move(options), clock));
    }
    IncidentStore &incidents() { return store->incidents(); }
    QTemporaryDir dir;
    ManualClock clock;
    std::unique_ptr<SqliteStore> store;
};

} // namespace

class tst_Incidents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundSurvivesARestart();
    void whatPeopleSaySurvivesTheEngine();
    void stepsThatMakeNoSenseAreRefused();
    void placesAreForThoseWhoMaySeeThem();
    void worksAreAllOrNone();
};

void tst_Incidents::whatIsFoundSurvivesARestart()
{
    Kept kept;
    const Incident incident = outage();
    const IncidentMember member { *VehicleId::parse(u"FR-TRK-1"), t0, std::nullopt }, back { *VehicleId::parse(u"FR-TRK-2"), t0, t0 + std::chrono::seconds(60) };
    const auto numbers = kept.incidents().write(demo, { { incident, { { t0, IncidentEventKind::Opened, {}, 204, {} } }, { member, back } } }).result();
    QVERIFY(numbers && *numbers == std::vector<std::int64_t> { 1 });
    kept.reopen();
    const auto unfinished = kept.incidents().unfinished(demo).result();
    QVERIFY(unfinished && unfinished->size() == 1);
    const Incident &read = unfinished->front().incident;
    QCOMPARE(read.id, incident.id);
    QCOMPARE(read.number, std::int64_t(1));
    QVERIFY(read.cause.network == incident.cause.network && read.cause.city == incident.cause.city && read.cause.region);
    QCOMPARE(read.now, 204);
    QCOMPARE(read.expected, 3.25);
    QVERIFY(read.first == incident.first && read.openedAt == incident.openedAt && !read.endedAt);
    QCOMPARE(read.sizes.size(), std::size_t(2));
    QCOMPARE(unfinished->front().members.size(), std::size_t(2));
    QVERIFY(!unfinished->front().members[0].backAt && unfinished->front().members[1].backAt == back.backAt);
}

void tst_Incidents::whatPeopleSaySurvivesTheEngine()
{
    Kept kept;
    Incident incident = outage();
    incident.number = kept.incidents().write(demo, { { incident, {}, {} } }).result()->front();
    const Viewer noc = as(Role::NocOperator);
    for (const IncidentStep &step : { IncidentStep { IncidentEventKind::Acknowledged }, { IncidentEventKind::Assigned, QStringLiteral("Ann") },
                                      { IncidentEventKind::Ticketed, QStringLiteral("ORF-88213"), QStringLiteral("https://tickets.example/88213") },
                                      { IncidentEventKind::Noted, QStringLiteral("fibre cut") }, { IncidentEventKind::Closed } })
        QVERIFY(kept.incidents().step(noc, incident.id, step, t0 + std::chrono::minutes(5)).result());
    incident.now = 12;
    incident.endedAt = t0 + std::chrono::minutes(9);
    QVERIFY(kept.incidents().write(demo, { { incident, { { t0, IncidentEventKind::Resolved, {}, 12, {} } }, {} } }).result());
    const auto read = kept.incidents().find(noc, incident.id).result();
    QVERIFY(read);
    QCOMPARE(read->now, 12);
    QCOMPARE(read->state(), IncidentState::Closed);
    QCOMPARE(read->acknowledgedBy, QStringLiteral("noc-2"));
    QCOMPARE(read->assignee, QStringLiteral("Ann"));
    QCOMPARE(read->ticket, QStringLiteral("ORF-88213"));
    QCOMPARE(read->events.size(), std::size_t(6));
    QCOMPARE(read->events[3].text, QStringLiteral("fibre cut"));
    QCOMPARE(read->events[5].kind, IncidentEventKind::Resolved);
    QVERIFY(kept.incidents().step(noc, incident.id, { IncidentEventKind::Reopened }, t0 + std::chrono::minutes(10)).result());
    QCOMPARE(kept.incidents().find(noc, incident.id).result()->state(), IncidentState::Resolved);
}

void tst_Incidents::stepsThatMakeNoSenseAreRefused()
{
    Kept kept;
    const Incident incident = outage();
    QVERIFY(kept.incidents().write(demo, { { incident, {}, {} } }).result());
    const auto code = [&](Role role, const IncidentStep &step) {
        const auto done = kept.incidents().step(as(role), incident.id, step, t0).result();
        return done ? QString() : done.error().code;
    };
    QCOMPARE(code(Role::NocOperator, { IncidentEventKind::Reopened }), QStringLiteral("incident.state"));
    QCOMPARE(code(Role::NocOperator, { IncidentEventKind::Noted }), QStringLiteral("incident.state"));
    QCOMPARE(code(Role::NocOperator, { IncidentEventKind::Opened }), QStringLiteral("incident.state"));
    QCOMPARE(code(Role::Finance, { IncidentEventKind::Acknowledged }), QStringLiteral("access.denied"));
    QCOMPARE(code(Role::NocOperator, { IncidentEventKind::Acknowledged }), QString());
    QCOMPARE(code(Role::NocOperator, { IncidentEventKind::Acknowledged }), QStringLiteral("incident.state"));
    QCOMPARE(kept.incidents().find(as(Role::NocOperator), QUuid::createUuid()).result().error().code, QStringLiteral("incident.unknown"));
    QCOMPARE(kept.incidents().list(as(Role::Finance), 10).result().error().code, QStringLiteral("access.denied"));
}

void tst_Incidents::placesAreForThoseWhoMaySeeThem()
{
    Kept kept;
    QVERIFY(kept.incidents().write(demo, { { outage(), {}, {} } }).result());
    const auto seen = kept.incidents().list(as(Role::NocOperator), 10).result();
    QVERIFY(seen && seen->size() == 1 && seen->front().cause.region);
    Viewer elsewhere = as(Role::NocOperator);
    elsewhere.scope.fleets = { QStringLiteral("other") };
    QVERIFY(kept.incidents().list(elsewhere, 10).result()->empty());
    CommonCause hidden = seen->front().cause;
    hidden.hidePlace();
    QVERIFY(!hidden.region && hidden.city.isEmpty() && hidden.country == CountryCode::literal("FR"));
}

void tst_Incidents::worksAreAllOrNone()
{
    Kept kept;
    PlannedWorks good;
    good.name = QStringLiteral("OF-7731");
    good.network = *Plmn::parse(u"20801");
    good.centre = LatLon { 45.7, 4.9 };
    good.radius = 40e3;
    good.from = t0, good.until = t0 + std::chrono::hours(2);
    PlannedWorks bad = good;
    bad.name.clear();
    const Viewer admin = as(Role::Administrator);
    QCOMPARE(kept.incidents().putWorks(admin, demo, { good, bad }).result().error().code, QStringLiteral("works.name"));
    QVERIFY(kept.incidents().works(admin).result()->empty());
    QVERIFY(kept.incidents().putWorks(admin, demo, { good }).result());
    good.radius = 50e3;
    QVERIFY(kept.incidents().putWorks(admin, demo, { good }).result());
    const auto read = kept.incidents().works(admin).result();
    QVERIFY(read && read->size() == 1);
    QVERIFY(read->front().radius == 50e3 && read->front().centre->lat == 45.7 && read->front().until == good.until);
    QCOMPARE(kept.incidents().removeWorks(admin, demo, QStringLiteral("no")).result().error().code, QStringLiteral("works.unknown"));
    QVERIFY(kept.incidents().removeWorks(admin, demo, good.name).result());
}

QTEST_GUILESS_MAIN(tst_Incidents)
#include "tst_incidents.moc"
