#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <functional>
#include <optional>
#include <string_view>

namespace signalbox {

/// Takes one message as it came. Called on the feed's own thread; the message is acknowledged to the source
/// after it returned well. On an error the feed keeps the message unacknowledged and offers it again.
using MessageSink = std::function<Result<void>(std::string_view topic, std::string_view payload)>;

enum class FeedLink : std::uint8_t {
    Stopped,
    Connecting,
    Connected,
    Waiting, ///< lost or refused; tries again by itself
    Ended, ///< all that there was has been read; nothing more will come
};

/// Counters since start(). Times are wall time.
struct FeedFigures
{
    FeedLink link = FeedLink::Stopped;
    Instant linkSince {};
    std::optional<Error> error; ///< "connection.*" or "inbox.*", of the last trouble; cleared by a good connection
    std::optional<Instant> lastMessage;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::uint64_t connects = 0; ///< successful ones
    std::uint64_t sinkFailures = 0; ///< times the sink could not take a message
};

/// One way facts arrive. start() and stop() from one thread, figures() from any.
class Feed
{
public:
    virtual ~Feed() = default;
    /// Returns at once; connecting, failing and trying again happen on the feed's thread.
    virtual Result<void> start(MessageSink sink) = 0;
    /// Blocks until the sink is not called any more.
    virtual void stop() = 0;
    virtual FeedFigures figures() const = 0;
};

} // namespace signalbox
