#pragma once

#include "fleet/fleetload.h"
#include "fleet/fleetsnapshot.h"

#include <atomic>
#include <functional>
#include <future>

namespace signalbox {

class HistoryReader;

/// How far the fleet is in.
struct FleetProgress
{
    qint64 vehicles = 0;
    qint64 expected = 0; ///< 0 = not known yet
    bool done = false;
};

/// Brings the fleet in: from the snapshot at once, then up to date from the store; without one from the store. It is
/// believed without reading the store only when the store's file was not touched since it was closed behind it; else
/// only when the inventory has the same stamp and the same names, and all values are read again. One thread, but for
/// progress() and stop().
class FleetStart final : private FleetSink
{
public:
    /// Begins to read the snapshot. Call it before the store is opened, which touches its file.
    FleetStart(QString snapshotPath, QString storePath);
    ~FleetStart() override;

    struct Sources
    {
        FleetState &fleet; ///< empty
        FleetLoader &loader;
        HistoryReader &history;
        std::function<qint64()> inventoryStamp;
    };
    /// `shown` is called when all vehicles are there with their last facts, perhaps of the snapshot: it judges.
    std::optional<Error> run(const Sources &sources, Instant now, const std::function<void()> &shown);
    /// Inventory and fallback profiles once more; FleetState keeps what it knows beside.
    std::optional<Error> readInventory(const Sources &sources);
    FleetProgress progress() const;
    /// run() returns soon.
    void stop() { m_stopping.store(true); }

    /// On disk when it returns. Errors: "snapshot.write", "snapshot.unstamped" of an inventory that no version with
    /// snapshots has written.
    Result<void> save(const FleetState &fleet, qint64 inventoryStamp, Instant now) const;
    /// The store will be closed when this ends, and nothing be written before: the snapshot is to say so.
    void sealAtEnd() { m_sealing = true; }

private:
    bool expect(qint64 vehicles) override;
    bool take(std::span<const InventoryRow> rows) override;
    bool take(std::span<const FallbackRow> rows) override;
    bool take(std::span<const Fact> facts) override;
    enum class Trust { None, ToBeChecked, Full };
    Trust takeSnapshot(const Sources &sources);
    std::optional<Error> readToday(const Sources &sources, Instant now);
    void tell(const Error &refusal) const;

    FleetState *m_fleet = nullptr; // once there is one to fill
    const QString m_snapshotPath, m_storePath;
    const FileStamp m_store; // before this process opened it
    std::future<Result<FleetSnapshot>> m_snapshot;
    std::atomic<qint64> m_vehicles { 0 }, m_expected { 0 };
    std::atomic<bool> m_done { false }, m_stopping { false };
    bool m_sealing = false;
};

} // namespace signalbox
