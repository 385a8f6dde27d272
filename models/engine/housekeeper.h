#pragma once

#include "engine/fleetstart.h"
#include "engine/statementwriter.h"
#include "engine/vehicleindex.h"
#include "fleet/history.h"

#include <condition_variable>
#include <functional>
#include <thread>

namespace signalbox {

/// A thread beside the live path: brings the fleet in, then judges it once a second, reads the inventory again when it
/// was written, deletes what is older than the retention, and keeps the snapshot.
class Housekeeper
{
public:
    struct Work
    {
        FleetState &fleet;
        FleetStart &start;
        FleetLoader &loader;
        VehicleIndex *index; ///< null where no feed speaks of foreign devices
        StatementWriter &statements;
        HistoryReader &reader;
        const Clock &clock;
        std::function<FeedHealth()> feedHealth;
        std::function<void()> shown; ///< called on this thread, once: all vehicles are there and judged
        std::function<void(std::optional<Error>)> loaded; ///< … and up to date
        std::function<qint64()> inventoryStamp; ///< moves when the inventory was written, by any program
        std::function<void()> judged; ///< after every judgement of a fleet that is up to date, on this thread
        std::function<void()> prune; ///< empty: not ours to do
        std::function<void()> keep; ///< writes the snapshot; empty: not ours to do
    };

    explicit Housekeeper(Work work);
    ~Housekeeper();
    void start();
    void inventoryIsStale() { m_stale.store(true); }
    /// Both belong to the owner of the workspace.
    void pruneFromNowOn(std::function<void()> prune, std::function<void()> keep);

private:
    void run();
    std::optional<Error> readMarks();
    void judge();
    void lookAtInventory();
    void clearUp();
    bool waitSecond();

    Work m_work;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::atomic<bool> m_stale { false };
    qint64 m_stamp = 0; // of the inventory that was read; this thread's, as the counters
    int m_sinceInventory = 0, m_untilPrune = 60, m_untilKeep = 0;
    std::thread m_thread;
};

} // namespace signalbox
