#pragma once

#include "campaigns/campaignjournal.h"
#include "coverage/coveragestore.h"
#include "fleet/fleetload.h"
#include "fleet/history.h"
#include "incidents/incidentstore.h"
#include "interchange/importledger.h"
#include "operations/journal.h"
#include "places/geofencestore.h"
#include "profileplans/plandesk.h"

#include <functional>
#include <memory>

namespace signalbox {

struct SqliteStoreOptions
{
    QString path; ///< the database file; its folder must exist
    /// ISO 3166-1 alpha-2 of a place, for the core table (roles that may not see coordinates); may be empty.
    std::function<QString(double lat, double lon)> countryOf;
    std::chrono::milliseconds flushEvery { 20'000 }; ///< wall; open position and radio chunks go to disk at least this often
};

/// What the store measured since open, wall time.
struct StoreFigures
{
    QString path;
    std::int64_t bytes = 0; ///< file and write-ahead log
    std::uint64_t facts = 0; ///< taken, thinned ones included
    std::uint64_t batches = 0;
    std::size_t queued = 0; ///< jobs waiting for the writer
    Span writeP50 { 0 }; ///< of a batch, last one to two minutes
    Span writeP99 { 0 };
    std::optional<Error> error; ///< of the last write, cleared by a good one
};

struct StoreCheck
{
    int schema = 0; ///< number of the newest migration applied
    qint64 vehicles = 0;
    qint64 sessionEvents = 0;
    qint64 operations = 0;
    QStringList problems; ///< of PRAGMA integrity_check; empty when all is well
};

/// The SQLite store of one workspace: three connections, each on its own thread (journal with
/// synchronous=FULL, writer, reader), write-ahead log. Sessions, signalling and device reports are on disk
/// (synchronous=FULL) when writeFacts() finished. Position and radio samples wait in memory for their chunk
/// up to `flushEvery`: a crash loses at most that much of them, never anything else.
/// For bulk loads hand facts in time order over all vehicles: chunks are ten minutes of 64 vehicles, and
/// going back to one that was closed means reading it again.
class SqliteStore
{
public:
    /// Opens, migrates, starts the threads. Blocks (file system); call it before the window shows or on a worker.
    /// Needs a QCoreApplication. Errors: "store.open" {path}, "store.newer" {schema, known},
    /// "store.migration" {step}, "store.busy" {path}.
    static Result<std::unique_ptr<SqliteStore>> open(SqliteStoreOptions options, const Clock &clock);
    /// Flushes and closes; waits for the writers.
    ~SqliteStore();

    HistoryReader &reader();
    HistoryWriter &writer();
    Journal &journal();
    CampaignJournal &campaigns();
    InventoryStore &inventory(); ///< files in and out
    GeofenceStore &geofences();
    PlanStore &plans();
    IncidentStore &incidents();
    CoverageStore &coverage();
    FleetLoader &fleetLoader();

    StoreFigures figures() const; ///< any thread
    QFuture<Result<void>> flush(); ///< open chunks to disk
    QFuture<Result<StoreCheck>> check();
    /// Rises with every write to the journal that went not through this store: what others did.
    QFuture<Result<qint64>> foreignJournalRevision();
    /// One small read, for the Connections page; the answer is the round trip in wall time.
    QFuture<Result<Span>> ping();
    /// Makes `token` the only one whose journal writes are taken from now on (EngineLock calls it).
    QFuture<Result<void>> takeOwnership(QUuid token, QString program);
    /// Closed for good when the token is still ours.
    QFuture<Result<void>> giveUpOwnership();

private:
    struct Parts;
    explicit SqliteStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox
