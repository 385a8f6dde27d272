#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <compare>
#include <string>
#include <vector>

namespace signalbox {

/// A place in a message source; rises with arrival.
struct MessagePosition
{
    std::uint64_t segment = 0;
    std::uint64_t offset = 0;
    auto operator<=>(const MessagePosition &) const = default;
};

/// Messages of a batch, in arrival order; the texts lie in one block that is reused from batch to batch.
struct MessageBatch
{
    struct Message
    {
        std::size_t topicAt, topicSize, payloadAt, payloadSize; // in `block`
        Instant received; ///< wall time
    };
    std::string block;
    std::vector<Message> messages;
    MessagePosition end; ///< cut(end) when all of this batch is safe elsewhere

    std::string_view topic(const Message &m) const { return { block.data() + m.topicAt, m.topicSize }; }
    std::string_view payload(const Message &m) const { return { block.data() + m.payloadAt, m.payloadSize }; }
    void clear() { block.clear(), messages.clear(); }
};

/// Where the pipeline takes messages from. One reader; cut() may come from another thread.
class MessageSource
{
public:
    virtual ~MessageSource() = default;
    /// Replaces `batch` with the next messages, up to `most` and about 4 MiB; empty when there are none.
    virtual Result<void> read(MessageBatch &batch, std::size_t most) = 0;
    /// Everything before `upTo` is safe elsewhere and may be forgotten.
    virtual Result<void> cut(MessagePosition upTo) = 0;
};

} // namespace signalbox
