#include "basemap/maplabels.h"

#include <QTest>

using namespace signalbox;

class TestMapLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countriesFirst();
    void languages();
    void citiesAppear();
    void limits();
    void placement();

private:
    std::optional<Countries> m_countries;
    std::optional<CityIndex> m_cities;
};

static QStringList texts(const std::vector<MapLabel> &labels)
{
    QStringList all;
    for (const MapLabel &label : labels)
        all << label.text;
    return all;
}

static const GeoRect europe { 35, -12, 60, 32 };

void TestMapLabels::initTestCase()
{
    auto countries = Countries::load();
    auto cities = CityIndex::load();
    QVERIFY(countries && cities);
    m_countries = std::move(*countries);
    m_cities = std::move(*cities);
}

void TestMapLabels::countriesFirst()
{
    const MapLabels labels(*m_countries, *m_cities);
    const auto found = labels.in(europe, 3, u"en");
    QVERIFY(texts(found).contains(QStringLiteral("France")));
    QVERIFY(!texts(found).contains(QStringLiteral("Luxembourg"))); // its name would cover it
    QVERIFY(std::ranges::all_of(
        found, [](const MapLabel &label) { return label.kind == MapLabel::Kind::Country; }));
    QVERIFY(std::ranges::is_sorted(found, std::greater(), &MapLabel::priority));
    QVERIFY(texts(labels.in(europe, 7, u"en")).contains(QStringLiteral("Luxembourg")));
    QVERIFY(!texts(labels.in(europe, 8, u"en")).contains(QStringLiteral("France")));
}

void TestMapLabels::languages()
{
    const auto found = MapLabels(*m_countries, *m_cities).in(europe, 4, u"de_DE");
    QVERIFY(texts(found).contains(QStringLiteral("Frankreich")));
}

void TestMapLabels::citiesAppear()
{
    const MapLabels labels(*m_countries, *m_cities);
    const GeoRect burgundy { 45, 3, 48, 7 };
    const auto far = labels.in(burgundy, 6, u"en");
    QVERIFY(texts(far).contains(QStringLiteral("Lyon")));
    QVERIFY(!texts(far).contains(QStringLiteral("Chalon-sur-Saône")));
    QVERIFY(texts(labels.in(burgundy, 9, u"en")).contains(QStringLiteral("Chalon-sur-Saône")));
    const auto iberia = labels.in({ 36, -10, 44, 4 }, 5, u"en");
    const auto madrid = std::ranges::find(iberia, QStringLiteral("Madrid"), &MapLabel::text);
    QVERIFY(madrid != iberia.end());
    QCOMPARE(madrid->kind, MapLabel::Kind::Capital);
}

void TestMapLabels::limits()
{
    const MapLabels labels(*m_countries, *m_cities);
    QCOMPARE(labels.in(europe, 6, u"en", 7).size(), size_t(7));
    QVERIFY(labels.in({ 30, -45, 40, -40 }, 6, u"en").empty());
}

void TestMapLabels::placement()
{
    LabelPlacement placement(4);
    placement.block({ 0, 0, 10, 10 });
    QVERIFY(!placement.place({ 5, 5, 20, 10 }));
    QVERIFY(!placement.place({ 12, 0, 20, 10 })); // inside the gap
    QVERIFY(placement.place({ 15, 0, 20, 10 }));
    const std::array<QRectF, 3> around { QRectF(20, 0, 5, 5), QRectF(20, 8, 5, 5), QRectF(20, 30, 5, 5) };
    QCOMPARE(placement.placeFirst(around), 2);
    QCOMPARE(placement.placeFirst(around), -1);
}

QTEST_APPLESS_MAIN(TestMapLabels)
#include "tst_maplabels.moc"
