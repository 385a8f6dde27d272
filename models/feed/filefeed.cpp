#include "feed/filefeed.h"

#include "feed/factlimits.h"
#include "feed/filecursor.h"
#include "feed/linecutter.h"

#include <map>
#include <mutex>

namespace signalbox {

namespace {

constexpr std::size_t readBlock = factlimits::message + 2; // a line that does not fit is too long for a message

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

} // namespace

struct FileFeed::Parts
{
    explicit Parts(FileFeedOptions o) : options(std::move(o)) { }

    // Of the reading thread.
    bool begin();
    void open(std::shared_ptr<FollowedFile> file, std::uint64_t offset);
    void takeLines(MessageBatch &batch, std::size_t most, bool last);
    bool writtenAnew() const { return std::uint64_t(current->size()) < offset || !current->is(known); }
    bool rotatedAway();
    bool goOn(); // to the next file; false when there is none yet

    void tell(FeedLink link, std::optional<Error> error = {});
    void count(const MessageBatch &batch);

    const FileFeedOptions options;
    std::shared_ptr<FollowedFile> current;
    FollowedFile::Identity known; // as current began when it was opened
    std::uint64_t segment = 0, offset = 0;
    LineCutter cutter;
    std::string block;
    std::optional<std::chrono::steady_clock::time_point> awaySince;

    mutable std::mutex mutex; // of what follows
    std::map<std::uint64_t, std::shared_ptr<FollowedFile>> files; // by segment, until the store has all of them
    FeedFigures figures;
    std::optional<MessagePosition> written;
};

void FileFeed::Parts::tell(FeedLink link, std::optional<Error> error)
{
    const std::lock_guard lock(mutex);
    if (figures.link != link) figures.linkSince = wallNow();
    figures.link = link;
    // What was lost stays said for the life of this process.
    if (!figures.error || figures.error->code != QLatin1StringView("feed.file-gone")) figures.error = std::move(error);
}

void FileFeed::Parts::open(std::shared_ptr<FollowedFile> file, std::uint64_t from)
{
    current = std::move(file);
    known = current->identity();
    offset = from;
    cutter = {};
    awaySince.reset();
    const std::lock_guard lock(mutex);
    if (options.cursorPath.isEmpty()) files.clear();
    files[++segment] = current;
    ++figures.connects;
}

/// Where an earlier process stopped, else at the start; a picture begins at the end.
bool FileFeed::Parts::begin()
{
    auto all = filesOf(options.path);
    const bool looksOnly = options.cursorPath.isEmpty();
    const auto cursor = looksOnly ? std::nullopt : readCursor(options.cursorPath);
    if (cursor) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto &file) { return file->is(cursor->file); });
        if (found != all.end()) {
            open(std::move(*found), cursor->offset);
            return true;
        }
        tell(FeedLink::Waiting, failure("feed.file-gone", { { QStringLiteral("path"), options.path } }).value());
        // Whatever was written since then may hold facts that nobody has read.
        const std::int64_t since = cursor->writtenAt - std::chrono::nanoseconds(std::chrono::hours(1)).count();
        const auto unread = std::find_if(all.begin(), all.end(), [&](const auto &file) { return file->changedAt() >= since; });
        if (unread != all.end()) {
            open(std::move(*unread), 0);
            return true;
        }
    }
    auto live = FollowedFile::open(options.path);
    if (!live) {
        tell(FeedLink::Waiting, live.error());
        return false;
    }
    const auto from = looksOnly ? std::uint64_t((*live)->size()) : 0;
    open(std::move(*live), from);
    return true;
}

void FileFeed::Parts::takeLines(MessageBatch &batch, std::size_t most, bool last)
{
    std::string_view data(block);
    while (batch.messages.size() < most) {
        const auto line = cutter.next(data, last);
        if (!line) break;
        if (!line->text.empty()) {
            const std::size_t at = batch.block.size();
            batch.block.append(line->text);
            batch.messages.push_back({ 0, options.topic.size(), at, line->text.size(), wallNow() });
        }
        data.remove_prefix(line->consumed);
        offset += line->consumed;
    }
    block.erase(0, block.size() - data.size());
}

