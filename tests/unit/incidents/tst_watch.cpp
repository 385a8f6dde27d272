#include "livelytown.h"

#include <QTest>

using namespace signalbox;

class tst_Watch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOutageIsOneIncident();
    void itIsFoundBeforeAnybodyIsCalledDark();
    void whoWasDarkBeforeIsNoMember();
    void itEndsByItselfAndMayComeBack();
    void aLostFeedIsNoIncidentOfVehicles();
    void worksAreAttached();
    void twoNetworksAreTwoIncidents();
};

void tst_Watch::anOutageIsOneIncident()
{
    LivelyTown town;
    QCOMPARE(town.incidents(), QString());
    town.silence("lyon", 118);
    town.pass(300);
    QVERIFY2(town.incidents().startsWith(QStringLiteral("20801 open 118 in a circle: opened")), qPrintable(town.incidents()));
    QCOMPARE(town.watch.life().live().size(), std::size_t(1));
    const LiveIncident &incident = town.watch.life().live().front();
    QVERIFY(distanceMetres(incident.pattern.region->centre, { 45.76, 4.84 }) < 8e3);
    QCOMPARE(incident.record.peak, 118);
    QVERIFY(incident.record.expected < 5 && incident.record.known >= 118 && incident.record.known < 125);
    QVERIFY(!town.members(0).contains(QStringLiteral("lyon-119")));
    QCOMPARE(incident.record.severity, IncidentSeverity::Critical);
}

void tst_Watch::itIsFoundBeforeAnybodyIsCalledDark()
{
    LivelyTown town;
    town.silence("lyon", 120);
    int seconds = 0;
    for (; town.incidents().isEmpty() && seconds < 120; ++seconds) town.pass(1);
    QVERIFY2(seconds < 50, qPrintable(QString::number(seconds)));
    QCOMPARE(town.fleet.counts()[std::size_t(VehicleState::Dark)], 0);
}

void tst_Watch::whoWasDarkBeforeIsNoMember()
{
    LivelyTown town;
    town.silence("lyon", 3); // too few to be anything
    town.pass(900);
    QCOMPARE(town.incidents(), QString());
    town.silence("lyon", 110);
    town.pass(240);
    const auto members = town.members(0);
    QCOMPARE(members.size(), std::size_t(107));
    for (int i = 0; i < 3; ++i) QVERIFY(!members.contains(LivelyTown::name("lyon", i)));
}

void tst_Watch::itEndsByItselfAndMayComeBack()
{
    LivelyTown town;
    town.silence("lyon", 120);
    town.pass(200);
    town.wake();
    town.pass(200);
    QVERIFY2(town.incidents().startsWith(QStringLiteral("20801 resolved 0 in a circle")) && town.incidents().endsWith(QStringLiteral("resolved")), qPrintable(town.incidents()));
    QVERIFY(town.members(0).empty());
    town.silence("lyon", 120);
    town.pass(100);
    QCOMPARE(town.watch.life().live().size(), std::size_t(1));
    QVERIFY2(town.incidents().contains(QStringLiteral("open 120")) && town.incidents().contains(QStringLiteral("came-back")), qPrintable(town.incidents()));
}

void tst_Watch::aLostFeedIsNoIncidentOfVehicles()
{
    LivelyTown town;
    town.feed.lostSince = town.clock.now();
    town.pass(900);
    QCOMPARE(town.incidents(), QString());
    town.watch.life().takeFeeds({ { QStringLiteral("broker"), *town.feed.lostSince } }, town.clock.now());
    QCOMPARE(town.incidents(), QStringLiteral("feed open 0: opened"));
    town.feed = { std::nullopt, town.clock.now(), std::nullopt };
    town.watch.life().takeFeeds({}, town.clock.now());
    town.pass(600);
    QCOMPARE(town.incidents(), QStringLiteral("feed resolved 0: opened, resolved"));
}

void tst_Watch::worksAreAttached()
{
    LivelyTown town;
    PlannedWorks works;
    works.name = QStringLiteral("OF-7731");
    works.network = *Plmn::parse(u"20801");
    works.centre = LatLon { 45.7, 4.9 };
    works.radius = 40e3;
    works.from = town.clock.now(), works.until = town.clock.now() + std::chrono::hours(2);
    town.watch.life().setWorks({ works });
    town.silence("lyon", 120);
    town.silence("berlin", 200);
    town.pass(200);
    for (const LiveIncident &incident : town.watch.life().live()) {
        const bool planned = incident.record.cause.network == works.network;
        QCOMPARE(incident.record.works, planned ? works.name : QString());
        QCOMPARE(incident.record.severity == IncidentSeverity::Planned, planned);
    }
    QCOMPARE(town.watch.life().live().size(), std::size_t(2));
}

void tst_Watch::twoNetworksAreTwoIncidents()
{
    LivelyTown town;
    town.silence("lyon", 120);
    town.pass(60);
    town.silence("berlin", 190);
    town.pass(240);
    QCOMPARE(town.watch.life().live().size(), std::size_t(2));
    QCOMPARE(town.members(0).size() + town.members(1).size(), std::size_t(310));
}

QTEST_GUILESS_MAIN(tst_Watch)
#include "tst_watch.moc"
