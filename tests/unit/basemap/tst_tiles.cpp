#include "basemap/basemaptiles.h"
#include "basemap/ringclip.h"
#include "places/mercator.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace signalbox;

namespace {

const BasemapColours colours { QColor(0x12, 0x18, 0x1d), QColor(0x60, 0x70, 0x80), QColor(0xff, 0, 0),
    QColor(0, 0xff, 0) };

TileKey tileAt(LatLon place, int zoom)
{
    const MercatorPoint point = toMercator(place);
    return { zoom, int(std::ldexp(point.x / mercatorWorld, zoom)),
        int(std::ldexp(point.y / mercatorWorld, zoom)) };
}

int count(const QImage &image, const QColor &colour, const QRect &rect = {})
{
    const QRect area = rect.isNull() ? image.rect() : rect;
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            found += image.pixel(x, y) == colour.rgb();
    return found;
}

/// Pixels in which one channel stands out as only the line of that colour can make it.
int countLine(const QImage &image, int channel)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const int red = qRed(pixel), green = qGreen(pixel);
            found += channel == 0 ? red > green + 40 : green > red + 40;
        }
    return found;
}

} // namespace

class TestTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clippedRings();
    void tileOfEurope();
    void inlandAndOpenSea_data();
    void inlandAndOpenSea();
    void antimeridian();
    void neighboursMeet();
    void devicePixels();
    void timeOfATile();
    void tilesArrive();
    void coarserTilesStandIn();
    void otherSizeReplaces();
    void otherColoursForget();
    void aroundTheWorld();
    void diesWhilePainting();

private:
    QImage paint(TileKey key, int side = 512, double ratio = 1)
    {
        return paintTile(**m_atlas->lines(key.zoom + std::log2(side / 512.0)), colours, key, side, ratio);
    }
    std::shared_ptr<BasemapAtlas> m_atlas = std::make_shared<BasemapAtlas>();
};

void TestTiles::initTestCase()
{
    QVERIFY(m_atlas->lines(0));
    QVERIFY(m_atlas->lines(9));
    QVERIFY(*m_atlas->lines(0) != *m_atlas->lines(9));
}

void TestTiles::clippedRings()
{
    const QRectF frame(0, 0, 10, 10);
    const QPolygonF around(QList<QPointF> { { -5, -5 }, { 15, -5 }, { 15, 15 }, { -5, 15 } });
    QCOMPARE(clipRing(around, frame).boundingRect(), frame);
    QVERIFY(clipRing(QPolygonF(QRectF(20, 20, 5, 5)), frame).isEmpty());
    const QPolygonF inside(QList<QPointF> { { 2, 2 }, { 8, 2 }, { 5, 8 } });
    QCOMPARE(clipRing(inside, frame), inside);
    QPolygonF line;
    for (int i = 0; i < 100; ++i)
        appendOutside(line, { -1.0 - i % 7, double(i) / 10 }, frame);
    QCOMPARE(line.size(), 2);
    appendOutside(line, { 5, 5 }, frame);
    QCOMPARE(line.size(), 3);
}

void TestTiles::tileOfEurope()
{
    const QImage image = paint(tileAt({ 47, 8 }, 3));
    QCOMPARE(image.size(), QSize(512, 512));
    QVERIFY(count(image, colours.sea) > 20000);
    QVERIFY(count(image, colours.land) > 50000);
    QVERIFY2(countLine(image, 1) > 1000, "no coast");
    QVERIFY2(countLine(image, 0) > 300, "no borders");
}

void TestTiles::inlandAndOpenSea_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<bool>("land");
    QTest::newRow("Beauce") << 48.2 << 1.6 << true;
    QTest::newRow("Atlantic") << 40.0 << -40.0 << false;
    QTest::newRow("Siberia") << 62.0 << 100.0 << true;
    QTest::newRow("Caspian, a hole in the land") << 42.0 << 50.7 << false;
    QTest::newRow("South Pacific") << -40.0 << -130.0 << false;
    QTest::newRow("Antarctica") << -82.0 << 60.0 << true;
    QTest::newRow("Antarctica at the antimeridian") << -84.5 << 179.9 << true;
    QTest::newRow("Arctic") << 84.9 << 0.5 << false;
    QTest::newRow("Australia") << -25.0 << 134.0 << true;
}

void TestTiles::inlandAndOpenSea()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(bool, land);
    for (int zoom : { 0, 1, 2, 3, 4, 5, 7, 9, 12, 16 }) {
        const TileKey key = tileAt({ lat, lon }, zoom);
        const MercatorPoint point = toMercator({ lat, lon });
        const auto pixel = [&](std::uint32_t value, int tile) {
            return int((std::ldexp(value / mercatorWorld, zoom) - tile) * 512);
        };
        const QRgb found = paint(key).pixel(pixel(point.x, key.x), pixel(point.y, key.y));
        QVERIFY2(found == (land ? colours.land : colours.sea).rgb(),
            qPrintable(QStringLiteral("zoom %1").arg(zoom)));
    }
}

void TestTiles::antimeridian()
{
    // Chukotka reaches over 180 degrees: land on both sides, and no line along the meridian between them.
    const TileKey west = tileAt({ 67.5, 179.9 }, 6), east = tileAt({ 67.5, -179.9 }, 6);
    QCOMPARE(west.x, 63);
    QCOMPARE(east.x, 0);
    const QImage left = paint(west), right = paint(east);
    QVERIFY(count(left, colours.land, QRect(500, 0, 12, 512)) > 3000);
    QVERIFY(count(right, colours.land, QRect(0, 0, 12, 512)) > 3000);
    int differences = 0;
    for (int y = 0; y < 512; ++y)
        differences
            += (left.pixel(511, y) == colours.land.rgb()) != (right.pixel(0, y) == colours.land.rgb());
    QVERIFY2(differences < 40, qPrintable(QString::number(differences)));
    // A world that begins elsewhere: the tile left of 0 is the last one.
    QCOMPARE(paint({ 1, -1, 0 }), paint({ 1, 1, 0 }));
}

void TestTiles::neighboursMeet()
{
    const TileKey key = tileAt({ 47.3, 8.5 }, 7); // borders and dashes of Switzerland
    const QImage left = paint(key), right = paint({ 7, key.x + 1, key.y });
    const QImage across = paint({ 6, key.x / 2, key.y / 2 }, 1024);
    const QRect place((key.x % 2) * 512, (key.y % 2) * 512, 512, 512);
    QVERIFY(countLine(left, 0) > 100);
    // The same lines, dashes included, whatever tile shows them.
    const QImage same = across.copy(place);
    int differences = 0;
    for (int y = 0; y < 512; ++y)
        for (int x = 0; x < 512; ++x)
            differences += std::abs(qRed(same.pixel(x, y)) - qRed(left.pixel(x, y))) > 24;
    QCOMPARE(differences, 0);
    QVERIFY(left.copy(511, 0, 1, 512) != right.copy(511, 0, 1, 512));
}

void TestTiles::devicePixels()
{
    const QImage image = paint(tileAt({ 47, 8 }, 3), 1024, 2);
    QCOMPARE(image.size(), QSize(1024, 1024));
    QCOMPARE(image.deviceIndependentSize(), QSizeF(512, 512));
    QVERIFY(count(image, colours.land) > 200000);
}

void TestTiles::timeOfATile()
{
    for (int zoom : { 0, 2, 4, 5, 6, 8, 10, 14 }) {
        const TileKey key = tileAt({ 59.0, 10.0 }, zoom); // fjords
        QElapsedTimer timer;
        timer.start();
        const QImage image = paint(key);
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        qInfo("tile at zoom %d: %.1f ms", zoom, milliseconds);
        QVERIFY(!image.isNull());
        QVERIFY2(milliseconds < 1000, "a tile may not take a second, however busy the machine");
    }
}