/// True once another file has had this one's name for a while: its last writer has let go of it.
bool FileFeed::Parts::rotatedAway()
{
    auto live = FollowedFile::open(options.path);
    if (!live || current->isAt(options.path)) {
        awaySince.reset();
        return false;
    }
    const auto now = std::chrono::steady_clock::now();
    if (!awaySince) awaySince = now;
    return now - *awaySince >= options.lateWrites;
}

bool FileFeed::Parts::goOn()
{
    auto all = filesOf(options.path);
    const auto seen = [&](const FollowedFile &file) {
        const std::lock_guard lock(mutex);
        return std::any_of(files.begin(), files.end(), [&](const auto &had) { return had.second->sameFile(file); });
    };
    const std::int64_t since = current->changedAt();
    const auto next = std::find_if(all.begin(), all.end(), [&](const auto &file) {
        return (file->changedAt() >= since || file == all.back()) && !seen(*file);
    });
    if (next == all.end()) return false;
    open(std::move(*next), 0);
    return true;
}

void FileFeed::Parts::count(const MessageBatch &batch)
{
    if (batch.messages.empty()) return;
    const std::lock_guard lock(mutex);
    figures.messages += batch.messages.size();
    figures.bytes += batch.block.size() - options.topic.size();
    figures.lastMessage = batch.messages.back().received;
}

FileFeed::FileFeed(FileFeedOptions options) : m_parts(std::make_unique<Parts>(std::move(options))) { }
FileFeed::~FileFeed() = default;

Result<void> FileFeed::read(MessageBatch &batch, std::size_t most)
{
    Parts &p = *m_parts;
    batch.clear();
    batch.block = p.options.topic;
    if (!p.current && !p.begin()) return {};
    for (;;) {
        if (p.writtenAnew()) p.open(p.current, 0);
        if (auto got = p.current->read(p.offset, readBlock, p.block); !got) {
            p.tell(FeedLink::Waiting, got.error());
            return got;
        }
        const bool atEnd = p.block.size() < readBlock;
        p.takeLines(batch, most, false);
        if (!batch.messages.empty() || !atEnd || !p.rotatedAway()) break;
        p.takeLines(batch, most, true); // nobody will end the last line any more
        if (!p.goOn() || !batch.messages.empty()) break;
    }
    batch.end = { p.segment, p.offset };
    const bool there = p.current->isAt(p.options.path) || FollowedFile::open(p.options.path);
    if (there) p.tell(FeedLink::Connected);
    else p.tell(FeedLink::Waiting, failure("feed.file-missing", { { QStringLiteral("path"), p.options.path } }).value());
    p.count(batch);
    return {};
}

Result<void> FileFeed::cut(MessagePosition upTo)
{
    Parts &p = *m_parts;
    std::shared_ptr<FollowedFile> file;
    {
        const std::lock_guard lock(p.mutex);
        const auto found = p.files.find(upTo.segment);
        if (found == p.files.end() || p.options.cursorPath.isEmpty() || p.written == upTo) return {};
        p.files.erase(p.files.begin(), found);
        file = found->second;
    }
    if (auto kept = writeCursor(p.options.cursorPath, { file->identity(), upTo.offset, 0 }); !kept) return kept;
    const std::lock_guard lock(p.mutex);
    p.written = upTo;
    return {};
}

FeedFigures FileFeed::figures() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->figures;
}

Result<Span> probeFile(const QString &path)
{
    const Instant start = wallNow();
    const auto file = FollowedFile::open(path);
    if (!file) return tl::unexpected(file.error());
    std::string head;
    if (const auto got = (*file)->read(0, 4096, head); !got) return tl::unexpected(got.error());
    return wallNow() - start;
}

} // namespace signalbox
