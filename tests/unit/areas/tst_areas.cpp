#include "areas/areascale.h"
#include "areas/areasums.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace signalbox;
using namespace std::chrono_literals;

/// Sums over countries and cells against the plainest counting, and scales that a person can read.
class TestAreas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void countsByCountry();
    void sharesAndMeans();
    void filterLimits();
    void cellsHoldEverybodyOnce();
    void gridAcrossTheAntimeridian();
    void gridWiderThanTheWorld();
    void smoothingKeepsTheSum();
    void densityIsOfGround();
    void rolesSeeWhatTheyMay();
    void scalesAreRound();
    void scalesStay();
    void stopEndsTheWork();

private:
    Row add(const QString &name, double lat, double lon, float rsrp, Span age = 3s);
    AreaQuestion question(const char *field) { return { m_fleet, nullptr, *m_fields.find(QString::fromLatin1(field)), m_clock.now(), nullptr }; }
    double told(const char *field, const char (&country)[3])
    {
        const AreaQuestion asked = question(field);
        return sumByCountry(asked).sums.at(CountryCode::literal(country).key()).value(asked.field.total);
    }

    ManualClock m_clock { instantFromMicros(1795348800000000) };
    std::shared_ptr<const CountryIndex> m_countries = std::make_shared<CountryIndex>(*CountryIndex::load());
    FleetState m_fleet { m_clock, m_countries };
    AreaFields m_fields = AreaFields::standard();
};

Row TestAreas::add(const QString &name, double lat, double lon, float rsrp, Span age)
{
    VehicleRecord record;
    record.fleet = *FleetId::parse(u"demo");
    record.id = *VehicleId::parse(name);
    record.factInterval = 30s;
    const Row row = m_fleet.add(record);
    PositionFact position;
    position.lat = lat;
    position.lon = lon;
    position.ignition = true;
    std::vector<Fact> facts { { record.id, m_clock.now() - age, 1, position } };
    if (!std::isnan(rsrp)) {
        RadioFact radio;
        radio.rsrp = rsrp;
        facts.push_back({ record.id, m_clock.now() - age, 1, radio });
    }
    m_fleet.apply(facts);
    return row;
}

void TestAreas::init()
{
    if (m_fleet.size() > 0)
        return;
    const float none = std::numeric_limits<float>::quiet_NaN();
    add(QStringLiteral("FR-1"), 46.8, 2.5, -80);
    add(QStringLiteral("FR-2"), 46.9, 2.6, -100);
    add(QStringLiteral("FR-3"), 47.0, 2.7, none);
    add(QStringLiteral("FR-4"), 47.1, 2.8, -90, 5h);
    add(QStringLiteral("DE-1"), 51.0, 10.0, -70);
    m_fleet.judge(m_clock.now(), {});
}

void TestAreas::countsByCountry()
{
    const CountrySums sums = sumByCountry(question("vehicles"));
    QCOMPARE(sums.sums.size(), std::size_t(2));
    QCOMPARE(told("vehicles", "FR"), 4.0);
    QCOMPARE(told("vehicles", "DE"), 1.0);
    QCOMPARE(sums.generation, m_fleet.generation());
}

void TestAreas::sharesAndMeans()
{
    QCOMPARE(told("dark-share", "FR"), 25.0);
    QCOMPARE(told("dark-share", "DE"), 0.0);
    QCOMPARE(told("rsrp-mean", "FR"), -90.0); // the one without a sample does not count
    QCOMPARE(sumByCountry(question("rsrp-mean")).sums.at(CountryCode::literal("FR").key()).weight, 3.0);
    QVERIFY(sumByCountry(question("battery-mean")).sums.empty());
}

void TestAreas::filterLimits()
{
    RowSet rows(m_fleet.size(), 1);
    rows.add(1);
    rows.add(4);
    AreaQuestion asked = question("vehicles");
    asked.filter = &rows;
    QCOMPARE(sumByCountry(asked).sums.at(CountryCode::literal("FR").key()).sum, 1.0);
}

