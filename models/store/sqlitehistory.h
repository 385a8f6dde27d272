#pragma once

#include "base/laghistogram.h"
#include "fleet/history.h"
#include "store/databasethread.h"
#include "store/factwriter.h"

namespace signalbox {

/// Reads on the reader's connection; samples that are not on disk yet come from the open chunks.
class SqliteHistoryReader final : public HistoryReader
{
public:
    SqliteHistoryReader(DatabaseThread &thread, const OpenChunks &open, const Clock &clock)
        : m_thread(thread)
        , m_open(open)
        , m_clock(clock)
    { }
    QFuture<Result<VehicleHistory>> history(const Viewer &viewer, const VehicleId &vehicle, Instant from, Instant to) override;
    QFuture<Result<std::vector<ProfileStatement>>> profiles(const Viewer &viewer, const VehicleId &vehicle) override;
    QFuture<Result<Statements>> statements(const Viewer &viewer, const FleetId &fleet, std::vector<VehicleId> vehicles) override;
    QFuture<Result<KeptCardReading>> cardReading(const Viewer &viewer, const VehicleId &vehicle) override;
    QFuture<Result<std::vector<VehicleRecord>>> inventory(const Viewer &viewer) override;
    QFuture<Result<std::vector<Fact>>> lastFacts(const Viewer &viewer) override;
    QFuture<Result<std::vector<DayOctets>>> dayOctets(const Viewer &viewer, Instant dayStart) override;

private:
    Sight sight(const Viewer &viewer) const { return { AccessTable::standard(), viewer, m_clock.now() }; }
    DatabaseThread &m_thread;
    const OpenChunks &m_open;
    const Clock &m_clock;
};

/// What the writer measured, wall time.
struct WriteFigures
{
    std::uint64_t facts = 0;
    std::uint64_t batches = 0;
    LagHistogram times;
    std::optional<Error> error;
};

/// Writes on the writer's connection, in order.
class SqliteHistoryWriter final : public HistoryWriter
{
public:
    SqliteHistoryWriter(DatabaseThread &thread, OpenChunks &open, CountryOf countryOf, std::chrono::milliseconds flushEvery);
    QFuture<Result<void>> writeInventory(std::vector<VehicleRecord> vehicles) override;
    QFuture<Result<void>> writeFacts(FleetId fleet, std::vector<Fact> facts) override;
    QFuture<Result<void>> writeLastFacts(FleetId fleet, std::vector<Fact> facts) override;
    QFuture<Result<void>> expectVehicles(FleetId fleet, std::size_t count) override;
    QFuture<Result<void>> writeStatements(FleetId fleet, VehicleId vehicle, std::vector<ProfileStatement> statements) override;
    QFuture<Result<void>> writeCardReading(FleetId fleet, VehicleId vehicle, Eid eid, CardReading reading, Instant at) override;
    QFuture<Result<std::int64_t>> prune(Instant before) override;
    QFuture<Result<void>> flush(bool all);
    /// The last words on the writer's thread: everything to disk, statements closed before their connection.
    void close();
    WriteFigures figures() const; ///< any thread

private:
    FactWriter &facts(QSqlDatabase &db);
    void note(std::size_t count, std::chrono::steady_clock::time_point begun, const Result<void> &done);

    DatabaseThread &m_thread;
    OpenChunks &m_open;
    const CountryOf m_countryOf;
    const std::chrono::milliseconds m_flushEvery;
    std::unique_ptr<FactWriter> m_facts; // made, used and destroyed on the writer's thread
    mutable std::mutex m_mutex;
    WriteFigures m_figures;
};

} // namespace signalbox
