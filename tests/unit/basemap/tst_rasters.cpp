#include "basemap/basemaptiles.h"
#include "basemap/mbtiles.h"
#include "basemap/xyzsource.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {
const BasemapColours light { QColor(0xe1, 0xe8, 0xed), QColor(0xef, 0xf2, 0xf4), QColor(0xbc, 0xc6, 0xce), QColor(0xa4, 0xb1, 0xbb) };

QByteArray png(QColor colour, int side = 256)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// Red, green and blue say zoom, x and y.
QColor colourOf(TileKey key) { return QColor(key.zoom * 40, key.x * 30 % 256, key.y * 30 % 256); }

/// Answers every GET as `answer` says and remembers what was asked.
class SmallServer : public QTcpServer
{
public:
    std::function<QByteArray(const QByteArray &path)> answer;
    QList<QByteArray> requests;
    int most = 0; // at the same time

    SmallServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            most = std::max(most, int(findChildren<QTcpSocket *>().size()));
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests.append(request);
                socket->write(answer(request.split(' ').value(1)));
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/{z}/{x}/{y}.png").arg(serverPort()); }
    static QByteArray ok(const QByteArray &body) { return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body; }
};
} // namespace

/// Street maps from files and from servers.
class TestRasters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsMbtiles();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void piecesCoverTheTile();
    void paintedOverTheLines();
    void darkLooksAreDimmed();
    void serversAreChecked();
    void fetchesKeepsAndRepaints();
    void missingAndRefusedAreLeftAlone();
    void folderHasBounds();

private:
    QString file(const char *name) const { return m_dir.filePath(QLatin1StringView(name)); }
    void write(const QString &path, const QStringList &statements, const std::vector<TileKey> &keys);
    QTemporaryDir m_dir;
};

void TestRasters::write(const QString &path, const QStringList &statements, const std::vector<TileKey> &keys)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("make"));
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
        for (const TileKey &key : keys) {
            query.prepare(QStringLiteral("insert into tiles values (?, ?, ?, ?)"));
            query.addBindValue(key.zoom);
            query.addBindValue(key.x);
            query.addBindValue((1 << key.zoom) - 1 - key.y);
            query.addBindValue(png(colourOf(key)));
            QVERIFY(query.exec());
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("make"));
}

namespace {
const QStringList tables { QStringLiteral("create table metadata (name text, value text)"),
                           QStringLiteral("create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)") };
}

void TestRasters::readsMbtiles()
{
    write(file("good.mbtiles"), tables + QStringList { QStringLiteral("insert into metadata values ('name', 'Town'), ('format', 'png'), ('attribution', '<a href=\"x\">&copy; Mapmakers</a>')") },
          { { 1, 0, 0 }, { 1, 1, 0 }, { 2, 3, 1 } });
    const auto opened = Mbtiles::open(file("good.mbtiles"));
    QVERIFY(opened);
    Mbtiles &map = **opened;
    QCOMPARE(map.name(), QStringLiteral("Town"));
    QCOMPARE(map.attribution(), QStringLiteral("© Mapmakers"));
    QCOMPARE(map.leastZoom(), 1);
    QCOMPARE(map.mostZoom(), 2);
    QCOMPARE(map.side(), 256);
    const std::vector<QImage> images = map.tiles({ { 2, 3, 1 }, { 1, 0, 1 }, { 1, 1, 0 } });
    QCOMPARE(images[0].pixelColor(9, 9), colourOf({ 2, 3, 1 }));
    QVERIFY(images[1].isNull());
    QCOMPARE(images[2].pixelColor(9, 9), colourOf({ 1, 1, 0 }));
}

void TestRasters::badFilesAreRefused_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QString tile = QStringLiteral("insert into tiles values (0, 0, 0, x'00112233')");
    QTest::newRow("none") << QStringList() << QByteArray() << QStringLiteral("basemap.file");
    QTest::newRow("text") << QStringList() << QByteArray("not a database, but long enough to be looked at as one. ").repeated(40) << QStringLiteral("basemap.not-mbtiles");
    QTest::newRow("other") << QStringList { QStringLiteral("create table a (b)") } << QByteArray() << QStringLiteral("basemap.not-mbtiles");
    QTest::newRow("vector") << tables + QStringList { QStringLiteral("insert into metadata values ('format', 'pbf')"), tile } << QByteArray() << QStringLiteral("basemap.vector");
    QTest::newRow("empty") << tables << QByteArray() << QStringLiteral("basemap.empty");
    QTest::newRow("picture") << tables + QStringList { tile } << QByteArray() << QStringLiteral("basemap.picture");
    QTest::newRow("zoom") << tables + QStringList { QStringLiteral("insert into tiles values (99, 0, 0, x'00')") } << QByteArray() << QStringLiteral("basemap.not-mbtiles");
}

