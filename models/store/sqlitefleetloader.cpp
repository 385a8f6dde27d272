#include "store/sqlitefleetloader.h"

#include "store/inventoryscan.h"
#include "store/lastfacts.h"
#include "store/sql.h"

namespace signalbox {

namespace {

/// A scan of large tables reads each page once: from the system's own memory, without copying it.
Result<void> readFast(QSqlDatabase &db)
{
    for (const char *pragma : { "pragma query_only=1", "pragma mmap_size=4294967296" })
        if (auto set = sql::select(db, QString::fromLatin1(pragma)); !set) return tl::unexpected(set.error());
    return {};
}

Sight everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return { AccessTable::standard(), viewer, {} };
}

} // namespace

template<typename Read>
QFuture<Result<void>> SqliteFleetLoader::read(std::unique_ptr<DatabaseThread> &thread, Read read)
{
    if (!thread) {
        auto opened = DatabaseThread::open({ .path = m_path, .fullSync = false });
        if (!opened) return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(opened.error())));
        thread = std::move(*opened);
    }
    return thread->run<void>([read](QSqlDatabase &db) -> Result<void> {
        if (auto fast = readFast(db); !fast) return fast;
        return read(db);
    });
}

QFuture<Result<void>> SqliteFleetLoader::inventory(FleetSink &sink)
{
    return read(m_inventory, [&sink](QSqlDatabase &db) { return scanInventory(db, sink); });
}

QFuture<Result<void>> SqliteFleetLoader::fallbacks(FleetSink &sink)
{
    return read(m_inventory, [&sink](QSqlDatabase &db) { return scanFallbacks(db, sink); });
}

QFuture<Result<void>> SqliteFleetLoader::lastFacts(FleetSink &sink)
{
    return read(m_facts, [&sink](QSqlDatabase &db) {
        Viewer viewer;
        viewer.role = Role::Administrator;
        return scanLastFacts(db, viewer, everything(), [&sink](std::span<const Fact> facts) { return sink.take(facts); });
    });
}

} // namespace signalbox
