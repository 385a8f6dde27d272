#include "engine/housekeeper.h"

namespace signalbox {

namespace {
constexpr int inventoryPause = 10; // s between looks at its stamp
constexpr int prunePause = 6 * 3600; // s
constexpr int keepPause = 15 * 60; // s between snapshots; a crash costs a reading of the store

Viewer everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}
} // namespace

Housekeeper::Housekeeper(Work work) : m_work(std::move(work)) { }

Housekeeper::~Housekeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_work.start.stop();
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void Housekeeper::start()
{
    m_thread = std::thread([this] { run(); });
}

void Housekeeper::pruneFromNowOn(std::function<void()> prune, std::function<void()> keep)
{
    const std::lock_guard lock(m_mutex);
    m_work.prune = std::move(prune);
    m_work.keep = std::move(keep);
}

/// What foreign platforms call the vehicles.
std::optional<Error> Housekeeper::readMarks()
{
    if (!m_work.index) return std::nullopt;
    const auto records = m_work.reader.inventory(everything()).result();
    if (!records) return records.error();
    m_work.index->set(*records);
    return std::nullopt;
}

void Housekeeper::judge()
{
    m_work.fleet.judge(m_work.clock.now(), m_work.feedHealth());
}

bool Housekeeper::waitSecond()
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_stopping; });
}

void Housekeeper::lookAtInventory()
{
    // Somebody speaks whom nobody knows: perhaps he is in the inventory by now.
    const bool asked = m_stale.exchange(false);
    if (++m_sinceInventory < inventoryPause && !asked) return;
    m_sinceInventory = 0;
    if (std::exchange(m_stamp, m_work.inventoryStamp()) == m_stamp) return;
    m_work.start.readInventory({ m_work.fleet, m_work.loader, m_work.reader, m_work.inventoryStamp });
    readMarks();
}

void Housekeeper::clearUp()
{
    std::function<void()> prune, keep;
    {
        const std::lock_guard lock(m_mutex);
        prune = m_work.prune;
        keep = m_work.keep;
    }
    if (--m_untilPrune <= 0) {
        m_untilPrune = prunePause;
        if (prune) prune();
    }
    if (--m_untilKeep <= 0) {
        m_untilKeep = keepPause;
        if (keep) keep();
    }
}

void Housekeeper::run()
{
    m_stamp = m_work.inventoryStamp();
    const FleetStart::Sources sources { m_work.fleet, m_work.loader, m_work.reader, m_work.inventoryStamp };
    std::optional<Error> error = m_work.start.run(sources, m_work.clock.now(), [this] {
        judge();
        m_work.shown();
    });
    if (!error) error = readMarks();
    m_work.statements.seed();
    judge();
    m_work.loaded(error);
    m_untilKeep = keepPause;
    while (waitSecond()) {
        judge();
        m_work.judged();
        lookAtInventory();
        clearUp();
    }
}

} // namespace signalbox
