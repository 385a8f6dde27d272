#include "engine/fleetstart.h"

#include "fleet/history.h"

#include <QFile>
#include <sys/stat.h>

namespace signalbox {

namespace {

// Numbers below are counters of stores that an older version wrote, and two of them may be equal by chance.
constexpr qint64 leastStamp = 1'000'000'000'000'000; // 2001, in microseconds

/// Zeros where the file is not there, or where a write-ahead log may hold what it does not have yet.
FileStamp stampOf(const QString &path)
{
    struct stat told {}, log {};
    if (::stat(QFile::encodeName(path + QStringLiteral("-wal")).constData(), &log) == 0 && log.st_size > 0) return {};
    if (::stat(QFile::encodeName(path).constData(), &told) != 0) return {};
    return { std::uint64_t(told.st_size), std::uint64_t(told.st_mtim.tv_sec) * 1'000'000'000u + std::uint64_t(told.st_mtim.tv_nsec), std::uint64_t(told.st_ino) };
}

Viewer everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}

std::optional<Error> errorOf(const Result<void> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

FleetStart::FleetStart(QString snapshotPath, QString storePath)
    : m_snapshotPath(std::move(snapshotPath)), m_storePath(std::move(storePath)), m_store(stampOf(m_storePath)),
      m_snapshot(std::async(std::launch::async, [path = m_snapshotPath] { return FleetSnapshot::load(path); }))
{
}

FleetStart::~FleetStart()
{
    if (!m_sealing) return;
    if (const FileStamp store = stampOf(m_storePath); store != FileStamp {}) (void)FleetSnapshot::seal(m_snapshotPath, store);
}

void FleetStart::tell(const Error &refusal) const
{
    if (refusal.code == QLatin1StringView("snapshot.missing")) return; // a first start
    qWarning("signalbox: the snapshot of the fleet is not used: %s %s", qPrintable(refusal.code), qPrintable(refusal.technical));
}

FleetStart::Trust FleetStart::takeSnapshot(const Sources &sources)
{
    if (!m_snapshot.valid()) return Trust::None;
    auto snapshot = m_snapshot.get();
    if (!snapshot) {
        tell(snapshot.error());
        return Trust::None;
    }
    const SnapshotTag &tag = snapshot->tag();
    const auto refuse = [this](const char *why) {
        tell({ QStringLiteral("snapshot.stale"), {}, QString::fromLatin1(why) });
        return Trust::None;
    };
    if (tag.inventory < leastStamp || tag.inventory != sources.inventoryStamp()) return refuse("the inventory has changed since");
    const bool untouched = tag.store != FileStamp {} && tag.store == m_store;
    if (!untouched) {
        const auto names = sources.loader.names().result();
        if (!names || *names != tag.names) return refuse("the store has other vehicles");
    }
    if (!std::move(*snapshot).into(*m_fleet)) return Trust::None;
    m_vehicles.store(m_fleet->size());
    m_expected.store(m_fleet->size());
    return untouched ? Trust::Full : Trust::ToBeChecked;
}

std::optional<Error> FleetStart::run(const Sources &sources, Instant now, const std::function<void()> &shown)
{
    m_fleet = &sources.fleet;
    const Trust trust = takeSnapshot(sources);
    if (trust != Trust::None) shown();
    std::optional<Error> error;
    if (trust != Trust::Full) {
        error = errorOf(sources.loader.inventory(*this).result());
        if (!error && !m_stopping) error = errorOf(sources.loader.lastFacts(*this).result());
        if (trust == Trust::None) shown();
        if (!error && !m_stopping) error = errorOf(sources.loader.fallbacks(*this).result());
        if (!error && !m_stopping) error = readToday(sources, now);
    }
    m_done.store(true);
    return error;
}

std::optional<Error> FleetStart::readInventory(const Sources &sources)
{
    m_fleet = &sources.fleet;
    const auto error = errorOf(sources.loader.inventory(*this).result());
    return error ? error : errorOf(sources.loader.fallbacks(*this).result());
}

/// After the last facts: what was transferred today counts from where they stand.
std::optional<Error> FleetStart::readToday(const Sources &sources, Instant now)
{
    const Instant midnight { std::chrono::floor<std::chrono::days>(now) };
    const auto octets = sources.history.dayOctets(everything(), midnight).result();
    if (!octets) return octets.error();
    for (const DayOctets &day : *octets)
        if (const Row row = m_fleet->find(day.vehicle); row != noRow) m_fleet->setToday(row, day.rx, day.tx);
    return std::nullopt;
}

FleetProgress FleetStart::progress() const
{
    return { m_vehicles.load(), m_expected.load(), m_done.load() };
}

bool FleetStart::expect(qint64 vehicles)
{
    m_expected.store(vehicles);
    m_vehicles.store(0);
    m_fleet->reserve(std::size_t(std::max<qint64>(vehicles, 0)));
    return !m_stopping;
}

bool FleetStart::take(std::span<const InventoryRow> rows)
{
    m_fleet->add(rows);
    m_vehicles.fetch_add(qint64(rows.size()));
    return !m_stopping;
}

bool FleetStart::take(std::span<const FallbackRow> rows)
{
    m_fleet->setFallbacks(rows);
    return !m_stopping;
}

bool FleetStart::take(std::span<const Fact> facts)
{
    m_fleet->apply(facts);
    return !m_stopping;
}

Result<void> FleetStart::save(const FleetState &fleet, qint64 inventoryStamp, Instant now) const
{
    if (inventoryStamp < leastStamp) return failure("snapshot.unstamped");
    SnapshotTag tag;
    tag.inventory = inventoryStamp;
    tag.savedAt = now;
    return FleetSnapshot::save(m_snapshotPath, fleet, tag);
}

} // namespace signalbox
