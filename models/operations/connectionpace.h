#pragma once

#include "base/ratelimiter.h"
#include "base/result.h"

#include <optional>

namespace signalbox {

/// What a connection's settings allow. Wall time.
struct ConnectionLimits
{
    double requestsPerSecond = 20;
    double submitsPerSecond = 5; ///< orders among them
    int atOnce = 16;
};

/// Why a connection is left alone for a while.
enum class PauseReason : std::uint8_t {
    None,
    Asked, ///< the provider wants it: Retry-After, RFC 9110 10.2.3
    Failing, ///< nothing came through, several times in a row
};

/// How a connection's requests are planned now; for the Connections page.
struct ConnectionPlan
{
    ConnectionLimits limits;
    int underWay = 0;
    int waiting = 0; ///< operations that would ask or be sent but for the limits
    std::optional<Instant> pausedUntil; ///< wall
    PauseReason pausedFor = PauseReason::None;
    int failures = 0; ///< of the connection itself, in a row
    std::optional<Instant> tokenExpires; ///< wall
};

/// How fast a connection is asked: so many requests a second and at once, silence for as long as the provider
/// asks for (Retry-After), and longer and longer pauses when nothing comes through: 1 s from the third failure
/// in a row on, doubling to a minute, each up to a fifth longer or shorter. Wall time; one thread.
class ConnectionPace
{
public:
    ConnectionPace(ConnectionLimits limits, std::uint32_t seed);

    /// True when a request may go out now; it counts as gone.
    bool mayAsk(Instant now);
    bool maySubmit(Instant now);
    void began() { ++m_underWay; }
    void ended() { --m_underWay; }
    /// What came of one: `failure` of the connection itself; `retryAfter` is the provider's wish.
    void answered(Instant now, bool failure, std::optional<Span> retryAfter);
    ConnectionPlan plan(Instant now) const;

private:
    bool mayGo(Instant now) const;
    double jitter();

    ConnectionLimits m_limits;
    RateLimiter m_requests;
    RateLimiter m_submits;
    std::uint32_t m_random;
    int m_underWay = 0;
    int m_failures = 0; ///< in a row
    Instant m_pausedUntil {};
    PauseReason m_pausedFor = PauseReason::None;
};

} // namespace signalbox
