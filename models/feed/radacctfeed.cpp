#include "feed/radacctfeed.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace signalbox {

namespace {

constexpr int fetchAtOnce = 5'000;

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

} // namespace

struct RadacctFeed::Parts
{
    explicit Parts(RadacctFeedOptions o) : options(std::move(o)) { }

    // Of the thread.
    void run();
    Result<void> follow(RadacctReader &reader); // until stopped or an error
    Result<void> begin(RadacctReader &reader);
    bool rest(std::chrono::milliseconds atMost); // false: stopping
    bool waitForRoom(); // false: stopping
    void take(std::vector<RadacctChange> changes);
    void tell(FeedLink link, std::optional<Error> error);

    const RadacctFeedOptions options;
    RadacctPlace fetched; // of the thread
    QString database; // set by the thread, under the mutex

    mutable std::mutex mutex; // of what follows
    std::condition_variable changed;
    std::deque<RadacctChange> waiting;
    std::deque<RadacctCursor> given; // ends of the batches that were read and not cut, each in its database
    FeedFigures figures;
    std::optional<Error> wrapped;
    bool stopping = false;

    std::thread thread;
};

void RadacctFeed::Parts::tell(FeedLink link, std::optional<Error> error)
{
    const std::lock_guard lock(mutex);
    if (figures.link != link) figures.linkSince = wallNow();
    if (link == FeedLink::Connected && figures.link != link) ++figures.connects;
    figures.link = link;
    figures.error = error ? std::move(error) : link == FeedLink::Connected ? wrapped : figures.error;
}

bool RadacctFeed::Parts::rest(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(mutex);
    return !changed.wait_for(lock, atMost, [this] { return stopping; });
}

bool RadacctFeed::Parts::waitForRoom()
{
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return stopping || waiting.size() < options.ahead; });
    return !stopping;
}

/// Where to go on: behind what was fetched already, else behind the cursor; a picture begins at the end.
Result<void> RadacctFeed::Parts::begin(RadacctReader &reader)
{
    const auto now = reader.database();
    const auto end = now ? reader.end() : Result<RadacctPlace>(tl::unexpected(now.error()));
    if (!end) return tl::unexpected(end.error());
    const bool first = database.isEmpty(), looksOnly = options.cursorPath.isEmpty();
    if (looksOnly && (first || database != *now)) fetched = *end;
    if (!looksOnly && first) {
        const auto cursor = readRadacctCursor(options.cursorPath);
        fetched = cursor && cursor->database == *now ? cursor->place : RadacctPlace {};
    }
    if (!looksOnly && !first && database != *now) fetched = {};
    // Numbers that this database has not reached yet are another's, whatever it calls itself.
    if (fetched.transaction > end->transaction) fetched = {};
    const std::lock_guard lock(mutex);
    if (database != *now) waiting.clear(); // read again, or not of interest to a picture
    database = *now;
    return {};
}

void RadacctFeed::Parts::take(std::vector<RadacctChange> changes)
{
    const std::lock_guard lock(mutex);
    for (RadacctChange &change : changes) {
        if (change.wraps > 0) wrapped = failure("feed.radius-wrap", { { QStringLiteral("nas"), QString::fromStdString(change.nas) } }).value();
        waiting.push_back(std::move(change));
    }
}

Result<void> RadacctFeed::Parts::follow(RadacctReader &reader)
{
    if (auto begun = begin(reader); !begun) return begun;
    while (waitForRoom()) {
        auto changes = reader.next(fetched, fetchAtOnce);
        if (!changes) return tl::unexpected(changes.error());
        const bool all = changes->size() < std::size_t(fetchAtOnce);
        if (!changes->empty()) fetched = changes->back().place;
        take(std::move(*changes));
        tell(FeedLink::Connected, {});
        if (all && !rest(options.poll)) break;
    }
    return {};
}

void RadacctFeed::Parts::run()
{
    tell(FeedLink::Connecting, {});
    while (rest(std::chrono::milliseconds(0))) {
        auto reader = RadacctReader::connect(options.access);
        const auto followed = reader ? follow(**reader) : Result<void>(tl::unexpected(reader.error()));
        if (followed) break;
        tell(FeedLink::Waiting, followed.error());
        if (reader) reader->reset(); // a connection that is done with must not be kept while we rest
        if (!rest(options.again)) break;
    }
    tell(FeedLink::Stopped, {});
}

RadacctFeed::RadacctFeed(RadacctFeedOptions options) : m_parts(std::make_unique<Parts>(std::move(options)))
{
    m_parts->thread = std::thread([parts = m_parts.get()] { parts->run(); });
}

RadacctFeed::~RadacctFeed()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->stopping = true;
    }
    m_parts->changed.notify_all();
    m_parts->thread.join();
}

Result<void> RadacctFeed::read(MessageBatch &batch, std::size_t most)
{
    Parts &p = *m_parts;
    batch.clear();
    batch.block = p.options.topic;
    const std::lock_guard lock(p.mutex);
    const Instant now = wallNow();
    for (; batch.messages.size() < most && !p.waiting.empty(); p.waiting.pop_front()) {
        const RadacctChange &change = p.waiting.front();
        batch.messages.push_back({ 0, p.options.topic.size(), batch.block.size(), change.json.size(), now });
        batch.block.append(change.json);
        batch.end = { change.place.transaction, change.place.change };
    }
    if (!batch.messages.empty()) p.given.push_back({ p.database, { batch.end.segment, batch.end.offset } });
    p.figures.messages += batch.messages.size();
    p.figures.bytes += batch.block.size() - p.options.topic.size();
    if (!batch.messages.empty()) p.figures.lastMessage = now;
    p.changed.notify_all();
    return {};
}

Result<void> RadacctFeed::cut(MessagePosition upTo)
{
    Parts &p = *m_parts;
    const RadacctPlace place { upTo.segment, upTo.offset };
    const std::lock_guard lock(p.mutex);
    const auto found = std::find_if(p.given.begin(), p.given.end(), [&](const RadacctCursor &end) { return end.place == place; });
    if (found == p.given.end()) return {};
    if (!p.options.cursorPath.isEmpty())
        if (auto kept = writeRadacctCursor(p.options.cursorPath, *found); !kept) return kept;
    p.given.erase(p.given.begin(), found + 1);
    return {};
}

FeedFigures RadacctFeed::figures() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->figures;
}

} // namespace signalbox
