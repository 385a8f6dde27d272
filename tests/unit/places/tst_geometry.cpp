#include "places/countrycode.h"
#include "places/greatcircle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mercatorCorners();
    void mercatorRoundTrip();
    void distances();
    void bearings();
    void destinations();
    void countryCodes();
};

void TestGeometry::mercatorCorners()
{
    QCOMPARE(toMercator({ 0, 0 }), (MercatorPoint { 1u << 31, 1u << 31 }));
    QCOMPARE(toMercator({ 0, -180 }).x, 0u);
    QCOMPARE(toMercator({ 0, 180 }).x, 0u); // the same meridian
    QCOMPARE(toMercator({ 0, 190 }), toMercator({ 0, -170 }));
    QCOMPARE(toMercator({ 90, 0 }).y, 0u);
    QVERIFY(toMercator({ mercatorLatitudeLimit, 0 }).y < 4);
    QVERIFY(toMercator({ -90, 0 }).y > 0xfffffff0u);
    QCOMPARE(toMercator({ qQNaN(), 0 }), MercatorPoint {});
    const MercatorPoint paris = toMercator({ 48.8566, 2.3522 }); // in tile 10/518/352 of the usual scheme
    QCOMPARE(paris.x >> 22, 518u);
    QCOMPARE(paris.y >> 22, 352u);
}

void TestGeometry::mercatorRoundTrip()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 20000; ++i) {
        const LatLon place { (random.generateDouble() * 2 - 1) * 85.05, random.generateDouble() * 360 - 180 };
        const LatLon back = toLatLon(toMercator(place));
        QVERIFY2(distanceMetres(place, back) < 0.02,
            qPrintable(QStringLiteral("%1 %2").arg(place.lat).arg(place.lon)));
    }
}

void TestGeometry::distances()
{
    const LatLon paris { 48.8566, 2.3522 }, berlin { 52.52, 13.405 };
    QVERIFY(std::abs(distanceMetres(paris, berlin) - 877500) < 1000);
    QCOMPARE(distanceMetres(paris, paris), 0.0);
    QVERIFY(distanceMetres({ 0, 179.9 }, { 0, -179.9 }) < 22300); // the short way round
    QVERIFY(std::abs(distanceMetres({ 90, 0 }, { -90, 0 }) - std::numbers::pi * earthRadiusMetres) < 1);
}

void TestGeometry::bearings()
{
    QCOMPARE(bearingDegrees({ 0, 0 }, { 1, 0 }), 0.0);
    QCOMPARE(bearingDegrees({ 0, 0 }, { 0, 1 }), 90.0);
    QCOMPARE(bearingDegrees({ 0, 0 }, { -1, 0 }), 180.0);
    QCOMPARE(bearingDegrees({ 0, 0 }, { 0, -1 }), 270.0);
}

void TestGeometry::destinations()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const LatLon start { random.generateDouble() * 160 - 80, random.generateDouble() * 360 - 180 };
        const double course = random.generateDouble() * 360, metres = 1000 + random.generateDouble() * 1e6;
        const LatLon end = destination(start, course, metres);
        QVERIFY(end.lon >= -180 && end.lon <= 180);
        QVERIFY(std::abs(distanceMetres(start, end) - metres) < 1);
        QVERIFY(std::abs(std::remainder(bearingDegrees(start, end) - course, 360.0)) < 0.01);
    }
}

void TestGeometry::countryCodes()
{
    QCOMPARE(CountryCode::parse(u"fr"), CountryCode::literal("FR"));
    QCOMPARE(CountryCode::parse(u"Fr")->toString(), QStringLiteral("FR"));
    for (const QStringView text : { u"", u"F", u"FRA", u"F1", u"ÄÖ", u"--", u"@@", u"{}" })
        QVERIFY2(!CountryCode::parse(text), qPrintable(text.toString()));
    QCOMPARE(CountryCode::fromKey(CountryCode::literal("EE").key()), CountryCode::literal("EE"));
    QVERIFY(CountryCode::literal("AZ") < CountryCode::literal("BA"));
    QCOMPARE(CountryCode::literal("AZ").key() < CountryCode::literal("BA").key(), true);
}

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
