#pragma once

#include "engine/fleetbook.h"
#include "engine/statementwriter.h"
#include "engine/vehicleindex.h"
#include "fleet/history.h"

#include <condition_variable>
#include <functional>
#include <thread>

namespace signalbox {

/// A thread beside the live path: loads inventory and last facts, then judges the fleet once a second, reads
/// the inventory again when a vehicle appears that nobody knows or a file was imported, and deletes what is older than the retention.
class Housekeeper
{
public:
    struct Work
    {
        FleetState &fleet;
        FleetBook &book;
        VehicleIndex &index;
        StatementWriter &statements;
        HistoryReader &reader;
        const Clock &clock;
        std::function<FeedHealth()> feedHealth;
        std::function<void(std::optional<Error>)> loaded; ///< called on this thread, once
        std::function<qint64()> inventoryRevision; ///< moves when a file was imported, by any program
        std::function<void()> prune; ///< empty: not ours to do
    };

    explicit Housekeeper(Work work);
    ~Housekeeper();
    void start();
    void inventoryIsStale() { m_stale.store(true); }
    void pruneFromNowOn(std::function<void()> prune);

private:
    void run();
    std::optional<Error> readInventory();
    std::optional<Error> readLastFacts();
    std::optional<Error> readToday();
    bool waitSecond();

    Work m_work;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::atomic<bool> m_stale { false };
    std::thread m_thread;
};

} // namespace signalbox
