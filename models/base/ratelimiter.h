#pragma once

#include "base/clock.h"

namespace signalbox {

/// A token bucket: at most `perSecond` takes on average, `burst` at once. One thread.
class RateLimiter
{
public:
    RateLimiter(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst), m_tokens(burst) { }

    /// Zero when a token was taken, else how long to wait before asking again.
    Span take(Instant now)
    {
        if (m_last != Instant {}) {
            const double passed = std::chrono::duration<double>(now - m_last).count();
            m_tokens = std::min(m_burst, m_tokens + std::max(0.0, passed) * m_perSecond);
        }
        m_last = now;
        if (m_tokens >= 1.0) {
            m_tokens -= 1.0;
            return Span(0);
        }
        return Span(static_cast<std::int64_t>((1.0 - m_tokens) / m_perSecond * 1e6) + 1);
    }

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    Instant m_last {};
};

} // namespace signalbox
