#include "feed/memoryinbox.h"

namespace signalbox {

Result<void> MemoryInbox::append(std::string_view topic, std::string_view payload)
{
    const Instant now = std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
    const std::lock_guard lock(m_mutex);
    // All that waits goes at once: a picture that is this far behind wants the newest.
    if (m_waiting.block.size() + topic.size() + payload.size() > m_limit) {
        m_dropped += m_waiting.messages.size();
        m_waiting.clear();
    }
    const std::size_t at = m_waiting.block.size();
    m_waiting.block.append(topic).append(payload);
    m_waiting.messages.push_back({ at, topic.size(), at + topic.size(), payload.size(), now });
    return {};
}

Result<void> MemoryInbox::read(MessageBatch &batch, std::size_t)
{
    batch.clear();
    const std::lock_guard lock(m_mutex);
    std::swap(batch.block, m_waiting.block);
    std::swap(batch.messages, m_waiting.messages);
    m_taken += batch.messages.size();
    batch.end = { 0, m_taken };
    return {};
}

std::uint64_t MemoryInbox::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace signalbox
