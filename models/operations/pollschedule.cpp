#include "operations/pollschedule.h"

namespace signalbox {

PollSchedule::PollSchedule(Span interval, const Clock &clock, std::uint32_t seed)
    : m_interval(interval), m_clock(&clock), m_random(seed * 2654435761u + 1)
{
}

Span PollSchedule::next()
{
    const int poll = m_polls++;
    // 6 at 1x, 8 at 3x, 28 at 12x: about half an hour with 5 s; then 120x.
    const int factor = poll < 6 ? 1 : poll < 14 ? 3 : poll < 42 ? 12 : 120;
    m_random = m_random * 1664525u + 1013904223u;
    const double jitter = 0.8 + 0.4 * double(m_random >> 8) / double(1u << 24);
    const Span world(std::int64_t(double(m_interval.count()) * factor * jitter));
    return std::max<Span>(m_clock->wallSpan(world), std::chrono::milliseconds(500));
}

} // namespace signalbox
