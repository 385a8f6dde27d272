#include "incidents/usuallevel.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {
constexpr double memory = 45 * 60; // s
constexpr float forgotten = 0.02f; // vehicles
}

void UsualLevel::learn(Instant now, const std::unordered_map<std::uint64_t, int> &counts, double share)
{
    using Seconds = std::chrono::duration<double>;
    if (m_first == Instant {}) m_first = now;
    const double passed = m_last == Instant {} ? 0 : std::max(0.0, Seconds(now - m_last).count());
    const double watched = Seconds(now - m_first).count();
    // A plain mean at first, so that the first look does not stay for an hour.
    const auto part = float(m_last == Instant {} ? 1.0 : std::clamp(std::max(passed / memory, passed / (watched + 1)), 0.0, 1.0));
    m_last = now;
    m_share += double(part) * (share - m_share);
    for (auto it = m_levels.begin(); it != m_levels.end();) {
        const auto seen = counts.find(it->first);
        it->second += part * (float(seen == counts.end() ? 0 : seen->second) - it->second);
        it = it->second < forgotten ? m_levels.erase(it) : std::next(it);
    }
    for (const auto &[key, count] : counts)
        if (const float level = part * float(count); level >= forgotten) m_levels.try_emplace(key, level);
}

} // namespace signalbox