void TestRasters::badFilesAreRefused()
{
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QString path = m_dir.filePath(QStringLiteral("%1.mbtiles").arg(QLatin1StringView(QTest::currentDataTag())));
    if (!statements.isEmpty())
        write(path, statements, {});
    if (!bytes.isEmpty()) {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    const auto opened = Mbtiles::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QCOMPARE(opened.error().parameters.value(QStringLiteral("path")).toString(), path);
}

void TestRasters::piecesCoverTheTile()
{
    TileServer server { QStringLiteral("http://localhost/{z}/{x}/{y}"), QStringLiteral("x"), 5 };
    XyzSource source(server, m_dir.filePath(QStringLiteral("none")), QStringLiteral("test"));
    const auto four = rasterPieces(source, { 3, 2, 5 }, 512);
    QCOMPARE(four.size(), std::size_t(4));
    QCOMPARE(four[3].key, (TileKey { 4, 5, 11 }));
    QCOMPARE(four[3].target, QRectF(0.5, 0.5, 0.5, 0.5));
    const auto deep = rasterPieces(source, { 7, 13, 6 }, 512); // beyond the deepest: a part of one, stretched
    QCOMPARE(deep.size(), std::size_t(1));
    QCOMPARE(deep[0].key, (TileKey { 5, 3, 1 }));
    QCOMPARE(deep[0].target, QRectF(-1, -2, 4, 4));
    QCOMPARE(rasterPieces(source, { 3, 2, 5 }, 1024).size(), std::size_t(16));
}

void TestRasters::paintedOverTheLines()
{
    std::vector<TileKey> keys;
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            if (x != 1 || y != 2)
                keys.push_back({ 2, x, y });
    write(file("world.mbtiles"), tables, keys);
    BasemapTiles tiles(std::make_shared<BasemapAtlas>(), light);
    tiles.setRaster(*Mbtiles::open(file("world.mbtiles")));
    QSignalSpy ready(&tiles, &BasemapTiles::tilesReady);
    tiles.request({ { 1, 0, 1 }, { 1, 1, 0 } });
    QTRY_VERIFY_WITH_TIMEOUT(tiles.piece({ 1, 0, 1 }) && tiles.piece({ 1, 0, 1 })->final && tiles.piece({ 1, 1, 0 }) && tiles.piece({ 1, 1, 0 })->final, 20000);
    const QImage image = tiles.piece({ 1, 0, 1 })->image;
    QCOMPARE(image.pixelColor(100, 100), colourOf({ 2, 0, 2 }));
    QCOMPARE(image.pixelColor(100, 400), colourOf({ 2, 0, 3 }));
    QVERIFY(image.pixelColor(500, 100) == light.sea || image.pixelColor(500, 100) == light.land); // the file has no such tile
    tiles.setRaster(nullptr);
    QVERIFY(!tiles.piece({ 1, 0, 1 }));
}

void TestRasters::darkLooksAreDimmed()
{
    write(file("bright.mbtiles"), tables, { { 0, 0, 0 } });
    const auto map = *Mbtiles::open(file("bright.mbtiles"));
    QImage ground(512, 512, QImage::Format_RGB32);
    paintRaster(ground, *map, light, { 0, 0, 0 });
    QCOMPARE(ground.pixelColor(5, 5), colourOf({ 0, 0, 0 }));
    BasemapColours dark = light;
    dark.land = QColor(0x1c, 0x25, 0x2d);
    paintRaster(ground, *map, dark, { 0, 0, 0 });
    QVERIFY(ground.pixelColor(5, 5) != colourOf({ 0, 0, 0 }));
}

void TestRasters::serversAreChecked()
{
    const auto code = [](const char *address, const char *attribution) {
        const auto checked = TileServer { QLatin1StringView(address), QLatin1StringView(attribution) }.check();
        return checked ? QString() : checked.error().code;
    };
    QCOMPARE(code("https://tiles.example.net/{z}/{x}/{y}.png", "Someone"), QString());
    QCOMPARE(code("http://localhost:8080/{z}/{x}/{y}.png", "Someone"), QString());
    QCOMPARE(code("http://tiles.example.net/{z}/{x}/{y}.png", "Someone"), QStringLiteral("basemap.https"));
    QCOMPARE(code("https://tiles.example.net/{z}/{x}.png", "Someone"), QStringLiteral("basemap.address"));
    QCOMPARE(code("file:///{z}/{x}/{y}.png", "Someone"), QStringLiteral("basemap.address"));
    QCOMPARE(code("https://tiles.example.net/{z}/{x}/{y}.png", "  "), QStringLiteral("basemap.attribution"));
}

void TestRasters::fetchesKeepsAndRepaints()
{
    SmallServer server;
    server.answer = [](const QByteArray &path) {
        const QList<QByteArray> parts = path.split('/');
        return SmallServer::ok(png(colourOf({ parts[1].toInt(), parts[2].toInt(), parts[3].split('.').first().toInt() })));
    };
    const QString folder = m_dir.filePath(QStringLiteral("cache"));
    {
        XyzSource source({ server.address(), QStringLiteral("Someone"), 5 }, folder, QStringLiteral("Signalbox-test/1"));
        QSignalSpy arrived(&source, &XyzSource::arrived);
        QVERIFY(source.tiles({ { 2, 1, 3 } })[0].isNull());
        QVERIFY(arrived.wait(10000));
        QCOMPARE(source.tiles({ { 2, 1, 3 } })[0].pixelColor(3, 3), colourOf({ 2, 1, 3 }));
        QVERIFY(server.requests[0].contains("User-Agent: Signalbox-test/1"));
        std::vector<TileKey> many;
        for (int x = 0; x < 8; ++x)
            many.push_back({ 3, x, 2 });
        source.tiles(many);
        source.tiles(many); // asked for twice, fetched once
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 9, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!source.tiles({ many.front() })[0].isNull(), 20000);
        QVERIFY(server.most <= 2);
    }
    const qsizetype before = server.requests.size();
    XyzSource again({ server.address(), QStringLiteral("Someone"), 5 }, folder, QStringLiteral("Signalbox-test/1"));
    QVERIFY(!again.tiles({ { 2, 1, 3 } })[0].isNull());
    QCOMPARE(server.requests.size(), before);
    QVERIFY(again.kept().octets() > 0);
}

