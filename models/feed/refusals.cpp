#include "feed/refusals.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::size_t topicKept = 200, excerptKept = 120; // octets

} // namespace

void Refusals::add(std::string_view topic, std::string_view message, std::string_view reason, std::string_view member)
{
    const Instant wall = std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
    const std::lock_guard lock(m_mutex);
    ++m_count;
    m_last.push_back({ std::string(topic.substr(0, topicKept)), std::string(reason), std::string(member),
                       std::string(message.substr(0, excerptKept)), wall });
    if (m_last.size() > m_keep) m_last.pop_front();
    RefusalCount &counted = m_counts[{ m_last.back().reason, m_last.back().member }];
    counted = { m_last.back().reason, m_last.back().member, counted.count + 1, wall };
}

void Refusals::addUnused()
{
    const std::lock_guard lock(m_mutex);
    ++m_unused;
}

void Refusals::resume(const RefusalReport &before)
{
    const std::lock_guard lock(m_mutex);
    m_count += before.refused;
    m_unused += before.unused;
    m_last.insert(m_last.begin(), before.last.begin(), before.last.end());
    while (m_last.size() > m_keep) m_last.pop_front();
    for (const RefusalCount &said : before.counts) {
        RefusalCount &counted = m_counts[{ said.reason, said.member }];
        counted = { said.reason, said.member, counted.count + said.count, std::max(counted.last, said.last) };
    }
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

RefusalReport Refusals::report() const
{
    const std::lock_guard lock(m_mutex);
    RefusalReport out { m_count, m_unused, {}, { m_last.begin(), m_last.end() } };
    for (const auto &[key, counted] : m_counts) out.counts.push_back(counted);
    std::stable_sort(out.counts.begin(), out.counts.end(), [](const RefusalCount &a, const RefusalCount &b) { return a.count > b.count; });
    return out;
}

} // namespace signalbox
