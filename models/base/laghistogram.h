#pragma once

#include "base/clock.h"

#include <array>

namespace signalbox {

/// Lengths of time counted in buckets of one part in eight, from 64 µs to 18 hours; percentiles of the last
/// one to two periods. Not for several threads at once.
class LagHistogram
{
public:
    explicit LagHistogram(Span period = std::chrono::minutes(1)) : m_period(period) { }
    void add(Span lag, Instant now)
    {
        rotate(now);
        ++m_recent[bucket(lag)];
        ++m_recentCount;
    }
    /// 0 < share <= 1; the upper end of the bucket that holds it, zero when nothing was counted.
    Span percentile(double share) const;

private:
    static constexpr std::size_t buckets = 256;
    using Counts = std::array<std::uint32_t, buckets>;
    static std::size_t bucket(Span lag);
    static Span upperEnd(std::size_t bucket);
    void rotate(Instant now);

    Span m_period;
    Instant m_begun {};
    Counts m_recent {}, m_before {};
    std::uint64_t m_recentCount = 0, m_beforeCount = 0;
};

} // namespace signalbox
