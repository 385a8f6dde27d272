#include "basemap/basemapatlas.h"
#include "basemap/countrypainter.h"
#include "places/mercator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;

/// Countries by point and by colour, at both scales and across the antimeridian.
class TestCountries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointsLieInCountries_data();
    void pointsLieInCountries();
    void coloursStandWhereTheyBelong();
    void bothSidesOfTheAntimeridian();

private:
    static QPointF fraction(double lat, double lon) { return { (lon + 180) / 360, mercatorFractionY(lat) }; }
    static QColor pixel(const QImage &image, const WorldPart &part, QPointF at)
    {
        return image.pixelColor(((at - part.fractions.topLeft()) * part.pixels.width() / part.fractions.width()).toPoint());
    }
    BasemapAtlas m_atlas;
};

void TestCountries::pointsLieInCountries_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<QString>("code");
    QTest::newRow("Dijon") << 47.32 << 5.04 << QStringLiteral("FR");
    QTest::newRow("Basel") << 47.55 << 7.60 << QStringLiteral("CH");
    QTest::newRow("Lesotho, inside another") << -29.5 << 28.3 << QStringLiteral("LS");
    QTest::newRow("Chukotka, beyond 180") << 66.0 << -173.0 << QStringLiteral("RU");
    QTest::newRow("Atlantic") << 45.0 << -30.0 << QString();
}

void TestCountries::pointsLieInCountries()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(QString, code);
    for (const double detail : { 0.0, 10.0 }) {
        const auto found = countryAt(**m_atlas.lines(detail), fraction(lat, lon));
        QCOMPARE(found ? found->toString() : QString(), code);
    }
}

void TestCountries::coloursStandWhereTheyBelong()
{
    const WorldPart part { QRectF(0.45, 0.28, 0.12, 0.08), { 1200, 800 }, 1 };
    const std::map<std::uint16_t, QColor> colours { { CountryCode::literal("FR").key(), QColor(255, 0, 0) }, { CountryCode::literal("DE").key(), QColor(0, 0, 255) } };
    QElapsedTimer timer;
    timer.start();
    const QImage image = paintCountries(**m_atlas.lines(detailOf(part)), part, colours);
    qInfo("painted in %d ms", int(timer.elapsed()));
    QCOMPARE(pixel(image, part, fraction(47, 3)), QColor(255, 0, 0));
    QCOMPARE(pixel(image, part, fraction(51, 10)), QColor(0, 0, 255));
    QCOMPARE(pixel(image, part, fraction(46.8, 8.2)).alpha(), 0); // Switzerland has no colour
    QCOMPARE(pixel(image, part, fraction(45, -8)).alpha(), 0); // the sea never has
}

void TestCountries::bothSidesOfTheAntimeridian()
{
    const WorldPart part { QRectF(0.95, 0.2, 0.1, 0.1), { 800, 800 }, 1 };
    const QImage image = paintCountries(**m_atlas.lines(detailOf(part)), part, { { CountryCode::literal("RU").key(), QColor(255, 0, 0) } });
    QCOMPARE(pixel(image, part, fraction(67, 178)), QColor(255, 0, 0));
    QCOMPARE(pixel(image, part, fraction(66, -173) + QPointF(1, 0)), QColor(255, 0, 0));
}

QTEST_APPLESS_MAIN(TestCountries)
#include "tst_countries.moc"