void TestRasters::missingAndRefusedAreLeftAlone()
{
    SmallServer server;
    server.answer = [](const QByteArray &path) -> QByteArray {
        return path.startsWith("/1/") ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n";
    };
    XyzSource source({ server.address(), QStringLiteral("Someone"), 5 }, m_dir.filePath(QStringLiteral("none2")), QStringLiteral("test"));
    source.tiles({ { 1, 0, 0 } });
    QTRY_COMPARE(server.requests.size(), 1);
    source.tiles({ { 1, 0, 0 } });
    source.tiles({ { 2, 0, 0 } });
    QTRY_COMPARE(server.requests.size(), 2); // the missing one is not asked for again
    // A refusal rests for a minute, once it was read: what is asked for just before may still go out.
    bool rests = false;
    for (int x = 1; x <= 3 && !rests; ++x) {
        QSignalSpy more(&server, &QTcpServer::newConnection);
        source.tiles({ { 2, x, 0 } });
        rests = !more.wait(300);
    }
    QVERIFY(rests);
}

void TestRasters::folderHasBounds()
{
    TileFolder folder(m_dir.filePath(QStringLiteral("bounded")), 50'000);
    for (int x = 0; x < 100; ++x)
        folder.write({ 9, x, 0 }, QByteArray(1000, 'x'));
    QVERIFY(folder.octets() <= 50'000);
    QVERIFY(folder.read({ 9, 99, 0 }));
    QCOMPARE(TileFolder(m_dir.filePath(QStringLiteral("bounded")), 50'000).octets(), folder.octets());
}

QTEST_GUILESS_MAIN(TestRasters)
#include "tst_rasters.moc"
