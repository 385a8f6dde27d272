#include "textworld.h"

#include "fleet/cellindex.h"
#include "fleet/query.h"
#include "fleet/sortorder.h"

#include <QRandomGenerator>
#include <numeric>

using namespace signalbox;

class TestOrder : public QObject
{
    Q_OBJECT

    static QString ordered(const TextWorld &world, std::vector<SortKey> keys)
    {
        const RowSet all = FleetQuery::everything({}).evaluate(world.fleet.read(), world.clock.now());
        const std::vector<Row> rows = sorted(world.fleet, all, { std::move(keys) }, world.clock.now());
        const auto view = world.fleet.read();
        QStringList out;
        for (const Row row : rows) out.append(QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())));
        return out.join(u' ');
    }

private Q_SLOTS:
    void severalKeysAndMissingLast()
    {
        TextWorld world;
        world.tell(QStringLiteral("B at 1,1 ignition on radio 20801 lte rsrp -100 ago 1h\nA at 1,1 ignition on radio 20801 lte rsrp -90 ago 1h\n"
                                  "C at 1,1 ignition on radio 20801 lte rsrp -110 ago 5s\nD\nE at 1,1 ignition on ago 2h"));
        world.judge();
        QCOMPARE(ordered(world, { { SortField::State, true }, { SortField::LastFact, true } }), QStringLiteral("E A B D C"));
        QCOMPARE(ordered(world, { { SortField::LastFact, false } }), QStringLiteral("C A B E D"));
        QCOMPARE(ordered(world, { { SortField::Rsrp, false } }), QStringLiteral("C B A D E"));
        QCOMPARE(ordered(world, { { SortField::Rsrp, true } }), QStringLiteral("A B C D E"));
        QCOMPARE(ordered(world, { { SortField::Vehicle, true } }), QStringLiteral("E D C B A"));
        QCOMPARE(ordered(world, {}), QStringLiteral("A B C D E"));
    }

    void everyFieldGivesAPermutation()
    {
        TextWorld world;
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i)
            world.tell(QStringLiteral("V-%1 at %2,%3 radio 20801 lte rsrp %4 ago %5s").arg(i).arg(random.bounded(120) - 60)
                           .arg(random.bounded(300) - 150).arg(-random.bounded(60) - 60).arg(random.bounded(4000)));
        world.judge();
        const RowSet all = FleetQuery::everything({}).evaluate(world.fleet.read(), world.clock.now());
        for (int field = 0; field <= int(SortField::Operation); ++field) {
            std::vector<Row> rows = sorted(world.fleet, all, { { { SortField(field), field % 2 == 0 } } }, world.clock.now());
            std::sort(rows.begin(), rows.end());
            QCOMPARE(rows, all.rows());
        }
    }

    void clustersHideNoWorst()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.80,4.90 ignition on\nB at 46.81,4.91 ignition on\nC at 46.80,4.91 ignition on ago 1h\nFAR at -33.9,18.4\nNOWHERE"));
        world.judge();
        const auto view = world.fleet.read();
        const MercatorRect whole { 0, 0, mercatorWorld, mercatorWorld };
        const auto cells = clusters(view, nullptr, whole, mercatorWorld / 64);
        QCOMPARE(cells.size(), std::size_t(2));
        QCOMPARE(cells[0].total, 3u);
        QCOMPARE(cells[0].worst, std::uint8_t(VehicleState::Dark));
        QCOMPARE(cells[0].sample, Row(2));
        QCOMPARE(cells[0].counts[std::size_t(VehicleState::Online)], 2u);
        RowSet onlyFar(view.size(), 0);
        onlyFar.add(3);
        QCOMPARE(clusters(view, &onlyFar, whole, mercatorWorld / 64).size(), std::size_t(1));
    }

    void clustersCrossTheAntimeridian()
    {
        TextWorld world;
        world.tell(QStringLiteral("FIJI at -17.0,179.9\nTONGA at -17.0,-179.9"));
        const auto view = world.fleet.read();
        const double centre = mercatorWorld, half = mercatorWorld / 100;
        const auto cells = clusters(view, nullptr, { centre - half, 0, centre + half, mercatorWorld }, half * 4);
        const auto total = std::accumulate(cells.begin(), cells.end(), 0u, [](unsigned sum, const ClusterCell &cell) { return sum + cell.total; });
        QCOMPARE(total, 2u);
        for (const ClusterCell &cell : cells) QVERIFY(std::abs(cell.x - centre) < half);
    }

    void theIndexFindsWhatAScanFinds()
    {
        TextWorld world;
        QRandomGenerator random(11);
        for (int i = 0; i < 500; ++i)
            world.tell(QStringLiteral("V-%1 at %2,%3").arg(i).arg(random.generateDouble() * 160 - 80).arg(random.generateDouble() * 360 - 180));
        const auto view = world.fleet.read();
        const CellIndex index(view, nullptr);
        for (int i = 0; i < 50; ++i) {
            const double left = random.generateDouble() * mercatorWorld, top = random.generateDouble() * mercatorWorld * 0.8;
            const MercatorRect rect { left, top, left + mercatorWorld / 7, top + mercatorWorld / 9 };
            const std::vector<Row> candidates = index.candidates(rect);
            for (Row row = 0; row < view.size(); ++row) {
                double x = view->x[row];
                if (x < rect.left) x += mercatorWorld;
                const bool inside = x >= rect.left && x < rect.right && view->y[row] >= rect.top && view->y[row] < rect.bottom;
                if (inside) QCOMPARE(std::count(candidates.begin(), candidates.end(), row), 1);
            }
        }
    }

    void nearestPrefersTheWorst()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 46.80,4.90 ignition on\nC at 46.80,4.901 ignition on ago 1h"));
        world.judge();
        const auto view = world.fleet.read();
        QCOMPARE(CellIndex::nearest(view, nullptr, view->x[0], view->y[0], 1e6), Row(1));
        QCOMPARE(CellIndex::nearest(view, nullptr, view->x[0], view->y[0], 100), Row(0));
        QCOMPARE(CellIndex::nearest(view, nullptr, 0, 0, 100), noRow);
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
