#include "operations/connectionpace.h"

namespace signalbox {

namespace {

constexpr int patience = 2; // failures that may be chance
constexpr int longestDoubling = 6; // 64 s, held to a minute
constexpr Span longestPause = std::chrono::minutes(1);

} // namespace

ConnectionPace::ConnectionPace(ConnectionLimits limits, std::uint32_t seed)
    : m_limits(limits), m_requests(limits.requestsPerSecond, std::max(1.0, limits.requestsPerSecond)),
      m_submits(limits.submitsPerSecond, std::max(1.0, limits.submitsPerSecond)), m_random(seed * 2654435761u + 1)
{
}

bool ConnectionPace::mayGo(Instant now) const
{
    return now >= m_pausedUntil && m_underWay < m_limits.atOnce;
}

bool ConnectionPace::mayAsk(Instant now)
{
    return mayGo(now) && m_requests.take(now) == Span(0);
}

bool ConnectionPace::maySubmit(Instant now)
{
    if (!mayGo(now) || m_submits.take(now) > Span(0)) return false;
    // An order is a request as well, but polls that fill the second do not hold it up.
    m_requests.take(now);
    return true;
}

double ConnectionPace::jitter()
{
    m_random = m_random * 1664525u + 1013904223u;
    return 0.8 + 0.4 * double(m_random >> 8) / double(1u << 24);
}

void ConnectionPace::answered(Instant now, bool failure, std::optional<Span> retryAfter)
{
    // What was under way when the pause began tells of the same trouble; only what fails after it is another.
    const bool news = !failure || now >= m_pausedUntil;
    if (news) m_failures = failure ? m_failures + 1 : 0;
    Span pause { 0 };
    PauseReason reason = PauseReason::Failing;
    if (news && m_failures > patience) {
        const Span doubled = std::chrono::seconds(1 << std::min(m_failures - patience - 1, longestDoubling));
        pause = Span(qint64(double(std::min(doubled, longestPause).count()) * jitter()));
    }
    // Never earlier than the provider asked for, and up to a tenth later, because others were asked as well.
    const Span wished = retryAfter ? Span(qint64(double(retryAfter->count()) * (0.8 + jitter() / 4))) : Span(0);
    if (wished > pause) {
        pause = wished;
        reason = PauseReason::Asked;
    }
    if (now + pause <= m_pausedUntil) return;
    m_pausedUntil = now + pause;
    m_pausedFor = reason;
}

ConnectionPlan ConnectionPace::plan(Instant now) const
{
    ConnectionPlan plan;
    plan.limits = m_limits;
    plan.underWay = m_underWay;
    plan.failures = m_failures;
    if (m_pausedUntil > now) {
        plan.pausedUntil = m_pausedUntil;
        plan.pausedFor = m_pausedFor;
    }
    return plan;
}

} // namespace signalbox
