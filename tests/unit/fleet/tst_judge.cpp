#include "textworld.h"

#include <numeric>

using namespace signalbox;
using namespace std::chrono_literals;

class TestJudge : public QObject
{
    Q_OBJECT

    static OpenOperation enable(Instant createdAt)
    {
        OpenOperation open;
        open.number = 51877;
        open.kind = OperationKind::Enable;
        open.state = OperationState::Accepted;
        open.createdAt = createdAt;
        open.deadline = createdAt + 30min;
        return open;
    }

private Q_SLOTS:
    void silenceAndParking()
    {
        TextWorld world;
        // 30 s interval: due after 3 x 30 s + 60 s; parked: 12 h interval, due after 2 x 12 h + 60 s.
        world.tell(QStringLiteral("FRESH at 46.8,4.9 ignition on ago 5s\n"
                                  "EDGE at 46.8,4.9 ignition on ago 150s\n"
                                  "LATE at 46.8,4.9 ignition on ago 151s\n"
                                  "PARKED at 46.8,4.9 ignition off ago 13h\n"
                                  "FORGOTTEN at 46.8,4.9 ignition off ago 25h\n"
                                  "NEVER"));
        world.judge();
        QCOMPARE(world.states(), QStringLiteral("FRESH online, EDGE online, LATE dark, PARKED quiet, FORGOTTEN dark, NEVER unknown"));
        QCOMPARE(world.reason("NEVER").code, ReasonCode::NeverSeen);
        QCOMPARE(world.reason("LATE"), (Reason { .code = ReasonCode::Silent, .number = 30 }));
        QCOMPARE(world.reason("PARKED").at, world.clock.now() - 13h + 12h);
        const StateCounts counts = world.fleet.counts();
        QCOMPARE(counts[std::size_t(VehicleState::Dark)], 2u);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0u), 6u);
    }

    void darkIsToldFromTheLastFact()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on"));
        world.judge();
        world.pass(2h);
        world.judge();
        const auto view = world.fleet.read();
        QCOMPARE(view->stateSince[0], world.clock.now() - 2h);
        QCOMPARE(VehicleState(view->previousState[0]), VehicleState::Online);
    }

    void whoWasParkedBeforeIsQuietSinceItsReport()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition off ago 1h"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("quiet"));
        QCOMPARE(world.fleet.read()->stateSince[0], world.clock.now() - 1h);
    }

    void lostFeedIsNeverDark()
    {
        TextWorld world;
        world.tell(QStringLiteral("FRESH at 46.8,4.9 ignition on ago 5s\nLATE at 46.8,4.9 ago 1h\nPARKED at 46.8,4.9 ignition off ago 1h"));
        const Instant lost = world.clock.now() - 10min;
        world.judge({ .lostSince = lost });
        QCOMPARE(world.states(), QStringLiteral("FRESH online, LATE unknown, PARKED quiet"));
        QCOMPARE(world.reason("LATE"), (Reason { .code = ReasonCode::FeedLost, .at = lost }));
    }

    void aBacklogIsJudgedAsOfItsOwnTime()
    {
        TextWorld world;
        world.tell(QStringLiteral("LONG at 46.8,4.9 ago 5h\nLATE at 46.8,4.9 ago 1h"));
        const Instant until = world.clock.now() - 1h;
        world.judge({ .knownUntil = until });
        QCOMPARE(world.states(), QStringLiteral("LONG dark, LATE unknown"));
        QCOMPARE(world.reason("LATE"), (Reason { .code = ReasonCode::FeedBehind, .at = until }));
        world.judge();
        QCOMPARE(world.states(), QStringLiteral("LONG dark, LATE dark"));
    }

    void aReturningFeedIsGivenTime()
    {
        TextWorld world;
        world.tell(QStringLiteral("LATE at 46.8,4.9 ago 1h"));
        const Instant up = world.clock.now() - 100s;
        world.judge({ .upSince = up });
        QCOMPARE(world.state("LATE"), QStringLiteral("unknown"));
        world.pass(60s);
        world.judge({ .upSince = up });
        QCOMPARE(world.state("LATE"), QStringLiteral("dark"));
    }

    void rejectsInTenMinutes()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9\nA reject emm:15 ago 11m\nA reject emm:17 ago 9m\nA reject emm:17 ago 5m"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("online"));
        QCOMPARE(world.fleet.read()->rejects[0], std::uint8_t(2));
        world.tell(QStringLiteral("A reject emm:17 ago 1m\nA reject emm:17 ago 1m")); // the second is the same, delivered twice
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("degraded"));
        QCOMPARE(world.reason("A").number, 3);
        QCOMPARE(world.reason("A").cause, (Cause { CauseSpace::Emm, 17 }));
    }

    void weakSignalTakesSeveralSamples_data()
    {
        QTest::addColumn<QString>("radio");
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("reason");
        QTest::newRow("weak") << QStringLiteral("lte rsrp -121") << 3 << int(ReasonCode::WeakSignal);
        QTest::newRow("once is nothing") << QStringLiteral("lte rsrp -121") << 2 << int(ReasonCode::None);
        QTest::newRow("poor") << QStringLiteral("lte rsrp -90 sinr -7") << 3 << int(ReasonCode::WeakQuality);
        QTest::newRow("LTE-M reaches further") << QStringLiteral("lte-m rsrp -121") << 3 << int(ReasonCode::None);
        QTest::newRow("but not endlessly") << QStringLiteral("lte-m rsrp -127") << 3 << int(ReasonCode::WeakSignal);
        QTest::newRow("2G measures otherwise") << QStringLiteral("2g rsrp -130") << 5 << int(ReasonCode::None);
    }
    void weakSignalTakesSeveralSamples()
    {
        QFETCH(QString, radio);
        QFETCH(int, samples);
        QFETCH(int, reason);
        TextWorld world;
        for (int i = 0; i < samples; ++i) {
            world.pass(10s);
            world.tell(QStringLiteral("A at 46.8,4.9 radio 20801 ") + radio);
        }
        world.judge();
        QCOMPARE(int(world.reason("A").code), reason);
        world.pass(10s);
        world.tell(QStringLiteral("A radio 20801 lte rsrp -90"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("online"));
    }

    void aLostSessionWithLivingRadio()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on\nA start s1 ago 1h\nA stop s1 cause radius:2 ago 10m\nA radio 20801 lte ago 1s"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("degraded"));
        QCOMPARE(world.reason("A").code, ReasonCode::SessionLost);
        world.fleet.setOperation(0, enable(world.clock.now() - 11min));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("switching"));
        world.fleet.setOperation(0, std::nullopt);
        world.tell(QStringLiteral("A start s2"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("online"));
    }

    void aSwitchExcusesItsOwnSilence()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on ago 30s"));
        world.fleet.setOperation(0, enable(world.clock.now()));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("switching"));
        world.pass(9min);
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("switching"));
        world.pass(1min);
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("dark"));
        QCOMPARE(world.reason("A"), (Reason { .code = ReasonCode::SilentAfterSwitch, .number = 51877 }));
    }

    void darkBeforeTheOrderStaysDark()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on ago 8m"));
        world.fleet.setOperation(0, enable(world.clock.now() - 1min));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("dark"));
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on"));
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("switching"));
    }

    void onlyOrdersThatMoveTheVehicleSwitchIt()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 ignition on"));
        OpenOperation open = enable(world.clock.now());
        open.kind = OperationKind::ReadStatus;
        world.fleet.setOperation(0, open);
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("online"));
        open = enable(world.clock.now());
        open.state = OperationState::AwaitingApproval;
        world.fleet.setOperation(0, open);
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("online"));
    }

    void whatCameBeforeTheSilence_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("reason");
        QTest::newRow("rejects") << QStringLiteral("A reject emm:17 ago 32m\nA reject emm:17 ago 31m\nA at 1,1 ago 30m") << int(ReasonCode::SilentAfterRejects);
        QTest::newRow("battery") << QStringLiteral("A battery 10.9 ago 40m\nA at 1,1 ago 30m") << int(ReasonCode::SilentLowBattery);
        QTest::newRow("stop") << QStringLiteral("A start s1 ago 2h\nA stop s1 cause radius:2 ago 30m") << int(ReasonCode::SilentAfterStop);
        QTest::newRow("nothing") << QStringLiteral("A at 1,1 battery 27 ago 30m") << int(ReasonCode::Silent);
    }
    void whatCameBeforeTheSilence()
    {
        QFETCH(QString, before);
        QFETCH(int, reason);
        TextWorld world;
        world.tell(before);
        world.judge();
        QCOMPARE(world.state("A"), QStringLiteral("dark"));
        QCOMPARE(int(world.reason("A").code), reason);
        if (reason == int(ReasonCode::SilentAfterRejects)) QCOMPARE(world.reason("A").number, 2);
        if (reason == int(ReasonCode::SilentLowBattery)) QCOMPARE(world.reason("A").number, 109);
    }
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
