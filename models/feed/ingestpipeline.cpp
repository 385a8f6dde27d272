#include "feed/ingestpipeline.h"

#include "feed/coalescer.h"
#include "base/laghistogram.h"
#include "feed/nativedecoder.h"
#include "feed/sampleshare.h"
#include "feed/storequeue.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox {

namespace {

constexpr std::size_t readAtOnce = 20'000; // messages
constexpr std::chrono::milliseconds retryAfter { 1000 }; // of a store or source that failed
constexpr Span caughtUpAfter = std::chrono::seconds(2); // wall, without a fact: nothing is held back any more

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

} // namespace

struct IngestPipeline::Parts
{
    Parts(MessageSource &s, const Clock &c, LiveSink l, StoreSink st, IngestOptions o, const DecoderOf &decoderOf)
        : source(s), clock(c), live(std::move(l)), store(std::move(st)), options(o),
          decoder(decoderOf ? decoderOf(refusals) : std::make_unique<NativeDecoder>(refusals)), queue(o.storeBacklog), share(o.storeBacklog)
    {
    }

    void readLoop();
    bool readOnce(); // false when the source had nothing
    void coalesce();
    std::uint64_t leaveOut(); // of the decoded facts those that the store cannot take now
    void applyTick();
    void noteAge(Instant wall, Instant world);
    void storeLoop();
    using Facts = std::map<FleetId, std::vector<Fact>>;
    static Facts byFleet(std::vector<StoreQueue::Item> items);
    Result<void> storeFacts(const Facts &facts, MessagePosition upTo);
    bool storeOnce(); // false: there was nothing
    void setError(std::optional<Error> error)
    {
        const std::lock_guard lock(mutex);
        figures.error = std::move(error);
    }

    MessageSource &source;
    const Clock &clock;
    const LiveSink live;
    const StoreSink store;
    const IngestOptions options;
    Refusals refusals;
    const std::unique_ptr<MessageDecoder> decoder;
    StoreQueue queue;
    SampleShare share;

    // Of the reading thread.
    MessageBatch batch;
    std::vector<DecodedFact> decoded;
    std::map<FleetId, Coalescer> coalescers;
    std::vector<Fact> applied;
    std::vector<std::pair<Instant, Instant>> times; // received (wall), happened (world) of this tick's facts

    mutable std::mutex mutex; // of what follows
    std::condition_variable changed;
    IngestFigures figures;
    LagHistogram lag, age;
    Instant lastFacts {}; // wall
    std::uint64_t drainsAsked = 0, drainsSeen = 0;
    bool stopping = false;

    std::thread reader, writer;
};

void IngestPipeline::Parts::readLoop()
{
    for (;;) {
        std::uint64_t asked = 0;
        {
            std::unique_lock lock(mutex);
            changed.wait_for(lock, options.tick, [this] { return stopping || drainsAsked > drainsSeen; });
            if (stopping) return;
            asked = drainsAsked;
        }
        // A backlog reaches the live picture in steps, so that it moves while it catches up.
        bool more = true;
        for (int i = 0; more && i < 4; ++i) more = readOnce();
        applyTick();
        const std::lock_guard lock(mutex);
        if (!more) drainsSeen = asked;
        changed.notify_all();
    }
}

bool IngestPipeline::Parts::readOnce()
{
    if (auto read = source.read(batch, readAtOnce); !read) {
        setError(read.error());
        return false;
    }
    if (batch.messages.empty()) return false;
    const Instant now = clock.now();
    decoded.clear();
    for (const auto &message : batch.messages) {
        const std::size_t before = decoded.size();
        decoder->decode(batch.topic(message), batch.payload(message), now, decoded);
        for (std::size_t i = before; i < decoded.size(); ++i) decoded[i].received = message.received;
    }
    coalesce();
    const std::size_t facts = decoded.size();
    std::uint64_t thinned = 0;
    if (store) {
        thinned = leaveOut();
        thinned += queue.push({ std::exchange(decoded, {}), batch.end });
    }
    const std::lock_guard lock(mutex);
    figures.messages += batch.messages.size();
    figures.facts += facts;
    figures.thinned += thinned;
    return true;
}

void IngestPipeline::Parts::coalesce()
{
    const FleetId *fleet = nullptr;
    Coalescer *coalescer = nullptr;
    for (const DecodedFact &fact : decoded) {
        if (!fleet || *fleet != fact.fleet) {
            fleet = &fact.fleet;
            coalescer = &coalescers[fact.fleet];
        }
        coalescer->add(fact.fact);
        times.emplace_back(fact.received, fact.fact.t);
    }
}

