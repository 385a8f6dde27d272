#include "feed/inbox.h"

#include "feed/inboxframe.h"
#include "feed/inboxsegments.h"

#include <QFile>
#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr std::size_t readBlock = 4 * 1024 * 1024;

bool writeAll(int file, std::string_view data)
{
    while (!data.empty()) {
        const ssize_t n = ::write(file, data.data(), data.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        data.remove_prefix(std::size_t(n));
    }
    return true;
}

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

} // namespace

struct Inbox::Parts
{
    Parts(const QString &folder, InboxOptions o) : options(o), segments(folder) { }

    Result<void> openSegment(std::uint64_t number); // under `mutex`, or before the syncer runs
    void keepSyncing();
    void syncOnce(std::unique_lock<std::mutex> &lock);
    std::uint64_t active() const { return segments.sizes.rbegin()->first; }
    /// Reads one block of a segment; what it says goes to `batch`. False at the end of the segment.
    bool readSegment(MessageBatch &batch, std::size_t most, std::size_t limit);

    const InboxOptions options;
    mutable std::mutex mutex;
    InboxSegments segments;
    InboxFigures figures;
    int file = -1; // of the newest segment
    std::vector<int> full; // segments that are not synced yet
    bool folderChanged = false;
    std::string outgoing; // reused by append
    std::uint64_t written = 0, synced = 0; // in messages
    std::condition_variable changed; // stop, something to sync, something synced
    bool stopping = false, syncWanted = false;
    std::thread syncer;

    MessagePosition next; // of the reader
    std::string block; // of the reader
};

Result<void> Inbox::Parts::openSegment(std::uint64_t number)
{
    const QString path = segments.path(number);
    const int opened = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (opened < 0) return tl::unexpected(inboxFileError("inbox.file", path));
    if (file >= 0) full.push_back(file); // a disk takes seconds now and then, and who appends holds the lock
    file = opened;
    segments.sizes.try_emplace(number, 0);
    folderChanged = true;
    return {};
}

/// Its own descriptor of the newest, which may be full before an older state of it is synced.
void Inbox::Parts::syncOnce(std::unique_lock<std::mutex> &lock)
{
    const std::uint64_t upTo = written;
    std::vector<int> files = std::exchange(full, {});
    const bool renewed = std::exchange(folderChanged, false);
    files.push_back(::dup(file));
    lock.unlock();
    bool good = true;
    for (const int each : files) good = ::fdatasync(each) == 0 && good;
    const Error error = good ? Error {} : inboxFileError("inbox.sync", {});
    for (const int each : files) ::close(each);
    if (renewed) segments.syncFolder();
    lock.lock();
    if (good) synced = std::max(synced, upTo);
    else figures.error = error;
    changed.notify_all();
}

void Inbox::Parts::keepSyncing()
{
    std::unique_lock lock(mutex);
    while (!stopping) {
        changed.wait(lock, [this] { return stopping || synced < written; });
        if (stopping) break;
        syncOnce(lock);
        syncWanted = false;
        changed.wait_for(lock, options.syncEvery, [this] { return stopping || syncWanted; });
    }
}

bool Inbox::Parts::readSegment(MessageBatch &batch, std::size_t most, std::size_t limit)
{
    const int from = ::open(QFile::encodeName(segments.path(next.segment)).constData(), O_RDONLY | O_CLOEXEC);
    if (from < 0) return false;
    std::size_t want = std::min(readBlock, limit - next.offset);
    std::uint64_t damaged = 0;
    for (bool again = true; again;) {
        again = false;
        block.resize(want);
        const ssize_t got = ::pread(from, block.data(), want, off_t(next.offset));
        std::string_view data(block.data(), got < 0 ? 0 : std::size_t(got));
        if (data.empty()) { // the disk gives nothing: the rest is lost, not waited for
            damaged += limit - next.offset;
            next.offset = limit;
        }
        while (!data.empty() && batch.messages.size() < most) {
            const auto frame = inboxframe::parse(data);
            if (frame.verdict == inboxframe::Verdict::Torn) {
                const bool rest = frame.wanted == 0 || next.offset + frame.wanted > limit;
                if (rest) { // nothing behind this can be framed: skip what is left of the segment
                    damaged += limit - next.offset;
                    next.offset = limit;
                } else if (batch.messages.empty() && frame.wanted > want) { // one message larger than the block
                    want = frame.wanted;
                    again = true;
                }
                break;
            }
            if (frame.verdict == inboxframe::Verdict::Good) {
                const std::size_t at = batch.block.size();
                batch.block.append(frame.topic).append(frame.payload);
                batch.messages.push_back({ at, frame.topic.size(), at + frame.topic.size(), frame.payload.size(), frame.received });
            } else {
                damaged += frame.size;
            }
            next.offset += frame.size;
            data.remove_prefix(frame.size);
        }
    }
    ::close(from);
    if (damaged > 0) {
        const std::lock_guard lock(mutex);
        figures.damagedBytes += damaged;
    }
    return next.offset < limit;
}

