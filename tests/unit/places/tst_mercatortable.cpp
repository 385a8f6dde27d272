#include "places/mercatortable.h"

#include <QTest>

using namespace signalbox;

class TestMercatorTable : public QObject
{
    Q_OBJECT

    static std::int64_t apart(std::uint32_t a, std::uint32_t b) { return std::abs(std::int64_t(a) - std::int64_t(b)); }

private Q_SLOTS:
    void agreesWithTheFormulaToAStep()
    {
        const MercatorTable table;
        for (double lat = -90; lat <= 90; lat += 0.00731) {
            const double lon = std::remainder(lat * 37.7, 360);
            const MercatorPoint exact = toMercator({ lat, lon }), quick = table.at({ lat, lon });
            QVERIFY2(apart(exact.x, quick.x) <= 1 && apart(exact.y, quick.y) <= 1, qPrintable(QString::number(lat, 'f', 6)));
        }
    }

    void edgesAreThoseOfTheFormula()
    {
        const MercatorTable table;
        const double never = std::nan("");
        for (const LatLon place : { LatLon { 85, 0 }, LatLon { -85, 0 }, LatLon { 0, 180 }, LatLon { 0, -180 }, LatLon { 10, 725 }, LatLon { never, 0 }, LatLon { 0, never } })
            QVERIFY(apart(toMercator(place).x, table.at(place).x) <= 1 && apart(toMercator(place).y, table.at(place).y) <= 1);
    }
};

QTEST_GUILESS_MAIN(TestMercatorTable)
#include "tst_mercatortable.moc"
