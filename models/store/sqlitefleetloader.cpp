#include "store/sqlitefleetloader.h"

#include "store/inventoryscan.h"
#include "store/inventorytables.h"
#include "store/lastfacts.h"
#include "store/manyvehicles.h"
#include "store/sql.h"

namespace signalbox {

namespace {

/// A scan of large tables reads each page once: from the system's own memory, without copying it. Only meanwhile: what
/// stayed mapped would count as this process's memory.
template<typename Scan>
auto mapped(QSqlDatabase &db, Scan scan)
{
    (void)sql::select(db, QStringLiteral("pragma mmap_size=4294967296")); // what it would gain is speed
    auto read = scan(db);
    (void)sql::select(db, QStringLiteral("pragma mmap_size=0"));
    return read;
}

Sight everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return { AccessTable::standard(), viewer, {} };
}

} // namespace

template<typename T, typename Read>
QFuture<Result<T>> SqliteFleetLoader::read(std::unique_ptr<DatabaseThread> &thread, Read read)
{
    const std::lock_guard lock(m_mutex);
    if (!thread) {
        auto opened = DatabaseThread::open({ .path = m_path, .fullSync = false });
        if (!opened) return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(opened.error())));
        thread = std::move(*opened);
        thread->post([](QSqlDatabase &db) { (void)sql::select(db, QStringLiteral("pragma query_only=1")); });
    }
    return thread->run<T>(std::move(read));
}

QFuture<Result<void>> SqliteFleetLoader::inventory(FleetSink &sink)
{
    return read<void>(m_inventory, [&sink](QSqlDatabase &db) { return mapped(db, [&](QSqlDatabase &all) { return scanInventory(all, sink); }); });
}

QFuture<Result<void>> SqliteFleetLoader::fallbacks(FleetSink &sink)
{
    return read<void>(m_inventory, [&sink](QSqlDatabase &db) { return mapped(db, [&](QSqlDatabase &all) { return scanFallbacks(all, sink); }); });
}

QFuture<Result<void>> SqliteFleetLoader::lastFacts(FleetSink &sink)
{
    return read<void>(m_facts, [&sink](QSqlDatabase &db) {
        Viewer viewer;
        viewer.role = Role::Administrator;
        const auto take = [&sink](std::span<const Fact> facts) { return sink.take(facts); };
        return mapped(db, [&](QSqlDatabase &all) { return scanLastFacts(all, viewer, everything(), take); });
    });
}

QFuture<Result<quint64>> SqliteFleetLoader::names()
{
    return read<quint64>(m_inventory, [](QSqlDatabase &db) { return mapped(db, sumNames); });
}

QFuture<Result<std::optional<VehicleRecord>>> SqliteFleetLoader::vehicle(const std::string &fleet, const VehicleId &id)
{
    return read<std::optional<VehicleRecord>>(m_single, [fleet, id](QSqlDatabase &db) {
        return inventory::find(db, fleet, id, everything());
    });
}

QFuture<Result<std::vector<VehicleRecord>>> SqliteFleetLoader::vehicles(const std::string &fleet, std::vector<VehicleId> ids)
{
    return read<std::vector<VehicleRecord>>(m_single, [fleet, ids = std::move(ids)](QSqlDatabase &db) { return manyvehicles::records(db, fleet, ids, everything()); });
}

} // namespace signalbox
