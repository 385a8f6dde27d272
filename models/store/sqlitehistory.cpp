#include "store/sqlitehistory.h"

#include "store/cardreadings.h"
#include "store/dayoctets.h"
#include "store/fleets.h"
#include "store/inventorytables.h"
#include "store/manyvehicles.h"
#include "store/prune.h"
#include "store/vehiclehistory.h"

namespace signalbox {

QFuture<Result<VehicleHistory>> SqliteHistoryReader::history(
    const Viewer &viewer, const VehicleId &vehicle, Instant from, Instant to)
{
    return m_thread.run<VehicleHistory>([this, viewer, vehicle, from, to](QSqlDatabase &db) {
        return readHistory(db, m_open, viewer, sight(viewer), vehicle, from, to);
    });
}

QFuture<Result<std::vector<ProfileStatement>>> SqliteHistoryReader::profiles(const Viewer &viewer, const VehicleId &vehicle)
{
    return m_thread.run<std::vector<ProfileStatement>>(
        [this, viewer, vehicle](QSqlDatabase &db) { return inventory::readStatements(db, viewer, sight(viewer), vehicle); });
}

QFuture<Result<HistoryReader::Statements>> SqliteHistoryReader::statements(const Viewer &viewer, const FleetId &fleet, std::vector<VehicleId> vehicles)
{
    return m_thread.run<Statements>([this, viewer, fleet, vehicles = std::move(vehicles)](QSqlDatabase &db) {
        return manyvehicles::statements(db, viewer, sight(viewer), fleet, vehicles);
    });
}

QFuture<Result<KeptCardReading>> SqliteHistoryReader::cardReading(const Viewer &viewer, const VehicleId &vehicle)
{
    return m_thread.run<KeptCardReading>(
        [this, viewer, vehicle](QSqlDatabase &db) { return cardreadings::read(db, viewer, sight(viewer), vehicle); });
}

QFuture<Result<std::vector<VehicleRecord>>> SqliteHistoryReader::inventory(const Viewer &viewer)
{
    return m_thread.run<std::vector<VehicleRecord>>(
        [this, viewer](QSqlDatabase &db) { return inventory::read(db, viewer, sight(viewer)); });
}

QFuture<Result<std::vector<Fact>>> SqliteHistoryReader::lastFacts(const Viewer &viewer)
{
    return m_thread.run<std::vector<Fact>>([this, viewer](QSqlDatabase &db) { return readLastFacts(db, viewer, sight(viewer)); });
}

QFuture<Result<std::vector<DayOctets>>> SqliteHistoryReader::dayOctets(const Viewer &viewer, Instant dayStart)
{
    return m_thread.run<std::vector<DayOctets>>([viewer, dayStart](QSqlDatabase &db) { return readDayOctets(db, viewer, dayStart); });
}

SqliteHistoryWriter::SqliteHistoryWriter(
    DatabaseThread &thread, OpenChunks &open, CountryOf countryOf, std::chrono::milliseconds flushEvery)
    : m_thread(thread)
    , m_open(open)
    , m_countryOf(std::move(countryOf))
    , m_flushEvery(flushEvery)
{ }

FactWriter &SqliteHistoryWriter::facts(QSqlDatabase &db)
{
    if (!m_facts) m_facts = std::make_unique<FactWriter>(db, m_open, m_countryOf, m_flushEvery);
    return *m_facts;
}

void SqliteHistoryWriter::note(std::size_t count, std::chrono::steady_clock::time_point begun, const Result<void> &done)
{
    const Span took = std::chrono::duration_cast<Span>(std::chrono::steady_clock::now() - begun);
    const std::lock_guard lock(m_mutex);
    m_figures.times.add(took, std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()));
    m_figures.error = done ? std::nullopt : std::optional(done.error());
    if (!done) return;
    m_figures.facts += count;
    ++m_figures.batches;
}

WriteFigures SqliteHistoryWriter::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

QFuture<Result<void>> SqliteHistoryWriter::writeFacts(FleetId fleet, std::vector<Fact> batch)
{
    return m_thread.run<void>([this, fleet = std::move(fleet), batch = std::move(batch)](QSqlDatabase &db) {
        const auto begun = std::chrono::steady_clock::now();
        auto done = facts(db).write(fleet, batch);
        note(batch.size(), begun, done);
        return done;
    });
}

QFuture<Result<void>> SqliteHistoryWriter::writeLastFacts(FleetId fleet, std::vector<Fact> last)
{
    return m_thread.run<void>([this, fleet = std::move(fleet), last = std::move(last)](QSqlDatabase &db) {
        return facts(db).writeLast(fleet, last);
    });
}

QFuture<Result<void>> SqliteHistoryWriter::expectVehicles(FleetId fleet, std::size_t count)
{
    return m_thread.run<void>([fleet = std::move(fleet), count](QSqlDatabase &db) -> Result<void> {
        const auto buckets = fleets::ensure(db, fleet.text(), count);
        return buckets ? Result<void>() : tl::unexpected(buckets.error());
    });
}

QFuture<Result<void>> SqliteHistoryWriter::writeInventory(std::vector<VehicleRecord> vehicles)
{
    return m_thread.run<void>([vehicles = std::move(vehicles)](QSqlDatabase &db) { return inventory::write(db, vehicles); });
}

QFuture<Result<void>> SqliteHistoryWriter::writeStatements(
    FleetId fleet, VehicleId vehicle, std::vector<ProfileStatement> statements)
{
    return m_thread.run<void>([fleet = std::move(fleet), vehicle = std::move(vehicle), statements = std::move(statements)](
                                  QSqlDatabase &db) { return inventory::writeStatements(db, fleet, vehicle, statements); });
}

QFuture<Result<void>> SqliteHistoryWriter::writeCardReading(FleetId fleet, VehicleId vehicle, Eid eid, CardReading reading, Instant at)
{
    return m_thread.run<void>([fleet = std::move(fleet), vehicle = std::move(vehicle), eid, reading = std::move(reading), at](
                                  QSqlDatabase &db) { return cardreadings::write(db, fleet, vehicle, eid, reading, at); });
}

QFuture<Result<std::int64_t>> SqliteHistoryWriter::prune(Instant before)
{
    return m_thread.run<std::int64_t>([before](QSqlDatabase &db) -> Result<std::int64_t> {
        const auto gone = pruneHistory(db, before);
        if (!gone) return tl::unexpected(gone.error());
        return std::int64_t(*gone);
    });
}

QFuture<Result<void>> SqliteHistoryWriter::flush(bool all)
{
    return m_thread.run<void>([this, all](QSqlDatabase &db) { return facts(db).flush(all); });
}

void SqliteHistoryWriter::close()
{
    m_thread
        .run<void>([this](QSqlDatabase &db) -> Result<void> {
            auto done = m_facts ? facts(db).flush(true) : Result<void>();
            m_facts.reset();
            return done;
        })
        .waitForFinished();
}

} // namespace signalbox
