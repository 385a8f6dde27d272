#include "showcase.h"

#include "tables/operationtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace signalbox;

class TestLists : public QObject
{
    Q_OBJECT

    Showcase m_show;

private Q_SLOTS:
    void operationsFollowTheDesk()
    {
        ListedDesk desk(m_show.operations);
        OperationTableModel model(desk, m_show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 2);
        const QPersistentModelIndex done = model.index(1, 0);
        const QUuid id = desk.operations[1].id;

        Operation newest = desk.operations[0];
        newest.id = QUuid::createUuid();
        newest.number = 51900;
        desk.operations.insert(desk.operations.begin(), newest);
        Q_EMIT desk.changed(newest.id);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(done.row(), 2);
        QCOMPARE(model.rowOf(id), 2);

        QCOMPARE(desk.limits.back(), 20); // the new one, not the whole list again
        desk.operations[0].state = OperationState::Working;
        desk.limits.clear();
        QSignalSpy touched(&model, &QAbstractItemModel::dataChanged);
        Q_EMIT desk.changed(newest.id);
        Q_EMIT desk.changed(newest.id);
        QTRY_COMPARE(model.index(0, OperationTableModel::State).data(RawRole).toString(), QStringLiteral("working"));
        QCOMPARE(desk.limits.size(), std::size_t(1)); // two changes, one question
        QCOMPARE(touched.size(), 1);
        QCOMPARE(touched[0][1].toModelIndex().row(), 0);

        desk.operations.erase(desk.operations.begin() + 1);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(done.row(), 1);
        QCOMPARE(model.index(0, OperationTableModel::State).data(RawRole).toString(), QStringLiteral("working"));
        QCOMPARE(model.operation(0)->number, 51900);
        QCOMPARE(model.operation(7), nullptr);
    }

    void aFailedReadKeepsTheRows()
    {
        ListedDesk desk(m_show.operations);
        OperationTableModel model(desk, m_show.sources(Role::Administrator));
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy failed(&model, &OperationTableModel::failed);
        desk.broken = true;
        model.reload();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.lastError()->code, QStringLiteral("store.busy"));
        desk.broken = false;
        model.reload();
        QTRY_VERIFY(!model.lastError());
    }

    void sessionsGrowAtTheTop()
    {
        SessionTableModel model(m_show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto sessions = m_show.history.sessions;
        model.setSessions(sessions, QTimeZone::utc());
        const QPersistentModelIndex oldest = model.index(1, 0);
        SessionRow next = sessions.back();
        next.started += std::chrono::minutes(5);
        sessions.push_back(next);
        sessions.push_back(next); // the same moment twice still gives two rows
        model.setSessions(sessions, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(oldest.row(), 3);
        QCOMPARE(oldest.data(RowIdRole), model.index(3, 1).data(RowIdRole));
        model.setSessions({}, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 0);
    }

    void differencesAreFlagged()
    {
        ProfileTableModel model(m_show.sources(Role::Administrator));
        model.setStatements(m_show.statements, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 2);
        const auto flagged = [&model](int row, int column) { return model.index(row, column).data(DifferenceRole).toBool(); };
        using M = ProfileTableModel;
        QVERIFY(!flagged(0, M::Believed));
        QVERIFY(flagged(0, M::Card)); // believed enabled, the card says disabled
        QVERIFY(!flagged(0, M::OnAir));
        QVERIFY(flagged(1, M::Card));
        QVERIFY(!flagged(1, M::Provider));
        QVERIFY(flagged(1, M::OnAir)); // seen last on a profile that we believe disabled
        QCOMPARE(model.index(0, M::Use).data().toString(), QStringLiteral("operational"));
        QCOMPARE(model.index(1, M::Use).data().toString(), QStringLiteral("fallback"));
    }

    void valuesFollowTheVehicle()
    {
        LastValuesModel model(m_show.sources(Role::Administrator));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setVehicle(m_show.world.row("FR-TRK-04421"));
        const int rows = model.rowCount();
        QVERIFY(rows > 15);
        QCOMPARE(model.index(0, LastValuesModel::Value).data().toString(), m_show.reader.books->networks.find(u"20801")->name() + QStringLiteral(" 208 01"));
        model.setVehicle(noRow);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
