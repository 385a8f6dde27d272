#include "domain/facts.h"
#include "domain/network.h"
#include "domain/vehicle.h"
#include "domain/viewer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wireVectors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("234-15") << QStringLiteral("234-15") << QByteArray("32f451");
        QTest::newRow("310-410") << QStringLiteral("310-410") << QByteArray("130014");
        QTest::newRow("208 01") << QStringLiteral("208 01") << QByteArray("02f810");
        QTest::newRow("001-01") << QStringLiteral("00101") << QByteArray("00f110");
    }
    void wireVectors()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, wire);
        const Plmn plmn = *Plmn::parse(text);
        QCOMPARE(plmn.wire().toHex(), wire);
        QCOMPARE(*Plmn::fromWire(QByteArray::fromHex(wire)), plmn);
    }

    void twoAndThreeDigitsDiffer()
    {
        QVERIFY(*Plmn::parse(u"310410") != *Plmn::from(310, 41, 2));
        QVERIFY(Plmn::parse(u"31041")->key() != Plmn::parse(u"310041")->key());
        QCOMPARE(Plmn::parse(u"310041")->toString(), QStringLiteral("310041"));
        QCOMPARE(Plmn::parse(u"20801")->spaced(), QStringLiteral("208 01"));
    }

    void everyPlmnRoundTrips()
    {
        QRandomGenerator random(8);
        for (int i = 0; i < 2000; ++i) {
            const int digits = 2 + random.bounded(2);
            const Plmn plmn = *Plmn::from(1 + random.bounded(999), random.bounded(digits == 2 ? 100 : 1000), digits);
            QCOMPARE(*Plmn::parse(plmn.toString()), plmn);
            QCOMPARE(*Plmn::fromWire(plmn.wire()), plmn);
            QCOMPARE(*Plmn::fromKey(plmn.key()), plmn);
            QVERIFY(plmn.key() != 0);
        }
    }

    void nonsenseIsRefused()
    {
        for (const char16_t *text : { u"", u"2080", u"2080111", u"20x01", u"00001", u"-20801" })
            QVERIFY2(!Plmn::parse(text) || QStringView(text) == u"-20801", qPrintable(QString::fromUtf16(text)));
        QVERIFY(!Plmn::from(0, 1, 2));
        QVERIFY(!Plmn::from(208, 100, 2));
        QVERIFY(!Plmn::from(208, 1, 4));
        QVERIFY(!Plmn::fromWire(QByteArray::fromHex("32f4")));
        QVERIFY(!Plmn::fromWire(QByteArray::fromHex("3af451")));
        QVERIFY(!Plmn::fromWire(QByteArray::fromHex("32a451")));
        QVERIFY(!Plmn::fromKey(0));
        QVERIFY(!Plmn::fromKey(208001 * 4 + 1));
    }

    void ratsHaveCodesAndNumbers()
    {
        for (const Rat rat : { Rat::Unknown, Rat::Utran, Rat::Geran, Rat::Wlan, Rat::Hspa, Rat::Lte, Rat::NbIot, Rat::LteM, Rat::Nr }) {
            QCOMPARE(*ratFromCode(QString(code(rat))), rat);
            QCOMPARE(ratFromNumber(int(rat)), rat);
        }
        QCOMPARE(*ratFromCode(u"LTE-M"), Rat::LteM);
        QCOMPARE(ratFromNumber(9), Rat::LteM); // TS 29.274 8.17
        QCOMPARE(ratFromNumber(1004), Rat::Unknown); // Diameter's numbers are another list
        QVERIFY(!ratFromCode(u"6g"));
    }

    void vehicleNames()
    {
        QVERIFY(VehicleId::parse(u"FR-TRK-04417"));
        QVERIFY(VehicleId::parse(QString(64, u'a')));
        for (const QString &bad : { QString(), QString(65, u'a'), QStringLiteral("a b"), QStringLiteral("a/b"), QStringLiteral("a+"), QStringLiteral("#"), QStringLiteral("ä") })
            QVERIFY2(!VehicleId::parse(bad), qPrintable(bad));
        QRandomGenerator random(9);
        for (int i = 0; i < 1000; ++i) {
            std::string text;
            for (int n = random.bounded(70); n > 0; --n) text += static_cast<char>(random.bounded(256));
            if (const auto id = VehicleId::fromUtf8(text)) {
                QCOMPARE(id->text(), text);
                QVERIFY(text.find_first_of("/+# ") == std::string::npos);
            }
        }
        QCOMPARE(FleetId::parse(u"a b").error().code, QStringLiteral("fleet.name"));
    }

    void codesReadBack()
    {
        for (int i = 0; i < vehicleStateCount; ++i) QCOMPARE(*vehicleStateFromCode(QString(code(VehicleState(i)))), VehicleState(i));
        for (int i = 0; i < roleCount; ++i) QCOMPARE(*roleFromCode(QString(code(Role(i)))), Role(i));
        for (int i = 0; i < 5; ++i) QCOMPARE(*factKindFromCode(QString(code(FactKind(i)))), FactKind(i));
        for (int i = 0; i < 3; ++i) QCOMPARE(*sessionEventFromCode(QString(code(SessionEvent(i)))), SessionEvent(i));
        QVERIFY(!vehicleStateFromCode(u"darkish"));
        QCOMPARE((Fact { {}, {}, 0, DeviceFact {} }.kind()), FactKind::Device);
        QCOMPARE((Fact { {}, {}, 0, PositionFact {} }.kind()), FactKind::Position);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