void TestAreas::cellsHoldEverybodyOnce()
{
    for (const double cell : { 1.0 / 64, 1.0 / 4096 }) {
        AreaGrid grid { 0, 0, cell, int(1 / cell), int(1 / cell), {}, {}, 0 };
        if (grid.columns > 1024) {
            grid.left = 0.5, grid.top = 0.3;
            grid.columns = grid.lines = 400;
        }
        fill(grid, question("vehicles"));
        double all = 0;
        for (const float weight : grid.weight)
            all += double(weight);
        QCOMPARE(all, 5.0);
        const MercatorPoint berlin = toMercator({ 51, 10 });
        const int column = int((berlin.x / mercatorWorld - grid.left) / cell), line = int((berlin.y / mercatorWorld - grid.top) / cell);
        QVERIFY(grid.weight[grid.at(column, line)] >= 1);
    }
}

void TestAreas::gridAcrossTheAntimeridian()
{
    FleetState fleet(m_clock, nullptr);
    VehicleRecord record;
    record.fleet = *FleetId::parse(u"demo");
    for (const double lon : { 179.5, -179.5 }) {
        record.id = *VehicleId::parse(QStringLiteral("FJ%1").arg(int(lon)));
        fleet.add(record);
        PositionFact position;
        position.lat = -17;
        position.lon = lon;
        const Fact fact { record.id, m_clock.now() - 3s, 1, position };
        fleet.apply(std::span(&fact, 1));
    }
    AreaGrid grid { 0.99, 0.5, 0.001, 20, 60, {}, {}, 0 };
    fill(grid, { fleet, nullptr, *m_fields.find(u"vehicles"), m_clock.now(), nullptr });
    std::vector<int> columns;
    for (int line = 0; line < grid.lines; ++line) {
        for (int column = 0; column < grid.columns; ++column) {
            if (grid.weight[grid.at(column, line)] > 0)
                columns.push_back(column);
        }
    }
    std::sort(columns.begin(), columns.end());
    QCOMPARE(columns, (std::vector<int> { 8, 11 }));
}

void TestAreas::gridWiderThanTheWorld()
{
    constexpr double cell = 1.0 / 64;
    AreaGrid grid { -0.75, 0, cell, 160, 64, {}, {}, 0 }; // two and a half worlds, ours in the middle
    fill(grid, question("vehicles"));
    const MercatorPoint berlin = toMercator({ 51, 10 });
    const int column = int((berlin.x / mercatorWorld - grid.left) / cell), line = int(berlin.y / mercatorWorld / cell);
    QVERIFY(grid.weight[grid.at(column, line)] >= 1);
    double all = 0;
    for (const float weight : grid.weight)
        all += double(weight);
    QCOMPARE(all, 5.0);
}

void TestAreas::smoothingKeepsTheSum()
{
    AreaGrid grid { 0.4, 0.3, 0.001, 61, 61, {}, {}, 0 };
    grid.sum.assign(61 * 61, 0);
    grid.weight.assign(61 * 61, 0);
    grid.sum[grid.at(30, 30)] = 10;
    grid.weight[grid.at(30, 30)] = 5;
    smooth(grid, 2.2);
    double sum = 0;
    for (const float value : grid.sum)
        sum += double(value);
    QVERIFY(std::abs(sum - 10) < 1e-3);
    QVERIFY(grid.sum[grid.at(30, 30)] > grid.sum[grid.at(31, 30)]);
    QCOMPARE(grid.sum[grid.at(28, 30)], grid.sum[grid.at(32, 30)]);
    QCOMPARE(grid.sum[grid.at(30, 28)], grid.sum[grid.at(28, 30)]);
    // A mean stays what it was wherever anything is.
    for (const float value : valuesOf(grid, AreaField::Total::Mean))
        QVERIFY(std::isnan(value) || std::abs(double(value) - 2) < 1e-4);
}

