#include "places/cityindex.h"
#include "places/countries.h"
#include "places/greatcircle.h"
#include "places/networknames.h"
#include "places/referencedata.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countries();
    void everyCountryHasAName();
    void countriesOfAnMcc();
    void networks_data();
    void networks();
    void networksOfACountry();
    void everyRowOfTheListIsThere();
    void nearestCity();
    void nearestCityAgreesWithAScan();
    void citiesByName();
    void largestCities();
    void damagedTables();

private:
    std::optional<Countries> m_countries;
    std::optional<NetworkNames> m_networks;
    std::optional<CityIndex> m_cities;
};

void TestTables::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    auto countries = Countries::load();
    auto networks = NetworkNames::load();
    const auto before = timer.elapsed();
    auto cities = CityIndex::load();
    qInfo(
        "countries and networks read in %d ms, cities in %d ms", int(before), int(timer.elapsed() - before));
    QVERIFY(countries && networks && cities);
    m_countries = std::move(*countries);
    m_networks = std::move(*networks);
    m_cities = std::move(*cities);
}

void TestTables::countries()
{
    const Country *germany = m_countries->find(CountryCode::literal("DE"));
    QVERIFY(germany);
    QCOMPARE(germany->alpha3, QStringLiteral("DEU"));
    QCOMPARE(germany->numeric, QStringLiteral("276"));
    QCOMPARE(germany->name(u"en_GB"), QStringLiteral("Germany"));
    QCOMPARE(germany->name(u"de_AT"), QStringLiteral("Deutschland"));
    QCOMPARE(germany->mccs, QStringList { QStringLiteral("262") });
    QVERIFY(germany->europeanUnion);
    QVERIFY(germany->label && distanceMetres(*germany->label, { 51, 10 }) < 300000);
    const Country *switzerland = m_countries->find(CountryCode::literal("CH"));
    QVERIFY(switzerland && !switzerland->europeanUnion);
    QCOMPARE(m_countries->find(CountryCode::literal("JP"))->native, QStringLiteral("日本"));
    QVERIFY(!m_countries->find(CountryCode::literal("ZZ")));
}

void TestTables::everyCountryHasAName()
{
    QVERIFY(m_countries->all().size() > 240);
    for (const Country &country : m_countries->all()) {
        QVERIFY2(country.english.size() > 2 && country.german.size() > 2 && !country.native.isEmpty(),
            qPrintable(country.code.toString()));
        QVERIFY(country.alpha3.size() == 3);
    }
}

void TestTables::countriesOfAnMcc()
{
    QCOMPARE(m_countries->ofMcc(u"208"), std::vector { CountryCode::literal("FR") });
    QCOMPARE(m_countries->ofMcc(u"255"), std::vector { CountryCode::literal("UA") });
    QCOMPARE(m_countries->ofMcc(u"311"), std::vector { CountryCode::literal("US") });
    QVERIFY(m_countries->ofMcc(u"340").size() > 3); // French Antilles and Guiana share it
    QVERIFY(m_countries->ofMcc(u"999").empty());
}

void TestTables::networks_data()
{
    QTest::addColumn<QString>("plmn");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("country");
    QTest::newRow("Orange F") << "20801"
                              << "Orange"
                              << "FR";
    QTest::newRow("SFR, spaced") << "208 10"
                                 << "SFR"
                                 << "FR";
    QTest::newRow("Telekom") << "26201"
                             << "Telekom"
                             << "DE";
    QTest::newRow("Telia EE") << "24801"
                              << "Telia"
                              << "EE";
    QTest::newRow("AT&T") << "310410"
                          << "AT&T"
                          << "US";
    QTest::newRow("T-Mobile US") << "310260"
                                 << "T-Mobile"
                                 << "US";
    QTest::newRow("Swisscom") << "22801"
                              << "Swisscom"
                              << "CH";
    QTest::newRow("Telcel") << "334020"
                            << "Telcel"
                            << "MX";
    QTest::newRow("Vodafone UK") << "23415"
                                 << "Vodafone"
                                 << "GB";
}

void TestTables::networks()
{
    QFETCH(QString, plmn);
    QFETCH(QString, part);
    QFETCH(QString, country);
    const Network *network = m_networks->find(plmn);
    QVERIFY(network);
    QVERIFY2(network->name().contains(part), qPrintable(network->name()));
    QCOMPARE(network->countries.front().toString(), country);
    QVERIFY(network->operational());
}

