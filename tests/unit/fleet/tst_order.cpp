#include "textworld.h"

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
        for (int field = 0; field < sortFieldCount; ++field) {
            std::vector<Row> rows = sorted(world.fleet, all, { { { SortField(field), field % 2 == 0 } } }, world.clock.now());
            std::sort(rows.begin(), rows.end());
            QCOMPARE(rows, all.rows());
        }
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