void TestAreas::densityIsOfGround()
{
    AreaGrid grid { 0.5, 0.5, 1.0 / 4096, 1, 1, { 1 }, { 1 }, 0 }; // at the equator, 9.78 km a side
    const double side = 40075.0167 / 4096;
    QVERIFY(std::abs(double(valuesOf(grid, AreaField::Total::Sum)[0]) - 100 / (side * side)) < 0.01);
    grid.top = mercatorFractionY(60); // half as wide
    QVERIFY(std::abs(double(valuesOf(grid, AreaField::Total::Sum)[0]) - 400 / (side * side)) < 0.02);
}

void TestAreas::rolesSeeWhatTheyMay()
{
    const AccessTable access = AccessTable::standard();
    Viewer viewer;
    const auto codes = [&](Role role) {
        viewer.role = role;
        QStringList seen;
        for (const AreaField *field : m_fields.visible(access, viewer))
            seen << field->code;
        return seen;
    };
    QVERIFY(codes(Role::NocOperator).contains(QStringLiteral("rsrp-mean")));
    QVERIFY(!codes(Role::Finance).contains(QStringLiteral("rsrp-mean")));
    QVERIFY(codes(Role::Finance).contains(QStringLiteral("octets-today")));
    AreaFields more = m_fields;
    more.add({ QStringLiteral("cost-month"), FieldGroup::Prices, AreaField::Total::Sum, AreaField::Unit::Vehicles, m_fields.find(u"vehicles")->read });
    viewer.role = Role::Finance;
    QCOMPARE(more.visible(access, viewer).back()->code, QStringLiteral("cost-month"));
}

void TestAreas::scalesAreRound()
{
    const std::vector<double> means { -112.4, -96, -71.3, std::numeric_limits<double>::quiet_NaN() };
    const AreaScale mean(means, AreaField::Total::Mean);
    QCOMPARE(mean.limits(), (std::vector<double> { -120, -110, -100, -90, -80, -70, -60 }));
    QCOMPARE(mean.classOf(-112.4), 0);
    QCOMPARE(mean.classOf(-110), 1);
    QCOMPARE(mean.classOf(-71.3), 4);
    QCOMPARE(mean.classOf(-20), 5);
    const std::vector<double> counts { 3, 40, 512, 81000 };
    const AreaScale sum(counts, AreaField::Total::Sum);
    QCOMPARE(sum.limits().size(), std::size_t(7));
    QVERIFY(std::is_sorted(sum.limits().begin(), sum.limits().end(), std::less_equal()));
    QCOMPARE(sum.limits().back(), 100000.0);
    QCOMPARE(sum.classOf(81000), 5);
    QCOMPARE(sum.classOf(3), 0);
    QVERIFY(AreaScale(std::vector<double> {}, AreaField::Total::Mean).isEmpty());
    QCOMPARE(AreaScale(std::vector<double> { 0, 0 }, AreaField::Total::Sum).limits().size(), std::size_t(7));
    QCOMPARE(AreaScale(std::vector<double> { 5 }, AreaField::Total::Share).classOf(5), 0);
}

void TestAreas::scalesStay()
{
    const std::vector<double> before { 2, 5, 31 }, little { 2.2, 5.1, 30 }, more { 2, 5, 75 };
    const AreaScale scale(before, AreaField::Total::Share);
    QCOMPARE(AreaScale::renewed(scale, little, AreaField::Total::Share), scale);
    QVERIFY(!(AreaScale::renewed(scale, more, AreaField::Total::Share) == scale));
    QVERIFY(!(AreaScale::renewed(scale, std::vector<double> { 2, 3 }, AreaField::Total::Share) == scale));
}

void TestAreas::stopEndsTheWork()
{
    const std::atomic<bool> stop { true };
    AreaQuestion asked = question("vehicles");
    asked.stop = &stop;
    QVERIFY(sumByCountry(asked).sums.empty());
}

QTEST_APPLESS_MAIN(TestAreas)
#include "tst_areas.moc"
