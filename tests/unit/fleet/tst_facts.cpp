#include "textworld.h"

using namespace signalbox;
using namespace std::chrono_literals;

class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStayAndNamesAreFound()
    {
        TextWorld world;
        world.tell(QStringLiteral("A\nB\nC"));
        QCOMPARE(world.fleet.size(), 3u);
        QCOMPARE(world.row("B"), 1u);
        QCOMPARE(world.fleet.find(std::string_view("nobody")), noRow);
        VehicleRecord again;
        again.id = *VehicleId::parse(u"B");
        again.cohort = QStringLiteral("Parcel");
        QCOMPARE(world.fleet.add(again), 1u);
        const auto view = world.fleet.read();
        QCOMPARE(view.text(view->cohort[1]), std::string_view("Parcel"));
        QCOMPARE(view.size(), 3u);
    }

    void namesOutliveGrowth()
    {
        TextWorld world;
        world.tell(QStringLiteral("FIRST"));
        const std::string_view name = world.fleet.read()->id[0];
        std::vector<VehicleRecord> many(50'000);
        for (std::size_t i = 0; i < many.size(); ++i) many[i].id = *VehicleId::parse(QStringLiteral("V-%1").arg(i));
        world.fleet.add(many);
        QCOMPARE(name, std::string_view("FIRST"));
        QCOMPARE(world.fleet.find(std::string_view("V-49999")), 50'000u);
        QCOMPARE(world.fleet.counts()[std::size_t(VehicleState::Unknown)], 50'001u);
    }

    void olderNeverOverwritesNewer()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.8,4.9 radio 20801 lte rsrp -90 ago 10s"));
        world.tell(QStringLiteral("A at 10.0,10.0 radio 26201 lte rsrp -70 ago 60s"));
        QCOMPARE(world.applied.stale, 2u);
        const auto view = world.fleet.read();
        QCOMPARE(view->rsrp[0], -90.f);
        QCOMPARE(view->plmn[0], Plmn::parse(u"20801")->key());
        QCOMPARE(view->lastFactAt[0], world.clock.now() - 10s);
        QVERIFY(std::abs(toLatLon({ view->x[0], view->y[0] }).lat - 46.8) < 1e-4);
    }

    void manyAtOnceAreTheSameAsOneByOne()
    {
        TextWorld atOnce, singly;
        std::vector<VehicleRecord> vehicles(3000);
        for (std::size_t i = 0; i < vehicles.size(); ++i) vehicles[i].id = *VehicleId::parse(QStringLiteral("V-%1").arg(i));
        std::vector<Fact> facts;
        for (std::size_t i = 0; i < 40'000; ++i) {
            const Instant t = singly.clock.now() - std::chrono::seconds(i * 7919 % 50'000);
            const VehicleId who = i % 100 == 7 ? *VehicleId::parse(u"STRANGER") : vehicles[i * 31 % vehicles.size()].id;
            if (i % 3 == 0) facts.push_back({ who, t, i, RadioFact { *Plmn::parse(u"20801"), Rat::Lte, CellId(i), float(i % 40) - 110, -9, 3 } });
            else facts.push_back({ who, t, i, PositionFact { double(i % 160) - 80, double(i % 350) - 175, float(i % 30), 0, {}, {}, {} } });
        }
        atOnce.fleet.add(vehicles);
        singly.fleet.add(vehicles);
        const FleetState::Applied applied = atOnce.fleet.apply(facts);
        FleetState::Applied sum;
        for (const Fact &fact : facts) {
            const FleetState::Applied one = singly.fleet.apply({ &fact, 1 });
            sum.applied += one.applied, sum.stale += one.stale;
        }
        QCOMPARE(applied.applied, sum.applied);
        QCOMPARE(applied.stale, sum.stale);
        QVERIFY(sum.stale > 1000);
        QCOMPARE(applied.unknown.size(), 1u);
        const auto a = atOnce.fleet.read(), b = singly.fleet.read();
        for (Row row = 0; row < a.size(); ++row) {
            QCOMPARE(std::tuple(a->x[row], a->y[row], a->cell[row], a->radioAt[row], a->lastFactAt[row]),
                     std::tuple(b->x[row], b->y[row], b->cell[row], b->radioAt[row], b->lastFactAt[row]));
        }
    }

    void futureIsTakenAsNow()
    {
        TextWorld world;
        world.tell(QStringLiteral("A"));
        Fact fact { *VehicleId::parse(u"A"), world.clock.now() + 3h, 1, DeviceFact { 12.f, {}, "1", {} } };
        QCOMPARE(world.fleet.apply({ &fact, 1 }).applied, 1u);
        QCOMPARE(world.fleet.read()->lastFactAt[0], world.clock.now());
    }

    void strangersAreReported()
    {
        TextWorld world;
        const Fact fact { *VehicleId::parse(u"STRANGER"), world.clock.now(), 1, DeviceFact {} };
        const std::vector<Fact> twice { fact, fact };
        const auto applied = world.fleet.apply(twice);
        QCOMPARE(applied.unknown.size(), 1u);
        QCOMPARE(applied.unknown.front().toString(), QStringLiteral("STRANGER"));
        QCOMPARE(world.fleet.size(), 0u);
    }

    void countryFollowsThePosition()
    {
        TextWorld world;
        const auto country = [&] { return CountryCode::fromKey(world.fleet.read()->country[0]).toString(); };
        world.tell(QStringLiteral("A at 46.8,4.9"));
        QCOMPARE(country(), QStringLiteral("FR"));
        world.pass(1h);
        world.tell(QStringLiteral("A at 46.95,7.44"));
        QCOMPARE(country(), QStringLiteral("CH"));
        world.pass(1h);
        world.tell(QStringLiteral("A at 45.0,-30.0"));
        QCOMPARE(world.fleet.read()->country[0], std::uint16_t(0));
    }

    void sessionsAndOctetsOfToday()
    {
        TextWorld world; // 14:32 UTC
        world.tell(QStringLiteral("A interim old rx 5000000 tx 100 ago 3h")); // an unknown share of it is from today
        QCOMPARE(world.fleet.read().rxToday(0, world.clock.now()), 0u);
        world.tell(QStringLiteral("A interim old rx 6000000 tx 400 ago 2h"));
        world.tell(QStringLiteral("A stop old rx 6500000 tx 400 cause radius:1 ago 1h"));
        world.tell(QStringLiteral("A start new ago 50m\nA interim new rx 1000 tx 10 ago 10m\nA interim new rx 1000 tx 10 ago 10m"));
        auto view = world.fleet.read();
        QCOMPARE(view.rxToday(0, world.clock.now()), 1'501'000u);
        QCOMPARE(view.txToday(0, world.clock.now()), 310u);
        QCOMPARE(view->sessionOpen[0], std::uint8_t(1));
        QCOMPARE(view->sessionStart[0], world.clock.now() - 50min);
        QCOMPARE(view.rxToday(0, world.clock.now() + 24h), 0u);
    }

    void lateStopOfAnOldSessionChangesNothing()
    {
        TextWorld world;
        world.tell(QStringLiteral("A start one ago 2h\nA start two ago 1h\nA stop one cause radius:2 ago 59m"));
        QCOMPARE(world.applied.stale, 1u);
        QCOMPARE(world.fleet.read()->sessionOpen[0], std::uint8_t(1));
        world.tell(QStringLiteral("A stop two cause radius:2 ago 30m"));
        QCOMPARE(world.fleet.read()->sessionOpen[0], std::uint8_t(0));
    }

    void stopAndStartInTheSameInstant()
    {
        TextWorld world;
        world.tell(QStringLiteral("A start one ago 2h\nA stop one ago 1h\nA start two ago 1h"));
        QCOMPARE(world.fleet.read()->sessionOpen[0], std::uint8_t(1));
        QCOMPARE(world.fleet.read()->sessionId[0], std::string_view("two"));
    }

    void changesOfNetworkAreNamed_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("change");
        const QString first = QStringLiteral("imsi 208014417032281 iccid 89330100190441703251");
        QTest::newRow("nothing") << QStringLiteral("on 20801 ") + first << int(NetworkChange::None);
        QTest::newRow("roaming") << QStringLiteral("on 26201 ") + first << int(NetworkChange::Roaming);
        QTest::newRow("profile") << QStringLiteral("on 20810 imsi 208101234567890 iccid 89331000000000000017") << int(NetworkChange::Profile);
        QTest::newRow("fallback") << QStringLiteral("on 20820 imsi 208201234567890 iccid 89332000000000000015") << int(NetworkChange::Fallback);
    }
    void changesOfNetworkAreNamed()
    {
        QFETCH(QString, next);
        QFETCH(int, change);
        TextWorld world;
        world.tell(QStringLiteral("A fallback 89332000000000000015 start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m"));
        world.tell(QStringLiteral("A start s2 ago 8m ") + next);
        QCOMPARE(int(world.fleet.read()->change[0]), change);
    }

    void anOrderedSwitchToTheFallbackIsNoFallback()
    {
        TextWorld world;
        world.tell(QStringLiteral("A fallback 89332000000000000015 start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m"));
        OpenOperation open;
        open.kind = OperationKind::Enable;
        open.target = *Iccid::parse(u"89332000000000000015");
        world.fleet.setOperation(0, open);
        world.tell(QStringLiteral("A start s2 on 20820 imsi 208201234567890 iccid 89332000000000000015 ago 1m"));
        QCOMPARE(world.fleet.read()->change[0], NetworkChange::Profile);
    }

    void aRadioSampleThatComesFirstHidesNoRoaming()
    {
        TextWorld world;
        world.tell(QStringLiteral("A start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m"));
        world.tell(QStringLiteral("A radio 26201 lte ago 8m\nA start s2 on 26201 imsi 208014417032281 iccid 89330100190441703251 ago 7m"));
        QCOMPARE(world.fleet.read()->change[0], NetworkChange::Roaming);
    }

    void aRollbackIsNoFallback()
    {
        TextWorld world;
        world.tell(QStringLiteral("A fallback 89330100190441703251 start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m"));
        OpenOperation open;
        open.kind = OperationKind::Enable;
        open.createdAt = world.clock.now() - 8min;
        open.target = *Iccid::parse(u"89332000000000000015");
        open.previous = *Iccid::parse(u"89330100190441703251");
        world.fleet.setOperation(0, open);
        world.tell(QStringLiteral("A start s2 on 20820 imsi 208201234567890 iccid 89332000000000000015 ago 5m"));
        world.fleet.setOperation(0, std::nullopt); // settled before the facts of the rollback came
        world.tell(QStringLiteral("A start s3 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 1m"));
        QCOMPARE(world.fleet.read()->change[0], NetworkChange::Profile);
        QCOMPARE(world.fleet.read()->changeAt[0], world.clock.now() - 1min);
    }

    void theNewestFactIsThatOfAnyVehicle()
    {
        TextWorld world;
        QCOMPARE(world.fleet.read().newestFact(), Instant {});
        world.tell(QStringLiteral("A radio 26201 lte ago 8m\nB radio 26201 lte ago 2m\nA radio 26201 lte ago 5m"));
        QCOMPARE(world.fleet.read().newestFact(), world.clock.now() - 2min);
    }

    void theWayBackFromAFallbackIsPartOfIt()
    {
        TextWorld world;
        world.tell(QStringLiteral("A fallback 89332000000000000015 start s1 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 9m\n"
                                  "A start s2 on 20820 imsi 208201234567890 iccid 89332000000000000015 ago 8m\n"
                                  "A start s3 on 26201 imsi 208201234567890 iccid 89332000000000000015 ago 7m\n"
                                  "A start s4 on 20801 imsi 208014417032281 iccid 89330100190441703251 ago 6m"));
        QCOMPARE(world.fleet.read()->change[0], NetworkChange::Fallback);
        world.tell(QStringLiteral("A start s5 on 20810 imsi 208101234567890 iccid 89331000000000000017 ago 5m"));
        QCOMPARE(world.fleet.read()->change[0], NetworkChange::Profile);
    }

    void readersAndTheWriterShareTheFleet()
    {
        TextWorld world;
        std::vector<VehicleRecord> many(2000);
        for (std::size_t i = 0; i < many.size(); ++i) many[i].id = *VehicleId::parse(QStringLiteral("V-%1").arg(i));
        world.fleet.add(many);
        std::atomic<bool> done { false };
        std::atomic<int> torn { 0 }, looks { 0 };
        std::thread reader([&] {
            while (!done || looks == 0) {
                if (const auto view = world.fleet.tryRead()) {
                    for (Row row = 0; row < view->size(); ++row)
                        if ((*view)->speed[row] == (*view)->speed[row] && (*view)->speed[row] != (*view)->heading[row]) ++torn;
                    ++looks;
                }
                std::this_thread::yield(); // a reader without pause would keep the writer out
            }
        });
        std::uint64_t before = world.fleet.generation();
        for (int round = 1; round <= 50; ++round) {
            std::vector<Fact> facts;
            for (const VehicleRecord &record : many)
                facts.push_back({ record.id, world.clock.now(), std::uint64_t(round), PositionFact { 1, 1, float(round), float(round), {}, {}, {} } });
            QCOMPARE(world.fleet.apply(facts).applied, many.size());
            world.judge();
            QVERIFY(world.fleet.generation() > before);
            before = world.fleet.generation();
        }
        done = true;
        reader.join();
        QCOMPARE(torn.load(), 0);
        QVERIFY(looks > 0);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
