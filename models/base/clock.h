#pragma once

#include <atomic>
#include <chrono>

namespace signalbox {

/// A moment, UTC, in microseconds since 1970-01-01.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;
/// A length of time in microseconds.
using Span = std::chrono::microseconds;

constexpr Instant instantFromMicros(std::int64_t micros)
{
    return Instant(Span(micros));
}
constexpr std::int64_t toMicros(Instant t)
{
    return t.time_since_epoch().count();
}
constexpr std::int64_t toMillis(Instant t)
{
    return t.time_since_epoch().count() / 1000;
}

/// The time of the world that is looked at: ages, deadlines, windows and rules use it. TLS validity, HTTP
/// timeouts and back-off use the wall. Every method may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// World seconds in one wall second; 1 for the wall.
    virtual double speed() const { return 1.0; }
    /// How long the wall must run for `world` to pass; for timers.
    Span wallSpan(Span world) const
    {
        return Span(static_cast<std::int64_t>(static_cast<double>(world.count()) / speed()));
    }
};

class WallClock final : public Clock
{
public:
    Instant now() const override;
};

/// A world that started at `origin` when the wall showed `wallOrigin` and runs `speed` times as fast.
class LabClock final : public Clock
{
public:
    LabClock(Instant origin, Instant wallOrigin, double speed);
    Instant now() const override;
    double speed() const override { return m_speed; }

private:
    Instant m_origin;
    Instant m_wallOrigin;
    double m_speed;
};

/// Stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start) : m_micros(toMicros(start)) { }
    Instant now() const override { return instantFromMicros(m_micros.load()); }
    void advance(Span by) { m_micros.fetch_add(by.count()); }
    void set(Instant t) { m_micros.store(toMicros(t)); }

private:
    std::atomic<std::int64_t> m_micros;
};

} // namespace signalbox