void TestTables::networksOfACountry()
{
    const auto german = m_networks->of(CountryCode::literal("DE"));
    QVERIFY(german.size() >= 3);
    for (const Network *network : german)
        QVERIFY(network->mcc == u"262" && network->operational());
    QVERIFY(std::ranges::is_sorted(german, {}, [](const Network *network) { return network->plmn; }));
    QVERIFY(m_networks->of(CountryCode::literal("DE"), false).size() > german.size());
    QVERIFY(!m_networks->find(u"20899999"));
    QVERIFY(!m_networks->find(u"90099"));
}

void TestTables::everyRowOfTheListIsThere()
{
    const auto tsv = referenceData(QStringLiteral("networks/plmn.tsv"));
    QVERIFY(tsv);
    QCOMPARE(qsizetype(m_networks->all().size()), tsv->count('\n') - 1);
    QCOMPARE(m_networks->all().size(), size_t(3094));
}

void TestTables::nearestCity()
{
    QCOMPARE(m_cities->nearest({ 48.857, 2.35 }, 5000)->name, QStringLiteral("Paris"));
    QCOMPARE(m_cities->nearest({ 59.43, 24.75 }, 10000)->name, QStringLiteral("Tallinn"));
    QVERIFY(!m_cities->nearest({ 45, -40 }, 100000));
    QVERIFY(m_cities->nearest({ 45, -40 }, 3e6));
    QCOMPARE(m_cities->nearest({ -16.8, -179.99 }, 400000)->country,
        CountryCode::literal("FJ")); // across the antimeridian
    QVERIFY(!m_cities->nearest({ qQNaN(), 0 }, 1000));
}

void TestTables::nearestCityAgreesWithAScan()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 200; ++i) {
        const LatLon place { random.generateDouble() * 170 - 85, random.generateDouble() * 360 - 180 };
        const City *expected = nullptr;
        for (const City &city : m_cities->all())
            if (distanceMetres(place, city.place) <= 500000
                && (!expected || distanceMetres(place, city.place) < distanceMetres(place, expected->place)))
                expected = &city;
        const City *found = m_cities->nearest(place, 500000);
        QCOMPARE(found ? found->name : QString(), expected ? expected->name : QString());
    }
}

void TestTables::citiesByName()
{
    const auto found = m_cities->named(u"chalon-sur-saone", 5);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0]->name, QStringLiteral("Chalon-sur-Saône"));
    const auto san = m_cities->named(u"SAN ", 10);
    QCOMPARE(san.size(), size_t(10));
    QVERIFY(std::ranges::is_sorted(san, std::greater(), [](const City *city) { return city->population; }));
    QVERIFY(m_cities->named(u"xyzzy", 5).empty());
}

void TestTables::largestCities()
{
    QVERIFY(m_cities->all().size() > 20000);
    const GeoRect iberia { 36, -10, 43.5, 3 };
    const auto found = m_cities->largestIn(iberia, 3);
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0]->name, QStringLiteral("Madrid"));
    QVERIFY(found[0]->capital);
    for (const City *city : m_cities->largestIn({ -20, 175, -15, -175 }, 10)) // across the antimeridian
        QCOMPARE(city->country, CountryCode::literal("FJ"));
    QVERIFY(!m_cities->largestIn({ -20, 175, -15, -175 }, 10).empty());
    const auto world = m_cities->largestIn({}, 50);
    QCOMPARE(world.size(), size_t(50));
    QCOMPARE(world.front(), &m_cities->all().front());
    const auto large = m_cities->largestIn({ 35, -12, 60, 32 }, 100),
               small = m_cities->largestIn({ 45, 3, 48, 7 }, 100);
    for (const City *city : small) // both ways of searching agree
        QVERIFY(city->population < large.back()->population || std::ranges::find(large, city) != large.end());
    const auto estonian = m_cities->in(CountryCode::literal("EE"));
    QCOMPARE(estonian.front()->name, QStringLiteral("Tallinn"));
}

void TestTables::damagedTables()
{
    const auto error = CityIndex::read("#name\nParis\tFR\t48.8\n");
    QVERIFY(!error);
    QCOMPARE(error.error().code, QStringLiteral("reference.columns"));
    QCOMPARE(error.error().parameters.value(QStringLiteral("line")).toInt(), 2);
    QVERIFY(!Countries::read("FR\n"));
    QVERIFY(!NetworkNames::read("208\t01\n"));
    QCOMPARE(referenceData(QStringLiteral("no/such")).error().code, QStringLiteral("reference.missing"));
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