std::uint64_t IngestPipeline::Parts::leaveOut()
{
    if (share.parts() == 1) return 0;
    return std::erase_if(decoded, [this](const DecodedFact &fact) {
        const FactKind kind = fact.fact.kind();
        return (kind == FactKind::Position || kind == FactKind::Radio) && !share.takes(fact.fact.vehicle.view(), fact.received);
    });
}

void IngestPipeline::Parts::applyTick()
{
    for (auto &[fleet, coalescer] : coalescers) {
        if (coalescer.empty()) continue;
        coalescer.take(applied);
        if (live) live(fleet, applied);
    }
    const Instant wall = wallNow(), world = clock.now();
    const std::lock_guard lock(mutex);
    noteAge(wall, world);
    for (const auto &[received, happened] : times) {
        lag.add(wall - received, wall);
        age.add(world - happened, wall);
    }
    times.clear();
}

/// The median of a tick: a few late facts among fresh ones are no backlog.
void IngestPipeline::Parts::noteAge(Instant wall, Instant world)
{
    if (times.empty()) {
        if (wall - lastFacts > caughtUpAfter) figures.behind = Span(0);
        return;
    }
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    figures.behind = std::max(Span(0), world - middle->second);
    lastFacts = wall;
}

IngestPipeline::Parts::Facts IngestPipeline::Parts::byFleet(std::vector<StoreQueue::Item> items)
{
    Facts facts;
    for (StoreQueue::Item &item : items)
        for (DecodedFact &fact : item.facts) facts[fact.fleet].push_back(std::move(fact.fact));
    return facts;
}

Result<void> IngestPipeline::Parts::storeFacts(const Facts &facts, MessagePosition upTo)
{
    for (const auto &[fleet, of] : facts)
        if (auto stored = store(fleet, of); !stored) return stored;
    return source.cut(upTo);
}

bool IngestPipeline::Parts::storeOnce()
{
    auto items = queue.take(options.storeBatch, options.tick);
    if (items.empty()) return false;
    const MessagePosition end = items.back().end;
    const Facts facts = byFleet(std::move(items));
    for (;;) {
        const Instant begun = wallNow();
        const auto stored = storeFacts(facts, end);
        share.note(wallNow() - begun, queue.waiting(), wallNow());
        setError(stored ? std::nullopt : std::optional(stored.error()));
        if (stored || queue.waitClosed(retryAfter)) return true;
    }
}

void IngestPipeline::Parts::storeLoop()
{
    while (!queue.closed()) {
        if (!storeOnce()) continue;
        queue.done();
        if (queue.waiting() < options.storeBatch) queue.waitClosed(options.storeEvery);
        const std::lock_guard lock(mutex);
        changed.notify_all();
    }
}

IngestPipeline::IngestPipeline(MessageSource &source, const Clock &clock, LiveSink live, StoreSink store, IngestOptions options,
                               const DecoderOf &decoderOf)
    : m_parts(std::make_unique<Parts>(source, clock, std::move(live), std::move(store), options, decoderOf))
{
}

IngestPipeline::~IngestPipeline() { stop(); }

void IngestPipeline::start()
{
    Parts *parts = m_parts.get();
    if (parts->reader.joinable() || parts->queue.closed()) return;
    parts->reader = std::thread([parts] { parts->readLoop(); });
    if (parts->store) parts->writer = std::thread([parts] { parts->storeLoop(); });
}

void IngestPipeline::stop()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->stopping = true;
    }
    m_parts->changed.notify_all();
    m_parts->queue.close();
    if (m_parts->reader.joinable()) m_parts->reader.join();
    if (m_parts->writer.joinable()) m_parts->writer.join();
}

IngestFigures IngestPipeline::figures() const
{
    IngestFigures out;
    {
        const std::lock_guard lock(m_parts->mutex);
        out = m_parts->figures;
        out.lagP50 = m_parts->lag.percentile(0.5);
        out.lagP99 = m_parts->lag.percentile(0.99);
        out.ageP50 = m_parts->age.percentile(0.5);
        out.ageP99 = m_parts->age.percentile(0.99);
    }
    out.refused = m_parts->refusals.count();
    out.waitingForStore = m_parts->queue.waiting();
    out.storedPart = m_parts->share.parts();
    return out;
}

RefusalReport IngestPipeline::refusals() const { return m_parts->refusals.report(); }
void IngestPipeline::resumeRefusals(const RefusalReport &before) { m_parts->refusals.resume(before); }

bool IngestPipeline::drain(std::chrono::milliseconds atMost)
{
    Parts &p = *m_parts;
    const auto deadline = std::chrono::steady_clock::now() + atMost;
    std::unique_lock lock(p.mutex);
    const std::uint64_t mine = ++p.drainsAsked;
    p.changed.notify_all();
    return p.changed.wait_until(lock, deadline, [&] { return p.stopping || (p.drainsSeen >= mine && p.queue.idle()); }) && !p.stopping;
}

} // namespace signalbox
