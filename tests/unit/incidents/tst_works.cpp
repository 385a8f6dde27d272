#include "incidents/worksfile.h"

#include <QBuffer>
#include <QTest>

using namespace signalbox;

class tst_Works : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsRead();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void worksCoverWhatTheyName();
};

namespace {

Result<std::vector<PlannedWorks>> read(const char *text)
{
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    return readWorks(file);
}

} // namespace

void tst_Works::aFileIsRead()
{
    const auto works = read("Until;Name;Network;Lat;Lon;Radius_km;From\n2026-11-25T02:00:00Z;OF-7731;208-01;45.7;4.9;40;2026-11-24T22:00:00+00:00\n");
    QVERIFY(works && works->size() == 1);
    const PlannedWorks &one = works->front();
    QCOMPARE(one.name, QStringLiteral("OF-7731"));
    QVERIFY(one.network == Plmn::parse(u"20801").value() && one.centre && one.centre->lon == 4.9 && one.radius == 40e3);
    QCOMPARE(one.until - one.from, Span(std::chrono::hours(4)));
}

void tst_Works::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column");
    const QByteArray head = "name,network,from,until,lat,lon,radius_km\n";
    QTest::newRow("head") << QByteArray("name,from,until,operator\n") << QStringLiteral("works.column") << QStringLiteral("operator");
    QTest::newRow("head without times") << QByteArray("name,network\n") << QStringLiteral("works.column") << QStringLiteral("from");
    QTest::newRow("time") << head + "x,20801,yesterday,2026-01-01T00:00Z,,,\n" << QStringLiteral("works.row") << QStringLiteral("from");
    QTest::newRow("network") << head + "x,Orange,2026-01-01T00:00Z,2026-01-02T00:00Z,,,\n" << QStringLiteral("works.row") << QStringLiteral("network");
    QTest::newRow("not a number") << head + "x,20801,2026-01-01T00:00Z,2026-01-02T00:00Z,nan,4,10\n" << QStringLiteral("works.row") << QStringLiteral("lat");
    QTest::newRow("half a place") << head + "x,20801,2026-01-01T00:00Z,2026-01-02T00:00Z,45,4,\n" << QStringLiteral("works.row") << QStringLiteral("radius_km");
    QTest::newRow("window") << head + "x,20801,2026-01-02T00:00Z,2026-01-01T00:00Z,,,\n" << QStringLiteral("works.window") << QString();
    QTest::newRow("everything") << head + "x,,2026-01-01T00:00Z,2026-01-02T00:00Z,,,\n" << QStringLiteral("works.everything") << QString();
}

void tst_Works::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, text);
    const auto works = read(text.constData());
    QVERIFY(!works);
    QTEST(works.error().code, "code");
    QTEST(works.error().parameters.value(QStringLiteral("column")).toString(), "column");
}

void tst_Works::worksCoverWhatTheyName()
{
    PlannedWorks works;
    works.network = *Plmn::parse(u"20801");
    works.country = CountryCode::literal("FR");
    works.from = instantFromMicros(1'795'098'728'000'000);
    works.until = works.from + std::chrono::hours(2);
    CommonCause cause;
    cause.network = works.network;
    cause.region = TroubleRegion { TroubleRegion::Kind::Around, CountryCode::literal("FR"), { 45.76, 4.84 }, 62e3, 204, 219 };
    QVERIFY(works.covers(cause, works.from));
    QVERIFY(!works.covers(cause, works.until + std::chrono::hours(1)));
    works.centre = LatLon { 48.8, 2.3 };
    works.radius = 40e3;
    QVERIFY(!works.covers(cause, works.from)); // Paris is not Lyon
    cause.network = *Plmn::parse(u"20810");
    works.centre.reset();
    QVERIFY(!works.covers(cause, works.from));
}

QTEST_GUILESS_MAIN(tst_Works)
#include "tst_works.moc"
