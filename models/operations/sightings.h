#pragma once

#include "domain/facts.h"
#include "domain/operation.h"

namespace signalbox {

/// What telemetry has shown of one vehicle since one switch was ordered: which of the two profiles was on the
/// air, and when. Facts may come late and in any order across restarts. World time.
class Sightings
{
public:
    Sightings() = default;
    explicit Sightings(const Operation &operation);

    /// True when it changed what is known.
    bool add(const SessionFact &session, Instant t);

    std::optional<Instant> firstOnTarget() const { return m_firstOnTarget; }
    /// Last fact on the previous profile before the target was first seen.
    std::optional<Instant> lastOnPrevious() const { return m_lastOnPrevious; }
    /// A session on the previous profile, or on the one that the card fell back to, that began after the order and after
    /// the last sight of the target.
    std::optional<Instant> backOnPrevious() const;
    bool onTargetNow() const { return m_firstOnTarget && !backOnPrevious(); }
    /// Last octet on the old to first on the new; nothing until both were seen.
    std::optional<Span> interruption() const;
    /// Of a switch that came to nothing: last octet before it to first when the vehicle was back.
    std::optional<Span> interruptionBack() const;

private:
    enum class Side { Neither, Target, Previous, Landed };
    Side sideOf(const SessionFact &session) const;

    std::optional<Iccid> m_targetIccid, m_previousIccid, m_landedIccid;
    std::optional<Imsi> m_targetImsi, m_previousImsi, m_landedImsi;
    Instant m_since {};
    std::optional<Instant> m_firstOnTarget, m_lastOnTarget, m_lastOnPrevious, m_startedOnPrevious;
    std::optional<Instant> m_last; ///< on any of them
    std::optional<Instant> m_lastBeforeBack;
};

} // namespace signalbox
