#include "base/laghistogram.h"

#include <bit>

namespace signalbox {

// Bucket = octave above 64 µs and the three bits below its leading one.
std::size_t LagHistogram::bucket(Span lag)
{
    const auto units = static_cast<std::uint64_t>(std::max<std::int64_t>(lag.count(), 0)) / 8;
    if (units < 8) return std::size_t(units);
    const unsigned octave = unsigned(std::bit_width(units)) - 4;
    const std::size_t at = (octave + 1) * 8 + ((units >> octave) & 7);
    return std::min(at, buckets - 1);
}

Span LagHistogram::upperEnd(std::size_t at)
{
    if (at < 8) return Span(std::int64_t(at + 1) * 8);
    const unsigned octave = unsigned(at / 8) - 1;
    return Span((std::int64_t(8 + at % 8 + 1) << octave) * 8);
}

void LagHistogram::rotate(Instant now)
{
    if (now - m_begun < m_period) return;
    const bool longAgo = now - m_begun >= 2 * m_period;
    m_before = longAgo ? Counts {} : m_recent;
    m_beforeCount = longAgo ? 0 : m_recentCount;
    m_recent = {};
    m_recentCount = 0;
    m_begun = now;
}

Span LagHistogram::percentile(double share) const
{
    const std::uint64_t total = m_recentCount + m_beforeCount;
    if (total == 0) return Span(0);
    const auto wanted = static_cast<double>(total) * share;
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        seen += m_recent[i] + m_before[i];
        if (seen > 0 && static_cast<double>(seen) >= wanted) return upperEnd(i);
    }
    return upperEnd(buckets - 1);
}

} // namespace signalbox
