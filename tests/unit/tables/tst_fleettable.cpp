#include "showcase.h"

#include "tables/fleetorder.h"
#include "tables/fleettablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <numeric>

using namespace signalbox;
using namespace std::chrono_literals;

class TestFleetTable : public QObject
{
    Q_OBJECT

    Showcase m_show;

    static QString names(const FleetTableModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) out.append(model.index(row, FleetTableModel::Vehicle).data().toString().right(5));
        return out.join(u' ');
    }

    FleetQuery query(const char *text)
    {
        const QueryLanguage language(AccessTable::standard(), QueryFields::standard({ m_show.reader.books, &m_show.reader.books->networks },
                                                                                    { m_show.reader.books, &m_show.reader.books->countries }));
        return *language.parse(QString::fromUtf8(text), {});
    }

private Q_SLOTS:
    void worstFirst()
    {
        FleetTableModel model(m_show.sources(Role::Administrator));
        QTRY_COMPARE(names(model), QStringLiteral("04417 11618 04388 20551 30117 04421"));
        QCOMPARE(model.rowOf(m_show.world.row("FR-VAN-11618")), 1);
        QCOMPARE(model.fleetRow(99), noRow);
        QCOMPARE(model.index(0, FleetTableModel::State).data(StateRole).toInt(), 6);
        QVERIFY(!model.isBusy());
    }

    void selectionSurvivesFilterAndOrder()
    {
        FleetTableModel model(m_show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 6);
        const QPersistentModelIndex kept = model.index(model.rowOf(m_show.world.row("FR-VAN-11618")), 2);
        const QPersistentModelIndex gone = model.index(model.rowOf(m_show.world.row("CH-VAN-30117")), 0);
        model.setQuery(query("country:FR"));
        QTRY_COMPARE(model.rowCount(), 4);
        QVERIFY(!gone.isValid());
        QCOMPARE(model.fleetRow(kept.row()), m_show.world.row("FR-VAN-11618"));
        model.sort(FleetTableModel::Vehicle, Qt::DescendingOrder);
        QTRY_COMPARE(names(model), QStringLiteral("11618 04421 04417 04388"));
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.matches()->size(), std::size_t(4));
        model.setQuery(FleetQuery::everything({}));
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(model.fleetRow(kept.row()), m_show.world.row("FR-VAN-11618"));
    }

    void aNewOrderWaitsUntilItIsAsked()
    {
        Showcase show;
        FleetTableModel model(show.sources(Role::Administrator));
        QTRY_COMPARE(model.rowCount(), 6);
        const QString before = names(model);
        show.world.pass(1h);
        show.world.judge();
        show.world.tell(QStringLiteral("FR-NEW-00001 at 46,5 ignition on"));
        show.world.judge();
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 7);
        QCOMPARE(names(model).remove(QStringLiteral(" 00001")), before);
        QTRY_VERIFY(model.movedRows() > 0);
        const int moved = model.movedRows();
        QVERIFY(moved <= 3);
        model.reorder();
        QTRY_COMPARE(model.movedRows(), 0);
        QVERIFY(names(model).remove(QStringLiteral(" 00001")) != before);
    }

    void askedTwiceInARowTheLastCounts()
    {
        FleetTableModel model(m_show.sources(Role::Administrator));
        model.setQuery(query("state:dark"));
        model.setQuery(query("state:quiet"));
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(names(model), QStringLiteral("30117"));
    }

    void scopeHoldsWithoutAFilter()
    {
        TableSources sources = m_show.sources(Role::NocOperator);
        sources.viewer.scope.cohorts = { QStringLiteral("Reefer") };
        FleetTableModel model(sources);
        QTRY_COMPARE(names(model), QStringLiteral("20551"));
    }

    void hiddenColumnsCannotSort()
    {
        FleetTableModel model(m_show.sources(Role::Finance));
        model.setOrder({ { { SortField::Imsi, false }, { SortField::Vehicle, false }, { SortField::Rsrp, false } } });
        QCOMPARE(model.order().keys, (std::vector<SortKey> { { SortField::Vehicle, false } }));
    }

    void diesWhileSorting()
    {
        for (int i = 0; i < 20; ++i) {
            FleetTableModel model(m_show.sources(Role::Administrator));
            model.setOrder({ { { SortField::Vehicle, false } } });
        }
        QCoreApplication::processEvents();
        QCOMPARE(m_show.world.fleet.size(), 6u);
    }

    void keptPlacesAndRowsToMove()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<Row> all(20), shown;
            std::iota(all.begin(), all.end(), 0u);
            std::shuffle(all.begin(), all.end(), random);
            for (const Row row : all)
                if (random.bounded(3) > 0) shown.push_back(row);
            RowSet matches(20, 0);
            std::vector<Row> ordered;
            for (Row row = 0; row < 20; ++row)
                if (random.bounded(4) > 0) {
                    matches.add(row);
                    ordered.push_back(row);
                }
            std::shuffle(ordered.begin(), ordered.end(), random);
            std::vector<Row> kept = PlaceKeeper(20).kept(shown, ordered);
            std::vector<Row> stayed;
            std::copy_if(kept.begin(), kept.end(), std::back_inserter(stayed), [&](Row row) { return std::count(shown.begin(), shown.end(), row) > 0; });
            std::vector<Row> expected;
            std::copy_if(shown.begin(), shown.end(), std::back_inserter(expected), [&](Row row) { return matches.contains(row); });
            QCOMPARE(stayed, expected);
            const int moved = rowsToMove(kept, ordered, 20);
            QVERIFY(moved >= 0 && moved < 20);
            std::sort(kept.begin(), kept.end());
            QCOMPARE(kept, matches.rows());
        }
        QCOMPARE(rowsToMove({ 0, 1, 2, 3 }, { 0, 1, 2, 3 }, 4), 0);
        QCOMPARE(rowsToMove({ 3, 0, 1, 2 }, { 0, 1, 2, 3 }, 4), 1);
        QCOMPARE(rowsToMove({ 3, 2, 1, 0 }, { 0, 1, 2, 3 }, 4), 3);
    }
};

QTEST_GUILESS_MAIN(TestFleetTable)
#include "tst_fleettable.moc"
