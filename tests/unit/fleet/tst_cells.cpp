#include "textworld.h"

#include "fleet/rowset.h"
#include "places/mercator.h"

#include <QRandomGenerator>

using namespace signalbox;
using namespace std::chrono_literals;

class TestCells : public QObject
{
    Q_OBJECT

    static VehicleId name(int i) { return *VehicleId::parse(QStringLiteral("V-%1").arg(i)); }

    static void populate(TextWorld &world, int vehicles)
    {
        std::vector<VehicleRecord> records(static_cast<std::size_t>(vehicles));
        for (int i = 0; i < vehicles; ++i) records[std::size_t(i)].id = name(i);
        world.fleet.add(records);
    }

    static Fact place(TextWorld &world, int vehicle, double lat, double lon)
    {
        return { name(vehicle), world.clock.now(), 1, PositionFact { lat, lon, 1, 1, {}, {}, {} } };
    }

    static bool inside(const FleetState::ReadView &view, Row row, const MercatorRect &rect)
    {
        if (!view->located(row)) return false;
        for (const double turn : { -mercatorWorld, 0.0, mercatorWorld }) {
            const double x = view->x[row] + turn;
            if (x >= rect.left && x < rect.right && view->y[row] >= rect.top && view->y[row] < rect.bottom) return true;
        }
        return false;
    }

    static std::vector<Row> scanned(const FleetState::ReadView &view, const MercatorRect &rect)
    {
        std::vector<Row> rows;
        for (Row row = 0; row < view.size(); ++row)
            if (inside(view, row, rect)) rows.push_back(row);
        return rows;
    }

    static void verifyRects(const FleetState::ReadView &view, QRandomGenerator &random)
    {
        for (int i = 0; i < 60; ++i) {
            const double size = mercatorWorld * std::pow(2, -random.bounded(1, 16));
            const Row at = Row(random.bounded(view.size()));
            const double left = view->x[at] - size * random.generateDouble(), top = view->y[at] - size * random.generateDouble();
            const MercatorRect rect { left, top, left + size, top + size };
            std::vector<Row> rows = view.cells().rowsIn(view.columns(), rect);
            std::sort(rows.begin(), rows.end());
            QCOMPARE(rows, scanned(view, rect));
        }
    }

private Q_SLOTS:
    void findsWhatAScanFindsWhileVehiclesMove()
    {
        TextWorld world;
        constexpr int vehicles = 3000;
        populate(world, vehicles);
        QRandomGenerator random(11);
        std::vector<std::pair<double, double>> at(vehicles);
        for (int i = 0; i < vehicles; ++i) {
            // A third in one town, a third in one country, the rest anywhere, also where the world ends.
            const double spread = i % 3 == 0 ? 0.02 : i % 3 == 1 ? 5 : 89;
            at[std::size_t(i)] = { std::clamp(47 + (random.generateDouble() - 0.5) * 2 * spread, -90.0, 90.0), (random.generateDouble() - 0.5) * 4 * spread };
        }
        for (int round = 0; round < 12; ++round) {
            world.pass(1s);
            std::vector<Fact> facts;
            for (int i = 0; i < vehicles; ++i) {
                auto &[lat, lon] = at[std::size_t(i)];
                if (round > 0 && i % 2 == 0) continue;
                const double step = round < 6 ? 0.05 : round < 9 ? 20 : 0; // in the end they gather
                lat = step == 0 ? lat * 0.3 + 20 : std::clamp(lat + (random.generateDouble() - 0.5) * step, -90.0, 90.0);
                lon += (random.generateDouble() - 0.5) * step;
                facts.push_back(place(world, i, lat, lon));
            }
            QCOMPARE(world.fleet.apply(facts).applied, facts.size());
            const auto view = world.fleet.read();
            QCOMPARE(view.cells().size(), std::size_t(vehicles));
            verifyRects(view, random);
        }
        const auto view = world.fleet.read();
        QVERIFY2(view.cells().bytes() < 300'000, qPrintable(QString::number(view.cells().bytes())));
    }

    void everyRowComesOnceHoweverWideTheView()
    {
        TextWorld world;
        populate(world, 500);
        QRandomGenerator random(3);
        std::vector<Fact> facts;
        for (int i = 0; i < 400; ++i) facts.push_back(place(world, i, random.generateDouble() * 170 - 85, random.generateDouble() * 360 - 180));
        world.fleet.apply(facts);
        const auto view = world.fleet.read();
        for (const double width : { 0.5, 0.9, 0.999, 1.0, 3.0 })
            for (const double left : { -0.7, 0.0, 0.013, 0.6 }) {
                std::vector<int> seen(view.size());
                view.cells().visit({ left * mercatorWorld, 0, (left + width) * mercatorWorld, mercatorWorld },
                                   [&](std::span<const Row> rows, bool) {
                                       for (const Row row : rows) ++seen[row];
                                   });
                QVERIFY(*std::max_element(seen.begin(), seen.end()) <= 1);
                if (width >= 1) QCOMPARE(std::count(seen.begin(), seen.end(), 1), 400);
            }
        QVERIFY(view.cells().rowsIn(view.columns(), { 5, 5, 5, 9 }).empty());
        QVERIFY(view.cells().rowsIn(view.columns(), { 0, -2e9, mercatorWorld, -1e9 }).empty());
    }

    void aVehicleAtTheNorthEdgeIsLocated()
    {
        TextWorld world;
        world.tell(QStringLiteral("POLE at 90,10\nNOWHERE"));
        const auto view = world.fleet.read();
        QVERIFY(view->located(0));
        QVERIFY(!view->located(1));
        QCOMPARE(view.cells().rowsIn(view.columns(), { 0, 0, mercatorWorld, 100 }), (std::vector<Row> { 0 }));
    }

    void nearestPrefersTheWorst()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.80,4.90 ignition on\nC at 46.80,4.901 ignition on ago 1h"));
        world.judge();
        const auto view = world.fleet.read();
        const auto nearest = [&](double x, double y, double radius) { return view.cells().nearest(view.columns(), nullptr, x, y, radius); };
        QCOMPARE(nearest(view->x[0], view->y[0], 1e6), Row(1));
        QCOMPARE(nearest(view->x[0], view->y[0], 100), Row(0));
        QCOMPARE(nearest(0, 0, 100), noRow);
        QCOMPARE(nearest(view->x[0] + mercatorWorld, view->y[0], 100), Row(0));
        RowSet onlyFirst(view.size(), 0);
        onlyFirst.add(0);
        QCOMPARE(view.cells().nearest(view.columns(), &onlyFirst, view->x[0], view->y[0], 1e6), Row(0));
    }

    void nearestLooksAcrossTheAntimeridian()
    {
        TextWorld world;
        world.tell(QStringLiteral("FIJI at -17.0,179.999"));
        const auto view = world.fleet.read();
        QCOMPARE(view.cells().nearest(view.columns(), nullptr, 1000, view->y[0], mercatorWorld / 1000), Row(0));
    }
};

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
