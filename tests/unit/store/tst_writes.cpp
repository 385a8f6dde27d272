#include "store/databasethread.h"
#include "store/sql.h"

#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace signalbox;

namespace {

Result<void> insert(QSqlDatabase &db, int value)
{
    auto done = sql::select(db, QStringLiteral("insert into one (value) values (?)"), { value });
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace

/// Writes that share a transaction: committed together, undone alone.
class WritesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<DatabaseThread> m_thread;
    std::promise<void> m_gate; ///< what is queued waits for it

    std::unique_ptr<DatabaseThread> open(int busyMilliseconds = 10'000) const
    {
        return std::move(DatabaseThread::open({ .path = m_dir.filePath(QStringLiteral("a.sqlite")), .busyMilliseconds = busyMilliseconds }).value());
    }
    QFuture<Result<void>> queue(int value) const
    {
        return m_thread->write<void>([value](QSqlDatabase &db) { return insert(db, value); });
    }
    static QList<int> values(DatabaseThread &thread)
    {
        return thread.run<QList<int>>([](QSqlDatabase &db) -> Result<QList<int>> {
            auto rows = sql::select(db, QStringLiteral("select value from one order by value"));
            if (!rows) return tl::unexpected(rows.error());
            QList<int> found;
            while (rows->next()) found += rows->value(0).toInt();
            return found;
        }).result().value();
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_dir.filePath(QStringLiteral("a.sqlite")));
        m_gate = {};
        m_thread = open(0);
        QVERIFY(m_thread->run<void>([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("create table one (value integer primary key)")); }).result());
        m_thread->post([gate = m_gate.get_future().share()](QSqlDatabase &) { gate.wait(); });
    }
    void cleanup() { m_thread.reset(); }

    void whatFailsIsUndoneAlone()
    {
        const auto first = queue(1);
        const auto wrong = m_thread->write<void>([](QSqlDatabase &db) -> Result<void> {
            if (auto done = insert(db, 2); !done) return done;
            return insert(db, 1); // there already
        });
        const auto last = queue(3);
        m_gate.set_value();
        QVERIFY(first.result());
        QCOMPARE(wrong.result().error().code, QStringLiteral("store.query"));
        QVERIFY(last.result());
        QCOMPARE(values(*m_thread), QList<int>({ 1, 3 }));
    }

    void noneIsAnsweredBeforeAllAreOnDisk()
    {
        const auto reader = open();
        QList<int> seen;
        const auto first = m_thread->write<void>([](QSqlDatabase &db) { return insert(db, 1); }, [&] { seen = values(*reader); });
        const auto second = queue(2);
        m_gate.set_value();
        QVERIFY(first.result());
        QCOMPARE(seen, QList<int>({ 1, 2 }));
        QVERIFY(second.result());
    }

    void whoComesLaterSeesThem()
    {
        const auto first = queue(7);
        m_gate.set_value();
        QCOMPARE(values(*m_thread), QList<int>({ 7 }));
        QVERIFY(first.result());
    }

    void allAreToldThatTheDatabaseIsBusy()
    {
        const auto other = open();
        QVERIFY(other->run<void>([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("begin immediate")); }).result());
        bool committed = false;
        const auto first = m_thread->write<void>([](QSqlDatabase &db) { return insert(db, 1); }, [&] { committed = true; });
        const auto second = queue(2);
        m_gate.set_value();
        QCOMPARE(first.result().error().code, QStringLiteral("store.busy"));
        QCOMPARE(second.result().error().code, QStringLiteral("store.busy"));
        QVERIFY(!committed);
    }

    void whenTheTransactionEndsUnderThemNothingIsWrittenBehindIt()
    {
        // As SQLite does by itself when the disk is full.
        const auto first = queue(1);
        const auto breaking = m_thread->write<void>([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("rollback")); });
        const auto last = queue(3);
        m_gate.set_value();
        QVERIFY(!first.result());
        QVERIFY(!breaking.result());
        QVERIFY(!last.result());
        QCOMPARE(values(*m_thread), QList<int>());
    }
};

QTEST_GUILESS_MAIN(WritesTest)
#include "tst_writes.moc"
