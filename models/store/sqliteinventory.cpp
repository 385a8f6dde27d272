#include "store/sqliteinventory.h"

#include "base/clock.h"
#include "store/beliefs.h"
#include "store/importledger.h"
#include "store/inventorytables.h"
#include "store/migrations.h"
#include "store/sql.h"

namespace signalbox {

namespace {

constexpr const char *copied[] = { "fleet", "vehicle_core", "vehicle_identity", "euicc_identity", "profile_core", "profile_identity", "profile_statement" };

/// The inventory as it is now, into a database that has the schema and nothing else.
Result<void> copyInventory(QSqlDatabase &db, const QString &path)
{
    if (auto careless = sql::execute(db, QStringLiteral("pragma synchronous=off")); !careless) return careless;
    if (auto migrated = migrate(db); !migrated) return tl::unexpected(migrated.error());
    if (auto attached = sql::select(db, QStringLiteral("attach database ? as live"), { path }); !attached) return tl::unexpected(attached.error());
    {
        if (auto begun = sql::execute(db, QStringLiteral("begin")); !begun) return begun;
        for (const char *table : copied)
            if (auto done = sql::execute(db, QStringLiteral("insert into main.%1 select * from live.%1").arg(QLatin1StringView(table))); !done) return done;
        if (auto done = sql::execute(db, QStringLiteral("commit")); !done) return done;
    }
    return sql::execute(db, QStringLiteral("detach database live"));
}

} // namespace

SqliteInventory::SqliteInventory(QString path, DatabaseThread &reader, const Clock &clock) : m_path(std::move(path)), m_reader(reader), m_clock(clock) { }

SqliteInventory::~SqliteInventory()
{
    m_closing = true;
    m_import.reset();
    m_rehearsal.reset();
}

Result<DatabaseThread *> SqliteInventory::threadFor(Mode mode)
{
    const std::lock_guard lock(m_mutex);
    if (mode == Mode::Import && m_import) return m_import.get();
    if (mode == Mode::Rehearsal) {
        m_rehearsal.reset();
        m_scratch.emplace();
        if (!m_scratch->isValid()) return failure("file.write", { { QStringLiteral("path"), m_scratch->path() } }, m_scratch->errorString());
    }
    auto opened = DatabaseThread::open({ .path = mode == Mode::Import ? m_path : m_scratch->filePath(QStringLiteral("rehearsal.sqlite")) });
    if (!opened) return tl::unexpected(opened.error());
    auto &thread = mode == Mode::Import ? m_import : m_rehearsal;
    thread = std::move(*opened);
    return thread.get();
}

QFuture<Result<void>> SqliteInventory::withLedger(ImportHeader header, Mode mode, std::function<Result<void>(ImportLedger &)> work)
{
    const auto thread = threadFor(mode);
    if (!thread) return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(thread.error())));
    return (*thread)->run<void>([this, header = std::move(header), mode, work = std::move(work)](QSqlDatabase &db) -> Result<void> {
        if (mode == Mode::Rehearsal)
            if (auto copy = copyInventory(db, m_path); !copy) return copy;
        auto ledger = SqliteImportLedger::open(db, header, m_clock.now(), m_closing);
        return ledger ? work(**ledger) : Result<void>(tl::unexpected(ledger.error()));
    });
}

QFuture<Result<std::vector<VehicleRecord>>> SqliteInventory::page(const Viewer &viewer, std::optional<VehicleRecord> last, int limit)
{
    inventory::Page page { {}, {}, limit };
    if (last) page = { last->fleet.text(), last->id.text(), limit };
    const Sight sight(AccessTable::standard(), viewer, m_clock.now());
    return m_reader.run<std::vector<VehicleRecord>>([viewer, sight, page](QSqlDatabase &db) -> Result<std::vector<VehicleRecord>> {
        auto records = inventory::read(db, viewer, sight, page);
        if (!records) return records;
        if (auto overlaid = inventory::believe(db, *records, sight); !overlaid) return tl::unexpected(overlaid.error());
        return records;
    });
}

QFuture<Result<qint64>> SqliteInventory::revision()
{
    return m_reader.run<qint64>([](QSqlDatabase &db) -> Result<qint64> {
        const auto number = sql::number(db, QStringLiteral("select value from meta where name = 'inventory'"));
        if (!number) return tl::unexpected(number.error());
        return number->value_or(0);
    });
}

} // namespace signalbox
