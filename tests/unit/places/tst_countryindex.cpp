#include "places/cityindex.h"
#include "places/countryindex.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

class TestCountryIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knownPlaces_data();
    void knownPlaces();
    void nowhere();
    void agreesWithPlainRayCasting();
    void citiesLieInTheirCountries();
    void isFast();
    void refusesDamage();

private:
    ArcsFile m_borders;
    std::optional<CountryIndex> m_index;
};

void TestCountryIndex::initTestCase()
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/resources/places/borders.arcs"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto borders = ArcsFile::read(file.readAll());
    QVERIFY(borders);
    m_borders = std::move(*borders);
    auto index = CountryIndex::load(); // the same bytes, from inside the program
    QVERIFY(index);
    m_index = std::move(*index);
}

void TestCountryIndex::knownPlaces_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<QString>("code");
    const struct
    {
        const char *name;
        double lat, lon;
        const char *code;
    } places[] = {
        { "Paris", 48.8566, 2.3522, "FR" },
        { "Strasbourg", 48.5734, 7.7521, "FR" },
        { "Kehl", 48.5720, 7.8157, "DE" },
        { "Berlin", 52.52, 13.405, "DE" },
        { "Tallinn", 59.437, 24.7536, "EE" },
        { "Narva", 59.377, 28.17, "EE" },
        { "Ivangorod", 59.376, 28.225, "RU" },
        { "Geneva", 46.2044, 6.1432, "CH" },
        { "Annemasse", 46.193, 6.2342, "FR" },
        { "Basel", 47.5596, 7.5886, "CH" },
        { "Lörrach", 47.6155, 7.6614, "DE" },
        { "Tijuana", 32.5149, -117.0382, "MX" },
        { "San Diego", 32.7157, -117.1611, "US" },
        { "El Paso", 31.7776, -106.45, "US" },
        { "Ciudad Juárez", 31.69, -106.4245, "MX" },
        { "Detroit", 42.3314, -83.0458, "US" },
        { "Windsor", 42.3, -83.02, "CA" },
        { "Anchorage", 61.2181, -149.9003, "US" },
        { "Honolulu", 21.3069, -157.8583, "US" },
        { "San Juan", 18.4655, -66.1057, "PR" },
        { "London", 51.5074, -0.1278, "GB" },
        { "Belfast", 54.5973, -5.9301, "GB" },
        { "Dublin", 53.3498, -6.2603, "IE" },
        { "Gibraltar", 36.1408, -5.3536, "GI" },
        { "La Línea", 36.1681, -5.3477, "ES" },
        { "Las Palmas", 28.1235, -15.4363, "ES" },
        { "Ceuta", 35.8894, -5.3213, "ES" },
        { "Lisbon", 38.7223, -9.1393, "PT" },
        { "Vaduz", 47.141, 9.5209, "LI" },
        { "Monaco", 43.7384, 7.4246, "MC" },
        { "Vatican", 41.9029, 12.4534, "VA" },
        { "Rome", 41.89, 12.51, "IT" },
        { "Busingen", 47.6964, 8.6892, "DE" },
        { "Kaliningrad", 54.7104, 20.4522, "RU" },
        { "Vladivostok", 43.1155, 131.8855, "RU" },
        { "Anadyr", 64.7337, 177.4968, "RU" },
        { "Provideniya", 64.4236, -173.2258, "RU" },
        { "Simferopol", 44.9521, 34.1024, "UA" },
        { "Kyiv", 50.4501, 30.5234, "UA" },
        { "Pristina", 42.6629, 21.1655, "XK" },
        { "Kyrenia", 35.3364, 33.3173, "CY" },
        { "Istanbul", 41.0082, 28.9784, "TR" },
        { "Mariehamn", 60.0973, 19.9348, "AX" },
        { "Longyearbyen", 78.2232, 15.6267, "SJ" },
        { "Hong Kong", 22.3193, 114.1694, "HK" },
        { "Shenzhen", 22.5431, 114.0579, "CN" },
        { "Singapore", 1.3521, 103.8198, "SG" },
        { "Johor Bahru", 1.4927, 103.7414, "MY" },
        { "Maseru", -29.3142, 27.4833, "LS" },
        { "Johannesburg", -26.2041, 28.0473, "ZA" },
        { "Suva", -18.1248, 178.4501, "FJ" },
        { "Taveuni", -16.85, -179.97, "FJ" },
        { "Sydney", -33.8688, 151.2093, "AU" },
        { "Hobart", -42.8821, 147.3272, "AU" },
        { "Auckland", -36.8509, 174.7645, "NZ" },
        { "Ushuaia", -54.8019, -68.303, "AR" },
        { "Cayenne", 4.9224, -52.3135, "GF" },
        { "South Pole", -89.9, 0, "AQ" },
    };
    for (const auto &place : places)
        QTest::newRow(place.name) << place.lat << place.lon << QString::fromLatin1(place.code);
}

