#include "store/sqlitestore.h"

#include "store/migrations.h"
#include "store/sqlitecoverage.h"
#include "store/sqlitefleetloader.h"
#include "store/sql.h"
#include "store/sqlitecampaigns.h"
#include "store/sqlitegeofences.h"
#include "store/sqlitehistory.h"
#include "store/sqliteincidents.h"
#include "store/sqliteinventory.h"
#include "store/sqlitejournal.h"
#include "store/sqliteplans.h"

#include <QFileInfo>
#include <QFile>

namespace signalbox {

struct SqliteStore::Parts
{
    Parts(SqliteStoreOptions o, const Clock &clock, std::unique_ptr<DatabaseThread> j, std::unique_ptr<DatabaseThread> w,
        std::unique_ptr<DatabaseThread> r)
        : options(std::move(o))
        , journalThread(std::move(j))
        , writerThread(std::move(w))
        , readerThread(std::move(r))
        , journal(*journalThread, clock)
        , campaigns(*journalThread, journal, clock)
        , reader(*readerThread, open, clock)
        , writer(*writerThread, open, options.countryOf, options.flushEvery)
        , inventory(options.path, *readerThread, clock)
        , geofences(*readerThread, *journalThread, clock)
        , plans(options.path, *readerThread, *journalThread, clock)
        , incidents(*readerThread, *journalThread)
        , coverage(*readerThread, *writerThread)
        , fleetLoader(options.path)
    { }

    const SqliteStoreOptions options;
    OpenChunks open;
    std::unique_ptr<DatabaseThread> journalThread, writerThread, readerThread;
    SqliteJournal journal;
    SqliteCampaigns campaigns;
    SqliteHistoryReader reader;
    SqliteHistoryWriter writer;
    SqliteInventory inventory;
    SqliteGeofences geofences;
    SqlitePlans plans;
    SqliteIncidents incidents;
    SqliteCoverage coverage;
    SqliteFleetLoader fleetLoader;
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{ }

SqliteStore::~SqliteStore()
{
    m_parts->writer.close();
    // Threads run what is queued before they end; what they call is still there.
    m_parts->readerThread.reset();
    m_parts->journalThread.reset();
    m_parts->writerThread.reset();
}

namespace {

/// Positions, IMSIs, prices: for the owner alone, before anything is in it. SQLite gives its log the same
/// permissions. What cannot be opened is told by the open that follows.
void keepPrivate(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly)) file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(SqliteStoreOptions options, const Clock &clock)
{
    keepPrivate(options.path);
    auto journal = DatabaseThread::open({ .path = options.path, .fullSync = true, .overwritesDeleted = true });
    if (!journal) return tl::unexpected(journal.error());
    const auto migrated = (*journal)->run<int>([](QSqlDatabase &db) { return migrate(db); }).result();
    if (!migrated) return tl::unexpected(migrated.error());
    // FULL for facts as well: the inbox is cut right after the commit, so the commit must be on disk.
    auto writer = DatabaseThread::open({ options.path, true });
    if (!writer) return tl::unexpected(writer.error());
    auto reader = DatabaseThread::open({ options.path, false });
    if (!reader) return tl::unexpected(reader.error());
    return std::unique_ptr<SqliteStore>(new SqliteStore(
        std::make_unique<Parts>(std::move(options), clock, std::move(*journal), std::move(*writer), std::move(*reader))));
}

HistoryReader &SqliteStore::reader()
{
    return m_parts->reader;
}
HistoryWriter &SqliteStore::writer()
{
    return m_parts->writer;
}
Journal &SqliteStore::journal()
{
    return m_parts->journal;
}

CampaignJournal &SqliteStore::campaigns()
{
    return m_parts->campaigns;
}

InventoryStore &SqliteStore::inventory()
{
    return m_parts->inventory;
}

CoverageStore &SqliteStore::coverage()
{
    return m_parts->coverage;
}

GeofenceStore &SqliteStore::geofences()
{
    return m_parts->geofences;
}

IncidentStore &SqliteStore::incidents()
{
    return m_parts->incidents;
}

PlanStore &SqliteStore::plans()
{
    return m_parts->plans;
}

FleetLoader &SqliteStore::fleetLoader()
{
    return m_parts->fleetLoader;
}

StoreFigures SqliteStore::figures() const
{
    const WriteFigures write = m_parts->writer.figures();
    StoreFigures out;
    out.path = m_parts->options.path;
    out.bytes = QFileInfo(out.path).size() + QFileInfo(out.path + QStringLiteral("-wal")).size();
    out.facts = write.facts;
    out.batches = write.batches;
    out.queued = m_parts->writerThread->queued();
    out.writeP50 = write.times.percentile(0.5);
    out.writeP99 = write.times.percentile(0.99);
    out.error = write.error;
    return out;
}

QFuture<Result<void>> SqliteStore::flush()
{
    return m_parts->writer.flush(false);
}
QFuture<Result<qint64>> SqliteStore::foreignJournalRevision()
{
    return m_parts->journal.foreignRevision();
}
QFuture<Result<void>> SqliteStore::takeOwnership(QUuid token, QString program)
{
    return m_parts->journal.takeOwnership(token, std::move(program));
}
QFuture<Result<void>> SqliteStore::giveUpOwnership()
{
    return m_parts->journal.giveUpOwnership();
}

QFuture<Result<Span>> SqliteStore::ping()
{
    const auto begun = std::chrono::steady_clock::now();
    return m_parts->readerThread->run<Span>([begun](QSqlDatabase &db) -> Result<Span> {
        const auto schema = sql::number(db, QStringLiteral("select value from meta where name = 'schema'"));
        if (!schema) return tl::unexpected(schema.error());
        return std::chrono::duration_cast<Span>(std::chrono::steady_clock::now() - begun);
    });
}

QFuture<Result<StoreCheck>> SqliteStore::check()
{
    return m_parts->readerThread->run<StoreCheck>([](QSqlDatabase &db) -> Result<StoreCheck> {
        StoreCheck check;
        const auto count = [&db](const char *statement) { return sql::number(db, QString::fromLatin1(statement)); };
        const auto schema = count("select value from meta where name = 'schema'");
        const auto vehicles = count("select count(*) from vehicle_core");
        const auto sessions = count("select count(*) from session_core");
        const auto operations = count("select count(*) from operation_core");
        for (const auto *answer : { &schema, &vehicles, &sessions, &operations })
            if (!*answer) return tl::unexpected(answer->error());
        check.schema = int(schema->value_or(0));
        check.vehicles = vehicles->value_or(0);
        check.sessionEvents = sessions->value_or(0);
        check.operations = operations->value_or(0);
        auto integrity = sql::select(db, QStringLiteral("pragma integrity_check"));
        if (!integrity) return tl::unexpected(integrity.error());
        while (integrity->next())
            if (const QString line = integrity->value(0).toString(); line != QStringLiteral("ok")) check.problems += line;
        return check;
    });
}

} // namespace signalbox
