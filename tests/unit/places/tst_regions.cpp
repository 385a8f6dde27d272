#include "places/troubleregion.h"
#include "places/greatcircle.h"

#include <QTest>

#include <random>

using namespace signalbox;

namespace {

const CountryCode france = CountryCode::literal("FR"), spain = CountryCode::literal("ES");

/// Vehicles all over France, those around a place in trouble with the given probability, others with `noise`.
std::vector<KnownAt> scattered(int count, LatLon centre, double radius, double noise, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> lat(43.5, 49.5), lon(-1, 7), unit(0, 1);
    std::vector<KnownAt> out;
    for (int i = 0; i < count; ++i) {
        const LatLon place { lat(random), lon(random) };
        const bool inside = distanceMetres(place, centre) < radius;
        out.push_back({ place, france, unit(random) < (inside ? 0.97 : noise) });
    }
    return out;
}

} // namespace

class tst_Regions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeadRegionIsFound_data();
    void aDeadRegionIsFound();
    void noiseIsNoRegion();
    void allInTroubleIsNoRegion();
    void aCountryIsNamedWhenItIsTheCountry();
    void tooFewAreNoRegion();
    void theDateLineIsNoBorder();
    void parametersKeepIt();
    void itHasTheNameOfItsCity();
};

void tst_Regions::aDeadRegionIsFound_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void tst_Regions::aDeadRegionIsFound()
{
    QFETCH(int, seed);
    const LatLon lyon { 45.76, 4.84 };
    const auto switched = scattered(150, lyon, 110e3, 0.02, unsigned(seed));
    const auto region = troubleRegion(switched, 4, 0.5);
    QVERIFY(region);
    QVERIFY(region->kind == TroubleRegion::Kind::Around);
    QVERIFY2(distanceMetres(region->centre, lyon) < 80e3, qPrintable(QString::number(distanceMetres(region->centre, lyon))));
    QVERIFY(region->country == france);
    QVERIFY(region->troubled >= 4 && region->troubled * 2 >= region->known);
}

void tst_Regions::noiseIsNoRegion()
{
    int found = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) found += troubleRegion(scattered(150, { 0, 0 }, 1, 0.04, seed), 4, 0.5).has_value();
    QVERIFY2(found <= 2, qPrintable(QString::number(found)));
}

void tst_Regions::allInTroubleIsNoRegion()
{
    QVERIFY(!troubleRegion(scattered(60, { 46, 3 }, 5000e3, 0, 3), 70, 0.5));
    std::vector<KnownAt> all = scattered(60, { 46, 3 }, 5000e3, 0, 3);
    for (KnownAt &each : all) each.troubled = true;
    QVERIFY(!troubleRegion(all, 4, 0.5)); // everywhere is nowhere in particular
}

void tst_Regions::aCountryIsNamedWhenItIsTheCountry()
{
    std::vector<KnownAt> switched = scattered(60, { 0, 0 }, 1, 0, 5);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lat(37, 43), lon(-8, -1);
    for (int i = 0; i < 20; ++i) switched.push_back({ { lat(random), lon(random) }, spain, true });
    const auto region = troubleRegion(switched, 4, 0.5);
    QVERIFY(region && region->kind == TroubleRegion::Kind::Country);
    QVERIFY(region->country == spain && region->troubled == 20);
    QVERIFY(region->contains({ 40, -4 }, spain) && !region->contains({ 40, -4 }, france));
}

void tst_Regions::tooFewAreNoRegion()
{
    std::vector<KnownAt> switched = scattered(60, { 0, 0 }, 1, 0, 5);
    for (int i = 0; i < 3; ++i) switched.push_back({ { 45.7 + i * 0.01, 4.8 }, france, true });
    QVERIFY(!troubleRegion(switched, 4, 0.5));
    QVERIFY(troubleRegion(switched, 3, 0.5));
    QVERIFY(!troubleRegion({}, 2, 0.5));
}

void tst_Regions::theDateLineIsNoBorder()
{
    std::vector<KnownAt> switched = scattered(60, { 0, 0 }, 1, 0, 5);
    for (const double lon : { 179.9, -179.9, 179.8, -179.8 }) switched.push_back({ { -17, lon }, CountryCode::literal("FJ"), true });
    const auto region = troubleRegion(switched, 4, 0.5);
    QVERIFY(region && region->troubled == 4 && region->radius < 60e3);
}

void tst_Regions::parametersKeepIt()
{
    const auto region = troubleRegion(scattered(150, { 45.76, 4.84 }, 110e3, 0.02, 1), 4, 0.5);
    const auto back = regionOf(regionParameters(*region, nullptr));
    QVERIFY(back && back->kind == region->kind && back->country == region->country && back->troubled == region->troubled && back->known == region->known);
    QVERIFY(distanceMetres(back->centre, region->centre) < 20 && back->radius >= region->radius && back->radius < region->radius + 1001);
    QVERIFY(!regionOf({}));
}

void tst_Regions::itHasTheNameOfItsCity()
{
    const auto cities = CityIndex::load();
    QVERIFY(cities);
    const TroubleRegion region { TroubleRegion::Kind::Around, france, { 45.9, 4.7 }, 60e3, 5, 6 };
    QCOMPARE(regionParameters(region, &*cities).value(QStringLiteral("city")).toString(), QStringLiteral("Lyon"));
    const TroubleRegion desert { TroubleRegion::Kind::Around, CountryCode::literal("DZ"), { 25.0, 1.0 }, 8e3, 5, 6 };
    const QString none = regionParameters(desert, &*cities).value(QStringLiteral("city")).toString();
    QVERIFY2(none.isEmpty() || none != QStringLiteral("Lyon"), qPrintable(none));
}

QTEST_GUILESS_MAIN(tst_Regions)
#include "tst_regions.moc"