Inbox::Inbox(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    m_parts->syncer = std::thread([p = m_parts.get()] { p->keepSyncing(); });
}

Inbox::~Inbox()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->stopping = true;
    }
    m_parts->changed.notify_all();
    m_parts->syncer.join();
    std::unique_lock lock(m_parts->mutex);
    m_parts->syncOnce(lock);
    ::close(m_parts->file);
}

Result<std::unique_ptr<Inbox>> Inbox::open(const QString &folder, InboxOptions options)
{
    auto parts = std::make_unique<Parts>(folder, options);
    if (auto loaded = parts->segments.load(); !loaded) return tl::unexpected(loaded.error());
    const auto &sizes = parts->segments.sizes;
    parts->figures.tornBytes = parts->segments.tornBytes;
    parts->next.segment = sizes.empty() ? 1 : sizes.begin()->first;
    for (const auto &[number, size] : sizes) parts->figures.bytes += size;
    if (auto opened = parts->openSegment(sizes.empty() ? 1 : sizes.rbegin()->first); !opened) return tl::unexpected(opened.error());
    return std::unique_ptr<Inbox>(new Inbox(std::move(parts)));
}

Result<void> Inbox::append(std::string_view topic, std::string_view payload)
{
    Parts &p = *m_parts;
    const std::lock_guard lock(p.mutex);
    p.outgoing.clear();
    inboxframe::write(p.outgoing, topic, payload, wallNow());
    const auto size = std::int64_t(p.outgoing.size());
    const auto keep = [&p](Error error) {
        p.figures.error = error;
        return tl::unexpected(std::move(error));
    };
    if (p.figures.bytes + size > p.options.limitBytes)
        return keep({ QStringLiteral("inbox.full"),
                      { { QStringLiteral("bytes"), qint64(p.figures.bytes) }, { QStringLiteral("limit"), qint64(p.options.limitBytes) } }, {} });
    if (p.segments.sizes.rbegin()->second >= p.options.segmentBytes)
        if (auto opened = p.openSegment(p.active() + 1); !opened) return keep(opened.error());
    std::int64_t &end = p.segments.sizes.rbegin()->second;
    if (!writeAll(p.file, p.outgoing)) {
        const Error error = inboxFileError("inbox.write", p.segments.path(p.active()));
        // A half-written frame must not stand before the next good one.
        if (::ftruncate(p.file, off_t(end)) != 0) (void)p.openSegment(p.active() + 1);
        return keep(error);
    }
    end += size;
    p.figures.bytes += size;
    ++p.figures.appended;
    if (p.synced == p.written++) p.changed.notify_all();
    return {};
}

Result<void> Inbox::read(MessageBatch &batch, std::size_t most)
{
    Parts &p = *m_parts;
    batch.clear();
    for (;;) {
        std::size_t limit = 0;
        std::optional<std::uint64_t> following;
        {
            const std::lock_guard lock(p.mutex);
            const auto here = p.segments.sizes.find(p.next.segment);
            if (here != p.segments.sizes.end()) limit = std::size_t(here->second);
            const auto after = p.segments.sizes.upper_bound(p.next.segment);
            if (after != p.segments.sizes.end()) following = after->first;
        }
        const bool more = p.next.offset < limit && p.readSegment(batch, most, limit);
        if (!batch.messages.empty()) break;
        if (more) continue; // all of the block was damaged
        if (!following) break;
        p.next = { *following, 0 };
    }
    batch.end = p.next;
    return {};
}

Result<void> Inbox::cut(MessagePosition upTo)
{
    Parts &p = *m_parts;
    const std::lock_guard lock(p.mutex);
    // A newest segment that is all done gives way to a new one once it is worth it: after a restart less is repeated.
    const auto newest = *p.segments.sizes.rbegin();
    const bool allDone = upTo.segment == newest.first && std::int64_t(upTo.offset) == newest.second;
    if (allDone && newest.second >= p.options.segmentBytes / 8) {
        if (auto opened = p.openSegment(newest.first + 1); !opened) return opened;
        upTo = { newest.first + 1, 0 };
    }
    const auto done = [&](const auto &segment) {
        const bool newestOne = segment.first == p.active();
        return segment.first < upTo.segment || (!newestOne && segment.first == upTo.segment && std::int64_t(upTo.offset) >= segment.second);
    };
    while (done(*p.segments.sizes.begin())) {
        p.figures.bytes -= p.segments.sizes.begin()->second;
        p.segments.remove(p.segments.sizes.begin()->first);
    }
    return {};
}

Result<void> Inbox::sync()
{
    Parts &p = *m_parts;
    std::unique_lock lock(p.mutex);
    const std::uint64_t upTo = p.written;
    p.figures.error.reset();
    p.syncWanted = true;
    p.changed.notify_all();
    p.changed.wait(lock, [&] { return p.synced >= upTo || p.figures.error || p.stopping; });
    if (p.synced < upTo && p.figures.error) return tl::unexpected(*p.figures.error);
    return {};
}

InboxFigures Inbox::figures() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->figures;
}

} // namespace signalbox
