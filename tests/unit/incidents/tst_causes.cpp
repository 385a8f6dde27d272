#include "crowd.h"

#include <QTest>

using namespace signalbox;

class tst_Causes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNarrowestCauseIsFound_data();
    void theNarrowestCauseIsFound();
    void theCircleIsDrawnWhereSilenceEnds();
    void whatIsUsualIsNoIncident();
    void samplesStandForManyVehicles();
    void theSameFactsGiveTheSameCauses();
};

void tst_Causes::theNarrowestCauseIsFound_data()
{
    QTest::addColumn<QString>("crowd");
    QTest::addColumn<QString>("causes");
    const QString france = QStringLiteral("600 on 20801 FR at 47,2 within 400km dark 6\n600 on 20810 FR at 47,2 within 400km dark 6\n"
                                          "600 on 26201 DE at 51,10 within 300km dark 6\n");
    QTest::newRow("nothing") << france << QString();
    QTest::newRow("few are no incident") << france + QStringLiteral("4 on 23410 GB at 52,-1 within 30km dark 4") << QString();
    QTest::newRow("network in a region") << france + QStringLiteral("120 on 20801 FR at 46,5 within 60km dark 112\n120 on 20810 FR at 46,5 within 60km dark 2")
                                         << QStringLiteral("20801 around 46,5: 113");
    QTest::newRow("all networks in a region: the place") << france + QStringLiteral("80 on 20801 FR at 46,5 within 40km dark 76\n80 on 20810 FR at 46,5 within 40km dark 77")
                                                         << QStringLiteral("around 46,5: 153");
    QTest::newRow("network everywhere") << france + QStringLiteral("600 on 22201 IT at 43,12 within 400km dark 540") << QStringLiteral("22201: 540");
    QTest::newRow("two at once") << france
            + QStringLiteral("120 on 20801 FR at 46,5 within 50km dark 112\n90 on 26201 DE at 48,11 within 40km dark 84\n90 on 26202 DE at 48,11 within 40km dark 1")
                                 << QStringLiteral("26201 around 48,11: 84; 20801 around 46,5: 113");
    QTest::newRow("firmware") << france + QStringLiteral("60 on 20801 FR at 47,2 within 400km firmware 9 dark 30\n60 on 26201 DE at 51,10 within 300km firmware 9 dark 30")
                              << QStringLiteral("firmware 9: 60");
    QTest::newRow("apn") << france + QStringLiteral("40 on 20801 FR at 47,2 within 400km apn 5 dark 38\n40 on 26201 DE at 51,10 within 300km apn 5 dark 38")
                         << QStringLiteral("apn 5: 76");
    QTest::newRow("modem") << france + QStringLiteral("50 on 20801 FR at 47,2 within 400km modem 3 dark 25\n50 on 26201 DE at 51,10 within 300km modem 3 dark 25")
                           << QStringLiteral("modem 3: 50");
    QTest::newRow("profile abroad") << france + QStringLiteral("40 on 20801 home 23415 FR at 47,2 within 400km dark 40\n40 on 26201 home 23415 DE at 51,10 within 300km dark 40")
                                    << QStringLiteral("home 23415: 80");
    QTest::newRow("cell") << france + QStringLiteral("14 on 20801 FR at 44,1 within 3km cell 77 dark 13\n60 on 20801 FR at 44,1 within 9km cell 78 dark 1")
                          << QStringLiteral("20801 cell 77: 13");
    QTest::newRow("fleet") << QStringLiteral("300 on 20801 FR at 47,2 within 400km dark 280\n300 on 26201 DE at 51,10 within 300km dark 280\n"
                                             "300 on 22201 IT at 43,12 within 400km dark 280")
                           << QStringLiteral("fleet: 840");
}

void tst_Causes::theNarrowestCauseIsFound()
{
    QFETCH(QString, crowd);
    QFETCH(QString, causes);
    const QString found = Crowd(crowd).causes();
    QCOMPARE(found, causes);
}

void tst_Causes::theCircleIsDrawnWhereSilenceEnds()
{
    const Crowd crowd(QStringLiteral("3000 on 20801 FR at 46,4 within 500km dark 30\n400 on 20801 FR at 46,5 within 62km dark 370"));
    const auto found = findCauses(crowd.witnesses(), watched());
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].pattern.region);
    const TroubleRegion &region = *found[0].pattern.region;
    QVERIFY2(distanceMetres(region.centre, { 46, 5 }) < 12e3, qPrintable(QString::number(distanceMetres(region.centre, { 46, 5 }))));
    QVERIFY2(region.radius > 52e3 && region.radius < 72e3, qPrintable(QString::number(region.radius)));
    QVERIFY(found[0].troubled >= 360 && found[0].expected < 20);
}

void tst_Causes::whatIsUsualIsNoIncident()
{
    const Crowd crowd(QStringLiteral("600 on 20801 FR at 47,2 within 400km dark 6\n30 on 20801 FR at 45.2,6.4 within 6km dark 14"));
    QCOMPARE(crowd.causes(), QStringLiteral("20801 around 45,6: 15"));
    QCOMPARE(crowd.causes(UsualLevel()), QString()); // too few for a fleet that nobody knows yet
    UsualLevel usual;
    std::unordered_map<std::uint64_t, int> counts;
    for (const Witness &witness : crowd.witnesses())
        if (witness.troubled)
            for (const std::uint64_t key : causeKeys(witness)) ++counts[key];
    for (int minute = 0; minute < 30; ++minute) usual.learn(Crowd::now + std::chrono::minutes(minute - 30), counts, 20.0 / 630);
    QCOMPARE(crowd.causes(usual), QString());
}

void tst_Causes::samplesStandForManyVehicles()
{
    Crowd crowd(QStringLiteral("400 on 20801 FR at 47,2 within 400km\n60 on 20801 FR at 46,5 within 50km dark 30"));
    std::vector<Witness> few = crowd.witnesses();
    QCOMPARE(findCauses(few, watched()).size(), std::size_t(1));
    for (Witness &witness : few)
        if (!witness.troubled) witness.weight = 20;
    QVERIFY(findCauses(few, watched()).empty()); // 30 of 630 there
}

void tst_Causes::theSameFactsGiveTheSameCauses()
{
    const QString text = QStringLiteral("600 on 20801 home 20801 FR at 47,2 within 400km dark 20\n120 on 20801 home 20801 FR at 46,5 within 60km dark 112\n"
                                        "90 on 26201 DE at 48,11 within 40km dark 84\n200 on 26202 DE at 48,11 within 240km dark 1");
    const QString once = Crowd(text).causes();
    QVERIFY2(once.contains(QStringLiteral("20801 around 46,5")), qPrintable(once));
    for (int i = 0; i < 5; ++i) QCOMPARE(Crowd(text).causes(), once);
}

QTEST_GUILESS_MAIN(tst_Causes)
#include "tst_causes.moc"
