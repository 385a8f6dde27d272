#pragma once

#include "base/clock.h"

#include <unordered_map>

namespace signalbox {

/// How many vehicles are usually in trouble at once by key of a cause, learned as a mean that follows slowly: holes in the
/// coverage have their vehicles every hour of the day. One thread.
class UsualLevel
{
public:
    /// 0 where nothing was learned.
    double of(std::uint64_t key) const
    {
        const auto found = m_levels.find(key);
        return found == m_levels.end() ? 0 : found->second;
    }
    /// The share of vehicles in trouble anywhere.
    double share() const { return m_share; }
    /// What was seen at `now`, without what an incident accounts for.
    void learn(Instant now, const std::unordered_map<std::uint64_t, int> &counts, double share);
    bool isYoung() const { return m_first == Instant {} || m_last - m_first < std::chrono::minutes(10); }
    std::size_t size() const { return m_levels.size(); }

private:
    std::unordered_map<std::uint64_t, float> m_levels;
    double m_share = 0.02; // of a fleet that nobody has watched yet
    Instant m_first {}, m_last {};
};

} // namespace signalbox
