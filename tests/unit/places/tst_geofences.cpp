#include "places/geofencebook.h"
#include "places/geojson.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

namespace {

const FleetId demo = *FleetId::parse(u"demo");

std::vector<LatLon> points(const QString &text)
{
    std::vector<LatLon> out;
    for (const QString &pair : text.split(u' ', Qt::SkipEmptyParts)) out.push_back({ pair.section(u',', 0, 0).toDouble(), pair.section(u',', 1).toDouble() });
    return out;
}

/// "polygon lat,lon …" or "corridor WIDTH lat,lon …".
Result<GeofenceShape> shape(const QString &text)
{
    if (text.startsWith(u"polygon")) return GeofenceShape::polygon(points(text.section(u' ', 1)));
    return GeofenceShape::corridor(points(text.section(u' ', 2)), text.section(u' ', 1, 1).toDouble());
}

QString said(const Error &error)
{
    QStringList words { error.code };
    for (auto it = error.parameters.cbegin(); it != error.parameters.cend(); ++it) words.append(it.key() + u'=' + it.value().toString());
    return words.join(u' ');
}

bool reference(const GeofenceShape &shape, MercatorPoint point)
{
    const auto &p = shape.onMap();
    bool inside = false;
    for (const double turn : { -mercatorWorld, 0.0, mercatorWorld }) {
        const double x = point.x + turn, y = point.y;
        bool odd = false;
        for (std::size_t i = 0; i < p.size(); ++i) {
            const MapPoint a = p[i], b = p[(i + 1) % p.size()];
            if (shape.kind() == GeofenceShape::Kind::Polygon) {
                if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y)) odd = !odd;
            } else if (i + 1 < p.size()) {
                const double dx = b.x - a.x, dy = b.y - a.y, along = std::clamp(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
                inside |= std::hypot(x - a.x - along * dx, y - a.y - along * dy) <= shape.widthMetres() / 2 * mapUnitsPerMetre(y);
            }
        }
        inside |= odd;
    }
    return inside;
}

} // namespace

