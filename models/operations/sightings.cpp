#include "operations/sightings.h"

namespace signalbox {

Sightings::Sightings(const Operation &operation)
    : m_targetIccid(operation.iccid), m_previousIccid(operation.previousIccid), m_landedIccid(operation.landedIccid), m_targetImsi(operation.targetImsi),
      m_previousImsi(operation.previousImsi), m_landedImsi(operation.landedImsi), m_since(operation.createdAt)
{
}

Sightings::Side Sightings::sideOf(const SessionFact &session) const
{
    const auto same = [](const auto &seen, const auto &wanted) { return seen && wanted && *seen == *wanted; };
    if (same(session.iccid, m_targetIccid) || same(session.imsi, m_targetImsi)) return Side::Target;
    if (same(session.iccid, m_previousIccid) || same(session.imsi, m_previousImsi)) return Side::Previous;
    if (same(session.iccid, m_landedIccid) || same(session.imsi, m_landedImsi)) return Side::Landed;
    return Side::Neither;
}

bool Sightings::add(const SessionFact &session, Instant t)
{
    const auto earlier = [](std::optional<Instant> &kept, Instant at) { return (!kept || at < *kept) ? (kept = at, true) : false; };
    const auto later = [](std::optional<Instant> &kept, Instant at) { return (!kept || at > *kept) ? (kept = at, true) : false; };
    const Side side = sideOf(session);
    if (side == Side::Neither) return false;
    const bool started = side != Side::Target && session.event == SessionEvent::Start && t >= m_since;
    if (started && (!m_startedOnPrevious || t > *m_startedOnPrevious)) m_lastBeforeBack = m_last && *m_last < t ? m_last : std::nullopt;
    else if (m_startedOnPrevious && t < *m_startedOnPrevious) later(m_lastBeforeBack, t);
    later(m_last, t);
    switch (side) {
    case Side::Target: {
        // A stop tells of an attachment that may have been before the order.
        if (t < m_since || session.event == SessionEvent::Stop) return false;
        const bool first = earlier(m_firstOnTarget, t);
        const bool last = later(m_lastOnTarget, t);
        return first || last;
    }
    case Side::Previous: {
        bool news = started && later(m_startedOnPrevious, t);
        if (!m_firstOnTarget || t < *m_firstOnTarget) news = later(m_lastOnPrevious, t) || news;
        return news;
    }
    case Side::Landed: return started && later(m_startedOnPrevious, t);
    case Side::Neither: break;
    }
    return false;
}

std::optional<Instant> Sightings::backOnPrevious() const
{
    if (!m_startedOnPrevious) return std::nullopt;
    if (m_lastOnTarget && *m_startedOnPrevious < *m_lastOnTarget) return std::nullopt;
    return m_startedOnPrevious;
}

std::optional<Span> Sightings::interruption() const
{
    if (!m_firstOnTarget || !m_lastOnPrevious || *m_lastOnPrevious > *m_firstOnTarget) return std::nullopt;
    return *m_firstOnTarget - *m_lastOnPrevious;
}

std::optional<Span> Sightings::interruptionBack() const
{
    const auto back = backOnPrevious();
    if (!back || !m_lastBeforeBack) return std::nullopt;
    return *back - *m_lastBeforeBack;
}

} // namespace signalbox
