#include "feed/streamfeed.h"

#include "feed/linecutter.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr std::size_t readBlock = 256 * 1024;
constexpr std::chrono::milliseconds retryAfter { 1000 }; // of a sink that failed

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

Error streamError() { return { QStringLiteral("feed.stream"), {}, QString::fromLocal8Bit(std::strerror(errno)) }; }

} // namespace

StreamFeed::StreamFeed(int file, std::string topic) : m_file(file), m_topic(std::move(topic)) { }

StreamFeed::~StreamFeed() { stop(); }

Result<void> StreamFeed::start(MessageSink sink)
{
    if (m_thread.joinable()) return {};
    if (::pipe2(m_wake, O_CLOEXEC) != 0) return tl::unexpected(streamError());
    m_sink = std::move(sink);
    m_stopping = false;
    m_thread = std::thread([this] { run(); });
    return {};
}

void StreamFeed::stop()
{
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    (void)!::write(m_wake[1], "x", 1);
    m_thread.join();
    for (const int end : m_wake) ::close(end);
    if (figures().link != FeedLink::Ended) tell(FeedLink::Stopped);
}

bool StreamFeed::stopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void StreamFeed::tell(FeedLink link)
{
    const std::lock_guard lock(m_mutex);
    m_figures.link = link;
    m_figures.linkSince = wallNow();
}

void StreamFeed::run()
{
    tell(FeedLink::Connected);
    LineCutter cutter;
    const auto takeLines = [&](bool last) {
        std::string_view rest(m_data);
        while (const auto line = cutter.next(rest, last)) {
            if (!line->text.empty()) give(line->text);
            rest.remove_prefix(line->consumed);
        }
        m_data.erase(0, m_data.size() - rest.size());
    };
    while (readMore()) takeLines(false);
    if (stopping()) return;
    takeLines(true);
    tell(FeedLink::Ended);
}

bool StreamFeed::readMore()
{
    pollfd both[] = { { m_file, POLLIN, 0 }, { m_wake[0], POLLIN, 0 } };
    while (::poll(both, 2, -1) < 0)
        if (errno != EINTR) return false;
    if (both[1].revents != 0 || stopping()) return false;
    const std::size_t had = m_data.size();
    m_data.resize(had + readBlock);
    const ssize_t got = ::read(m_file, m_data.data() + had, readBlock);
    m_data.resize(had + std::size_t(std::max<ssize_t>(got, 0)));
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return true;
    if (got < 0) {
        const std::lock_guard lock(m_mutex);
        m_figures.error = streamError();
    }
    return got > 0;
}

/// Until the sink takes it: a pipe cannot be asked again.
void StreamFeed::give(std::string_view line)
{
    for (;;) {
        const auto taken = m_sink(m_topic, line);
        std::unique_lock lock(m_mutex);
        if (taken) {
            ++m_figures.messages;
            m_figures.bytes += line.size();
            m_figures.lastMessage = wallNow();
            m_figures.error.reset();
            return;
        }
        ++m_figures.sinkFailures;
        m_figures.error = taken.error();
        if (m_changed.wait_for(lock, retryAfter, [this] { return m_stopping; })) return;
    }
}

FeedFigures StreamFeed::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

} // namespace signalbox
