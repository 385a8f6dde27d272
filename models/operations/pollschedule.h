#pragma once

#include "base/clock.h"

namespace signalbox {

/// When to ask a provider again: at the connection's interval six times, three times that eight times, twelve
/// times that for half an hour, then 120 times that (5 s, 15 s, 60 s, 10 min by default), each
/// moved by up to a fifth so that a thousand orders do not ask at once. World time in, wall time out: never
/// under half a second, however fast the world runs.
class PollSchedule
{
public:
    PollSchedule(Span interval, const Clock &clock, std::uint32_t seed);
    /// How long the wall runs until the next poll; counts it.
    Span next();
    void restart() { m_polls = 0; }

private:
    Span m_interval;
    const Clock *m_clock;
    std::uint32_t m_random;
    int m_polls = 0;
};

} // namespace signalbox
