#pragma once

#include "feed/messagesource.h"

#include <mutex>

namespace signalbox {

/// The source of a desk that only looks (picture, QoS 0): nothing on disk, and under overload the oldest
/// messages give way, counted.
class MemoryInbox final : public MessageSource
{
public:
    explicit MemoryInbox(std::size_t limitBytes = 64 * 1024 * 1024) : m_limit(limitBytes) { }

    Result<void> append(std::string_view topic, std::string_view payload); ///< any thread
    Result<void> read(MessageBatch &batch, std::size_t most) override;
    Result<void> cut(MessagePosition) override { return {}; }
    std::uint64_t dropped() const;

private:
    mutable std::mutex m_mutex;
    MessageBatch m_waiting;
    std::size_t m_limit;
    std::uint64_t m_taken = 0;
    std::uint64_t m_dropped = 0;
};

} // namespace signalbox
