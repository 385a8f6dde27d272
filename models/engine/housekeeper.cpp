#include "engine/housekeeper.h"

namespace signalbox {

namespace {
constexpr int inventoryPause = 10; // s between readings that unknown vehicles ask for
constexpr int prunePause = 6 * 3600; // s

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
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void Housekeeper::start()
{
    m_thread = std::thread([this] { run(); });
}

void Housekeeper::pruneFromNowOn(std::function<void()> prune)
{
    const std::lock_guard lock(m_mutex);
    m_work.prune = std::move(prune);
}

std::optional<Error> Housekeeper::readInventory()
{
    const auto records = m_work.reader.inventory(everything()).result();
    if (!records) return records.error();
    m_work.fleet.add(*records);
    m_work.book.set(*records);
    m_work.index.set(*records);
    return std::nullopt;
}

std::optional<Error> Housekeeper::readLastFacts()
{
    const auto facts = m_work.reader.lastFacts(everything()).result();
    if (!facts) return facts.error();
    m_work.fleet.apply(*facts);
    m_work.statements.seed(*facts);
    return std::nullopt;
}

/// After the last facts: they count from where they stand.
std::optional<Error> Housekeeper::readToday()
{
    const Instant midnight { std::chrono::floor<std::chrono::days>(m_work.clock.now()) };
    const auto octets = m_work.reader.dayOctets(everything(), midnight).result();
    if (!octets) return octets.error();
    for (const DayOctets &day : *octets)
        if (const Row row = m_work.fleet.find(day.vehicle); row != noRow) m_work.fleet.setToday(row, day.rx, day.tx);
    return std::nullopt;
}

bool Housekeeper::waitSecond()
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_stopping; });
}

void Housekeeper::run()
{
    std::optional<Error> error = readInventory();
    if (!error) error = readLastFacts();
    if (!error) error = readToday();
    m_work.fleet.judge(m_work.clock.now(), m_work.feedHealth());
    m_work.loaded(error);
    int sinceInventory = 0, untilPrune = 60;
    qint64 revision = m_work.inventoryRevision();
    while (waitSecond()) {
        m_work.fleet.judge(m_work.clock.now(), m_work.feedHealth());
        if (++sinceInventory >= inventoryPause) {
            sinceInventory = 0;
            const bool imported = std::exchange(revision, m_work.inventoryRevision()) != revision;
            if (m_stale.exchange(false) || imported) readInventory();
        }
        if (--untilPrune > 0) continue;
        untilPrune = prunePause;
        std::function<void()> prune;
        {
            const std::lock_guard lock(m_mutex);
            prune = m_work.prune;
        }
        if (prune) prune();
    }
}

} // namespace signalbox
