#include "base/clock.h"

namespace signalbox {

Instant WallClock::now() const
{
    return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
}

LabClock::LabClock(Instant origin, Instant wallOrigin, double speed)
    : m_origin(origin), m_wallOrigin(wallOrigin), m_speed(speed > 0 ? speed : 1.0)
{
}

Instant LabClock::now() const
{
    const Span wall = WallClock().now() - m_wallOrigin;
    return m_origin + Span(static_cast<std::int64_t>(static_cast<double>(wall.count()) * m_speed));
}

} // namespace signalbox
