#include "feed/refusals.h"

namespace signalbox {

void Refusals::add(Refusal refusal)
{
    const std::lock_guard lock(m_mutex);
    ++m_count;
    m_last.push_back(std::move(refusal));
    if (m_last.size() > m_keep) m_last.pop_front();
}

std::uint64_t Refusals::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

std::vector<Refusal> Refusals::last() const
{
    const std::lock_guard lock(m_mutex);
    return { m_last.begin(), m_last.end() };
}

} // namespace signalbox