void TestCountryIndex::knownPlaces()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(QString, code);
    const auto found = m_index->at({ lat, lon });
    QCOMPARE(found ? found->toString() : QStringLiteral("none"), code);
}

void TestCountryIndex::nowhere()
{
    QVERIFY(!m_index->at({ 45, -40 })); // North Atlantic
    QVERIFY(!m_index->at({ 0, -140 }));
    QVERIFY(!m_index->at({ qQNaN(), 10 }));
    QVERIFY(!m_index->at({ 91, 10 }));
    QVERIFY(!m_index->at({ 10, 1e300 }));
    m_index->at({ 90, 180 }); // the last corner has no cell of its own
    m_index->at({ -90, -180 });
}

// The yardstick: even-odd over every ring, in floating point.
static bool contains(const ArcsFile &file, const ArcsFile::Area &area, double x, double y)
{
    bool inside = false;
    for (const auto &polygon : area.polygons)
        for (const auto &ring : polygon) {
            const auto &points = file.arcs[size_t(ring[0])].points;
            for (size_t i = 0, j = points.size() - 1; i < points.size(); j = i++)
                if ((points[i].y > y) != (points[j].y > y)
                    && x < double(points[j].x - points[i].x) * (y - points[i].y) / (points[j].y - points[i].y)
                            + points[i].x)
                    inside = !inside;
        }
    return inside;
}

void TestCountryIndex::agreesWithPlainRayCasting()
{
    QRandomGenerator random(7);
    int found = 0;
    for (int i = 0; i < 4000; ++i) {
        // Half of them beside a vertex of a border, where it is hard.
        ArcsFile::Point at { int(random.bounded(36000000)) - 18000000,
            int(random.bounded(18000000)) - 9000000 };
        if (i % 2) {
            const auto &points = m_borders.arcs[random.bounded(quint32(m_borders.arcs.size()))].points;
            const auto &near = points[random.bounded(quint32(points.size()))];
            at = { qBound(-18000000, near.x + random.bounded(-300, 300), 18000000),
                qBound(-9000000, near.y + random.bounded(-300, 300), 9000000) };
        }
        QString expected = QStringLiteral("none");
        for (const auto &area : m_borders.areas)
            if (contains(m_borders, area, at.x + 0.0, at.y + 0.0)) {
                expected = area.code->toString();
                break;
            }
        const auto answer = m_index->at({ at.y * 1e-5, at.x * 1e-5 });
        const QString actual = answer ? answer->toString() : QStringLiteral("none");
        if (actual != expected) qWarning() << at.y * 1e-5 << at.x * 1e-5 << actual << expected;
        QCOMPARE(actual, expected);
        found += answer.has_value();
    }
    QVERIFY2(found > 1000, "most points fell into the sea");
}

// Two independent sources; what differs is a dozen towns on a border or in disputed land.
void TestCountryIndex::citiesLieInTheirCountries()
{
    const auto cities = CityIndex::load();
    QVERIFY(cities && cities->all().size() > 20000);
    int nowhere = 0, elsewhere = 0;
    for (const City &city : cities->all()) {
        const auto found = m_index->at(city.place);
        nowhere += !found;
        elsewhere += found && *found != city.country;
    }
    QCOMPARE(nowhere, 0);
    QVERIFY2(elsewhere <= 20, qPrintable(QString::number(elsewhere)));
}

void TestCountryIndex::isFast()
{
    QRandomGenerator random(3);
    std::vector<LatLon> europe;
    for (int i = 0; i < 100000; ++i)
        europe.push_back({ 36 + random.generateDouble() * 24, -9 + random.generateDouble() * 39 });
    QElapsedTimer timer;
    timer.start();
    int found = 0;
    for (const LatLon &place : europe)
        found += m_index->at(place).has_value();
    const double nanoseconds = double(timer.nsecsElapsed()) / double(europe.size());
    qInfo("country lookup %.0f ns, %d of %d on land", nanoseconds, found, int(europe.size()));
    QVERIFY(found > 50000);
    QVERIFY2(nanoseconds < 20000, "the grid does not prefilter"); // a plain scan takes some 100 microseconds
}

void TestCountryIndex::refusesDamage()
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/resources/places/borders.arcs"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!ArcsFile::read({}));
    QVERIFY(!ArcsFile::read("SBARCS2\n"));
    for (qsizetype length : { qsizetype(8), qsizetype(40), qsizetype(1000), bytes.size() - 1 })
        QCOMPARE(
            ArcsFile::read(QByteArrayView(bytes).first(length)).error().code, QStringLiteral("arcs.format"));
    QCOMPARE(ArcsFile::read(QByteArray(bytes + 'x')).error().code, QStringLiteral("arcs.format"));
}

QTEST_APPLESS_MAIN(TestCountryIndex)
#include "tst_countryindex.moc"
