#include "feed/storequeue.h"

namespace signalbox {

std::uint64_t StoreQueue::push(Item item)
{
    std::unique_lock lock(m_mutex);
    std::uint64_t left = 0;
    if (m_facts > m_backlog)
        left = std::erase_if(item.facts, [](const DecodedFact &f) {
            return f.fact.kind() == FactKind::Position || f.fact.kind() == FactKind::Radio;
        });
    // What was left out must not keep its room: a store that is away for half a minute would cost a gigabyte.
    if (item.facts.capacity() > 2 * item.facts.size()) item.facts.shrink_to_fit();
    m_changed.wait(lock, [this] { return m_closed || m_facts <= 4 * m_backlog; });
    if (m_closed) return left;
    m_facts += item.facts.size();
    m_items.push_back(std::move(item));
    m_changed.notify_all();
    return left;
}

std::vector<StoreQueue::Item> StoreQueue::take(std::size_t most, std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, atMost, [this] { return m_closed || !m_items.empty(); });
    std::vector<Item> out;
    std::size_t facts = 0;
    while (!m_closed && !m_items.empty() && (out.empty() || facts + m_items.front().facts.size() <= most)) {
        facts += m_items.front().facts.size();
        out.push_back(std::move(m_items.front()));
        m_items.pop_front();
    }
    m_facts -= facts;
    m_taken = !out.empty();
    m_changed.notify_all();
    return out;
}

void StoreQueue::done()
{
    const std::lock_guard lock(m_mutex);
    m_taken = false;
    m_changed.notify_all();
}

bool StoreQueue::idle() const
{
    const std::lock_guard lock(m_mutex);
    return m_items.empty() && !m_taken;
}

void StoreQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

bool StoreQueue::closed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

std::size_t StoreQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_facts;
}

bool StoreQueue::waitClosed(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, atMost, [this] { return m_closed; });
}

} // namespace signalbox