void TestTiles::tilesArrive()
{
    BasemapTiles tiles(m_atlas, colours);
    QSignalSpy ready(&tiles, &BasemapTiles::tilesReady);
    QVERIFY(!tiles.piece({ 4, 8, 5 }));
    const std::vector<TileKey> view { { 4, 8, 5 }, { 4, 9, 5 }, { 4, 8, -1 } };
    tiles.request(view);
    QTRY_VERIFY(tiles.piece(view[0]) && tiles.piece(view[0])->final);
    QTRY_VERIFY(tiles.piece(view[1]) && tiles.piece(view[1])->final);
    QVERIFY(!tiles.piece(view[2]));
    QVERIFY(!ready.isEmpty());
    QCOMPARE(tiles.piece(view[0])->image, paint(view[0]));
}

void TestTiles::coarserTilesStandIn()
{
    BasemapTiles tiles(m_atlas, colours);
    tiles.request({ { 3, 4, 2 } });
    QTRY_VERIFY(tiles.piece({ 3, 4, 2 }) && tiles.piece({ 3, 4, 2 })->final);
    const auto piece = tiles.piece({ 5, 18, 11 }); // two levels below: column 2 and row 3 of 4
    QVERIFY(piece && !piece->final);
    QCOMPARE(piece->source, QRectF(256, 384, 128, 128));
    QTRY_VERIFY(tiles.piece({ 2, 0, 0 })); // the whole world was asked for too
}

void TestTiles::otherSizeReplaces()
{
    BasemapTiles tiles(m_atlas, colours);
    const TileKey key { 3, 4, 2 };
    tiles.request({ key });
    QTRY_VERIFY(tiles.piece(key) && tiles.piece(key)->final);
    tiles.setSize(700, 1);
    QVERIFY(tiles.piece(key) && !tiles.piece(key)->final); // still shown, scaled
    tiles.request({ key });
    QTRY_VERIFY(tiles.piece(key)->final);
    QCOMPARE(tiles.piece(key)->image.width(), 700);
}

void TestTiles::otherColoursForget()
{
    BasemapTiles tiles(m_atlas, colours);
    const TileKey key { 2, 1, 1 };
    tiles.request({ key });
    QTRY_VERIFY(tiles.piece(key) && tiles.piece(key)->final);
    BasemapColours light = colours;
    light.land = Qt::white;
    tiles.request({ { 4, 3, 3 } });
    tiles.setColours(light); // while the old ones may still be painted
    QVERIFY(!tiles.piece(key));
    tiles.request({ key });
    QTRY_VERIFY(tiles.piece(key) && tiles.piece(key)->final);
    QVERIFY(count(tiles.piece(key)->image, Qt::white) > 1000);
    QCOMPARE(count(tiles.piece(key)->image, colours.land), 0);
}

void TestTiles::aroundTheWorld()
{
    BasemapTiles tiles(m_atlas, colours);
    tiles.request({ { 2, 5, 1 }, { 2, -1, 1 } });
    QTRY_VERIFY(tiles.piece({ 2, 1, 1 }) && tiles.piece({ 2, 1, 1 })->final);
    QTRY_VERIFY(tiles.piece({ 2, 3, 1 }) && tiles.piece({ 2, 3, 1 })->final);
    QCOMPARE(tiles.piece({ 2, 5, 1 })->image, tiles.piece({ 2, 1, 1 })->image);
}

void TestTiles::diesWhilePainting()
{
    for (int i = 0; i < 20; ++i) {
        auto tiles = std::make_unique<BasemapTiles>(m_atlas, colours);
        std::vector<TileKey> view;
        for (int x = 0; x < 8; ++x)
            view.push_back({ 5, 12 + x, 10 });
        tiles->request(view);
        if (i % 2) QVERIFY(QSignalSpy(tiles.get(), &BasemapTiles::tilesReady).wait()); // some wait for more
        tiles.reset();
        QCoreApplication::processEvents();
    }
    QVERIFY(m_atlas.use_count() == 1); // no worker holds anything of the dead
}

QTEST_GUILESS_MAIN(TestTiles)
#include "tst_tiles.moc"
