#include "testfleet.h"

#include <QTest>

using namespace testfleet;

/// What the fleet learned, and many vehicles at once.
class tst_Learned : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverageComesBack()
    {
        Store s;
        const LessonRow lesson { 832'007, "Quectel BG95-M3", 77, { 2.5, 1 }, start };
        get(s.store->coverage().save({ { { 13'312'105, 5, QByteArray(12, 'a') }, { 13'312'105, 6, QByteArray(24, 'b') } }, { lesson } }, start));
        get(s.store->coverage().save({ { { 13'312'105, 6, QByteArray(36, 'c') } }, {} }, start));
        s.reopen();
        const KeptCoverage kept = get(s.store->coverage().load());
        QCOMPARE(kept.rows.size(), 2u);
        QCOMPARE(kept.rows[0].tiles, QByteArray(12, 'a'));
        QCOMPARE(kept.rows[1].network, 13'312'105u);
        QCOMPARE(kept.rows[1].tiles, QByteArray(36, 'c'));
        QCOMPARE(kept.lessons.size(), 1u);
        QCOMPARE(kept.lessons[0].modem, lesson.modem);
        QCOMPARE(kept.lessons[0].record.switches, 2.5);
        QVERIFY(kept.lessons[0].place == 77 && kept.lessons[0].home == 832'007 && kept.lessons[0].at == start);
    }

    /// In more parts than one select takes, the same as one by one.
    void manyVehiclesAtOnce()
    {
        Store s;
        std::vector<VehicleRecord> records;
        std::vector<VehicleId> ids;
        for (int i = 0; i < 900; ++i) {
            records.push_back(record(QByteArray("V" + QByteArray::number(i)).constData()));
            if (i % 2 == 0) ids.push_back(records.back().id);
        }
        ids.push_back(vehicle("nobody"));
        get(s.store->writer().writeInventory(records));
        Profile profile;
        profile.iccid = iccid();
        profile.state = ProfileState::Enabled;
        get(s.store->writer().writeStatements(fleet, vehicle("V8"), { { profile, ProfileSource::OnAir, start } }));
        get(s.store->writer().writeStatements(fleet, vehicle("V9"), { { profile, ProfileSource::OnAir, start } }));

        const auto found = get(s.store->fleetLoader().vehicles(fleet.text(), ids));
        QCOMPARE(found.size(), 450u);
        for (const VehicleRecord &one : found) {
            const auto alone = get(s.store->fleetLoader().vehicle(fleet.text(), one.id));
            QCOMPARE(one.modem, alone->modem);
            QCOMPARE(one.profiles.size(), alone->profiles.size());
            QVERIFY(!one.profiles.empty());
            QCOMPARE(one.profiles.front().iccid, alone->profiles.front().iccid);
        }
        const auto said = get(s.store->reader().statements(admin, fleet, ids));
        QCOMPARE(said.size(), 1u);
        QCOMPARE(said.at(vehicle("V8")).front().source, ProfileSource::OnAir);
        Viewer other = admin;
        other.scope.fleets = { QStringLiteral("another") };
        QVERIFY(get(s.store->reader().statements(other, fleet, ids)).empty());
    }
};

QTEST_GUILESS_MAIN(tst_Learned)
#include "tst_learned.moc"