class TestGeofences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const char *error) { QTest::newRow(text) << QString::fromLatin1(error); };
        row("polygon 1,1 2,2", "geofence.few least=3");
        row("polygon 1,1 1,1 2,2 1,1", "geofence.few least=3");
        row("polygon 1,1 1,2 2,2 2,1 1,1", "");
        row("polygon 0,0 1,1 0,1 1,0", "geofence.crossing other=3 side=1");
        row("polygon 0,0 1,0 2,0", "geofence.flat");
        row("polygon 0,0 0,4 2,4 0,2", "geofence.crossing other=3 side=1"); // the last corner lies on the first side
        row("polygon 0,0 0,4 0,2 1,1", "geofence.crossing other=2 side=1"); // back over itself
        row("polygon 91,0 0,1 1,1", "geofence.point point=1");
        row("polygon 0,0 nan,1 1,1", "geofence.point point=2");
        row("polygon 80,0 80,90 80,180 80,-90", "geofence.pole");
        row("polygon 10,170 10,-170 20,-170 20,170", "");
        row("corridor 9 1,1 2,2", "geofence.width least=10 most=100000");
        row("corridor nan 1,1 2,2", "geofence.width least=10 most=100000");
        row("corridor 50 1,1", "geofence.few least=2");
        row("corridor 50 0,0 1,1 0,1 1,0", "");
    }
    void refuses()
    {
        QFETCH(QString, error);
        const auto made = shape(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(made ? QString() : said(made.error()), error);
    }

    void manyPoints()
    {
        const auto ring = [](int n) {
            std::vector<LatLon> out;
            for (int i = 0; i < n; ++i) out.push_back({ 45 + 5 * std::sin(2 * std::numbers::pi * i / n), 5 * std::cos(2 * std::numbers::pi * i / n) });
            return out;
        };
        QVERIFY(GeofenceShape::polygon(ring(int(GeofenceShape::mostPoints))));
        QCOMPARE(GeofenceShape::polygon(ring(int(GeofenceShape::mostPoints) + 1)).error().code, QStringLiteral("geofence.many"));
    }

    void contains_data()
    {
        QTest::addColumn<QString>("inside");
        QTest::addColumn<QString>("outside");
        QTest::newRow("polygon 50,1 52,1 52,3 50,3") << "51,2 50.001,1.001 51.999,2.999" << "49.999,2 52.001,2 51,0.999 51,3.001 0,0 -51,2";
        QTest::newRow("polygon 0,0 10,0 10,10 5,1 0,10") << "5,0.5 9,5 1,5" << "5,5 5,9";
        QTest::newRow("polygon 10,170 10,-170 20,-170 20,170") << "15,175 15,-175 15,180 15,-180" << "15,165 15,-165 15,0 25,180";
        // 1 km at 60 degrees north is 0.018 degrees of longitude, and 0.009 of latitude
        QTest::newRow("corridor 2000 60,10 60,11") << "60.008,10.5 59.992,10.5 60,9.983 60,11.017" << "60.010,10.5 60,9.981 60,11.019 61,10.5";
        QTest::newRow("corridor 20000 -17,179.5 -17,-179.5") << "-17.08,180 -17,179.45 -17,-179.45" << "-17.1,180 -17,179 -17,-179";
    }
    void contains()
    {
        QFETCH(QString, inside);
        QFETCH(QString, outside);
        const auto made = shape(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(made);
        const GeofenceArea area(*made);
        for (const LatLon place : points(inside)) QVERIFY2(area.contains(toMercator(place)), qPrintable(QString::number(place.lat) + u' ' + QString::number(place.lon)));
        for (const LatLon place : points(outside)) QVERIFY2(!area.contains(toMercator(place)), qPrintable(QString::number(place.lat) + u' ' + QString::number(place.lon)));
    }

    void equalsASlowReference()
    {
        QRandomGenerator random(303);
        int inside = 0, shapes = 0;
        while (shapes < 60) {
            const double lat = random.generateDouble() * 150 - 75, lon = random.generateDouble() * 360 - 180, size = std::pow(10, random.generateDouble() * 4 - 3);
            std::vector<LatLon> corners;
            const bool star = shapes % 2 == 0;
            for (int i = 0, n = 3 + random.bounded(40); i < n; ++i) {
                const double angle = 2 * std::numbers::pi * i / n, r = size * (0.3 + random.generateDouble());
                const LatLon round { lat + r * std::sin(angle), lon + r * std::cos(angle) }, anywhere { lat + size * random.generateDouble(), lon + size * random.generateDouble() };
                corners.push_back(star ? round : anywhere);
            }
            const auto made = star ? GeofenceShape::polygon(corners) : GeofenceShape::corridor(corners, std::clamp(size * 10'000, 10.0, 100'000.0));
            if (!made) continue;
            ++shapes;
            const GeofenceArea area(*made);
            for (int i = 0; i < 2000; ++i) {
                const LatLon place { std::clamp(lat + size * (random.generateDouble() * 3.4 - 1.7), -85.0, 85.0), lon + size * (random.generateDouble() * 3.4 - 1.7) };
                const MercatorPoint point = toMercator(place);
                const bool expected = reference(*made, point);
                inside += expected;
                QVERIFY2(area.contains(point) == expected, qPrintable(QStringLiteral("shape %1 at %2,%3").arg(shapes).arg(place.lat, 0, 'f', 7).arg(place.lon, 0, 'f', 7)));
            }
        }
        QVERIFY2(inside > 10'000, qPrintable(QString::number(inside)));
    }

    void names()
    {
        const auto square = *shape(QStringLiteral("polygon 50,1 52,1 52,3 50,3"));
        const auto made = Geofence::make({}, demo, QStringLiteral("  Port  of Calais "), 2, square);
        QVERIFY(made);
        QCOMPARE(made->name(), QStringLiteral("Port of Calais"));
        QCOMPARE(made->key(), QStringLiteral("port of calais"));
        QVERIFY(!made->id().isNull());
        for (const QString &name : { QString(), QStringLiteral("a\"b"), QString(61, u'x'), QStringLiteral("a\u0007") })
            QCOMPARE(Geofence::make({}, demo, name, 0, square).error().code, QStringLiteral("geofence.name"));
        QCOMPARE(Geofence::make({}, demo, QStringLiteral("x"), 8, square).error().code, QStringLiteral("geofence.colour"));
    }

    void geoJsonAndBack()
    {
        std::vector<Geofence> fences;
        fences.push_back(*Geofence::make({}, demo, QStringLiteral("Büro"), 0, *shape(QStringLiteral("polygon 50.1234567,1 52,1 52,3.7654321 50,3"))));
        fences.push_back(*Geofence::make({}, demo, QStringLiteral("A6"), 7, *shape(QStringLiteral("corridor 250.5 47,5 46.5,4.8 46,4.9"))));
        fences.push_back(*Geofence::make({}, demo, QStringLiteral("Fiji"), 3, *shape(QStringLiteral("polygon -18,177 -18,-179 -16,-179 -16,177"))));
        const auto again = geojson::read(geojson::write(fences), demo);
        QVERIFY(again);
        QVERIFY(*again == fences);
        const QByteArray points = geojson::pointsText(fences[0].shape());
        QCOMPARE(points, QByteArray("[[1,50.1234567],[1,52],[3.7654321,52],[3,50]]"));
        QVERIFY(*geojson::shapeFromPoints(GeofenceShape::Kind::Polygon, points, 0) == fences[0].shape());
    }

    void geoJsonRefusals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const auto feature = [](const char *geometry, const char *properties) {
            return QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":)") + geometry + R"(,"properties":)" + properties + "}]}";
        };
        const char *square = R"({"type":"Polygon","coordinates":[[[1,50],[3,50],[3,52],[1,50]]]})";
        QTest::newRow("syntax") << QByteArray("{\"type\"") << "geojson.syntax position=7";
        QTest::newRow("type") << QByteArray(R"({"type":"Topology"})") << "geojson.type type=Topology";
        QTest::newRow("array") << QByteArray("[]") << "geojson.type type=";
        QTest::newRow("good") << feature(square, R"({"name":"x"})") << "";
        QTest::newRow("name") << feature(square, "{}") << "geofence.name feature=1 most=60 value=";
        QTest::newRow("point") << feature(R"({"type":"Point","coordinates":[1,2]})", "{}") << "geojson.geometry feature=1 type=Point";
        QTest::newRow("none") << feature("null", "{}") << "geojson.geometry feature=1 type=";
        QTest::newRow("width") << feature(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})", R"({"name":"x"})") << "geojson.width-missing feature=1";
        QTest::newRow("hole") << feature(R"({"type":"Polygon","coordinates":[[[1,50],[3,50],[3,52],[1,50]],[]]})", "{}") << "geojson.holes feature=1";
        QTest::newRow("words") << feature(R"({"type":"Polygon","coordinates":[[["a","b"]]]})", "{}") << "geojson.coordinates feature=1";
    }
    void geoJsonRefusals()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        const auto read = geojson::read(json, demo);
        QCOMPARE(read ? QString() : said(read.error()), error);
    }

    void aBookIsKeptWhileItIsHeld()
    {
        GeofenceBook book;
        book.set({ *Geofence::make({}, demo, QStringLiteral("x"), 0, *shape(QStringLiteral("polygon 50,1 52,1 52,3 50,3"))) });
        const auto held = book.all();
        book.set({});
        QCOMPARE(held->size(), std::size_t(1));
        QVERIFY(held->front().area.contains(toMercator({ 51, 2 })));
        QVERIFY(book.all()->empty());
    }
};

QTEST_GUILESS_MAIN(TestGeofences)
#include "tst_geofences.moc"
