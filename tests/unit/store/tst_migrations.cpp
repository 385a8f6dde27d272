#include "store/databasethread.h"
#include "store/migrations.h"
#include "store/sql.h"
#include "testfleet.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <csignal>

using namespace testfleet;

class tst_Migrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsScripts();
    void fromEmptyAndAgain();
    void goesOnWhereItStopped();
    void aNewerSchemaIsRefused();
    void otherFilesAreRefused();
    void everyKeyCarriesTheFleet();
    void killedWriterLeavesNothingTorn();

private:
    static qint64 schema(QSqlDatabase &db)
    {
        return sql::number(db, QStringLiteral("select value from meta where name = 'schema'")).value().value_or(0);
    }
};

void tst_Migrations::splitsScripts()
{
    QCOMPARE(splitStatements(
                 QStringLiteral("-- a; comment\ncreate table a (b text default ';--x');\n\ninsert into a values ('it''s');;")),
        (QStringList {
            QStringLiteral("create table a (b text default ';--x')"), QStringLiteral("insert into a values ('it''s')") }));
}

void tst_Migrations::fromEmptyAndAgain()
{
    Store s;
    const int first = get(s.store->check()).schema;
    QVERIFY(first >= 3);
    s.reopen();
    QCOMPARE(get(s.store->check()).schema, first);
    QVERIFY(get(s.store->check()).problems.isEmpty());
}

void tst_Migrations::goesOnWhereItStopped()
{
    QTemporaryDir dir;
    auto thread = DatabaseThread::open({ dir.filePath(QStringLiteral("half.sqlite")) }).value();
    const auto again = thread
                           ->run<int>([](QSqlDatabase &db) -> Result<int> {
                               // As if the power went after the first step.
                               QFile script(QStringLiteral(":/signalbox/sql/sqlite/001_core.sql"));
                               if (!script.open(QIODevice::ReadOnly)) return failure("test.script");
                               for (const QString &statement : splitStatements(QString::fromUtf8(script.readAll())))
                                   if (auto done = sql::execute(db, statement); !done) return tl::unexpected(done.error());
                               (void)sql::execute(db, QStringLiteral("insert into meta (name, value) values ('schema', 1)"));
                               return migrate(db);
                           })
                           .result();
    QVERIFY(again);
    QVERIFY(*again >= 3);
    QCOMPARE(get(thread->run<qint64>([](QSqlDatabase &db) { return Result<qint64>(schema(db)); })), qint64(*again));
}

void tst_Migrations::aNewerSchemaIsRefused()
{
    Store s;
    s.store.reset();
    {
        auto thread = DatabaseThread::open({ s.options.path }).value();
        get(thread->run<void>([](QSqlDatabase &db) {
            return sql::execute(db, QStringLiteral("update meta set value = 999 where name = 'schema'"));
        }));
    }
    const auto opened = SqliteStore::open(s.options, s.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, QStringLiteral("store.newer"));
    QCOMPARE(opened.error().parameters.value(QStringLiteral("schema")).toInt(), 999);
}

void tst_Migrations::otherFilesAreRefused()
{
    QTemporaryDir dir;
    ManualClock clock(start);
    QFile file(dir.filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    for (const QString &path : { file.fileName(), dir.filePath(QStringLiteral("no/such/folder.sqlite")) }) {
        SqliteStoreOptions options;
        options.path = path;
        const auto opened = SqliteStore::open(options, clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("store.open"));
        QCOMPARE(opened.error().parameters.value(QStringLiteral("path")).toString(), path);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
}

void tst_Migrations::everyKeyCarriesTheFleet()
{
    Store s;
    auto thread = DatabaseThread::open({ s.options.path }).value();
    const auto tables = get(thread->run<QStringList>([](QSqlDatabase &db) -> Result<QStringList> {
        auto rows = sql::select(db,
            QStringLiteral("select m.name, (select group_concat(p.name) from pragma_table_info(m.name) p where p.pk > 0) from "
                           "sqlite_master m where m.type = 'table'"));
        if (!rows) return tl::unexpected(rows.error());
        QStringList without;
        while (rows->next())
            if (!rows->value(1).toString().split(u',').contains(QStringLiteral("fleet"))) without += rows->value(0).toString();
        return without;
    }));
    QCOMPARE(
        QSet<QString>(tables.begin(), tables.end()), (QSet<QString> { QStringLiteral("meta"), QStringLiteral("engine_owner") }));
}

// The test runs itself as the writer that is killed.
void tst_Migrations::killedWriterLeavesNothingTorn()
{
    Store s(std::chrono::milliseconds(20));
    s.store.reset();
    qint64 last = 0;
    for (int round = 0; round < 4; ++round) {
        QProcess writer;
        writer.start(
            QCoreApplication::applicationFilePath(), { QStringLiteral("--write"), s.options.path, QString::number(round) });
        QVERIFY(writer.waitForReadyRead(30'000));
        while (!writer.canReadLine() || writer.bytesAvailable() < 200 * (round + 1))
            QVERIFY(writer.waitForReadyRead(30'000));
        ::kill(pid_t(writer.processId()), SIGKILL);
        writer.waitForFinished();
        qint64 promised = last;
        while (writer.canReadLine())
            promised = writer.readLine().trimmed().toLongLong();
        s.reopen();
        const StoreCheck check = get(s.store->check());
        QCOMPARE(check.problems, QStringList());
        // Everything that was said to be written is there, and batches are whole.
        QVERIFY2(check.sessionEvents >= promised, qPrintable(QStringLiteral("%1 of %2").arg(check.sessionEvents).arg(promised)));
        QCOMPARE(check.sessionEvents % 10, qint64(0));
        QVERIFY(check.sessionEvents > last);
        get(s.store->reader().history(admin, vehicle("A"), at(-1), at(1e9)));
        last = check.sessionEvents;
        s.store.reset();
    }
}

namespace {

/// Writes batches of ten until it is killed; a line after each, so many events are safe.
int writeForEver(const QString &path, int round)
{
    Store s(std::chrono::milliseconds(5), path);
    qint64 written = get(s.store->check()).sessionEvents;
    for (int batch = 0;; ++batch) {
        std::vector<Fact> facts;
        for (int i = 0; i < 10; ++i) {
            const double second = round * 1e6 + batch * 100 + i * 10;
            facts.push_back(session("A", second, SessionEvent::Interim, "s", std::uint64_t(second)));
            facts.push_back(position("A", second, 46 + i * 0.01));
        }
        get(s.store->writer().writeFacts(fleet, std::move(facts)));
        written += 10;
        fprintf(stdout, "%lld\n", written);
        fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && app.arguments().at(1) == QStringLiteral("--write"))
        return writeForEver(app.arguments().at(2), app.arguments().at(3).toInt());
    tst_Migrations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrations.moc"
