#pragma once

#include "fleet/fleetstate.h"

namespace signalbox {

/// Gives each row its state by the table of states: Dark, Degraded, At risk, Switching, Unknown, Quiet, Online,
/// the worst that holds. Used by FleetState under its lock.
class Judge
{
public:
    Judge(FleetState::Data &data, Instant now, const FeedHealth &feed);
    void judge(Row row);

private:
    struct Verdict
    {
        VehicleState state = VehicleState::Online;
        Reason reason;
    };
    Verdict verdict(Row row) const;
    Verdict silent(Row row, Instant due, Span allowed) const;
    Reason whySilent(Row row) const;
    std::optional<Reason> degraded(Row row) const;
    const OpenOperation *openSwitch(Row row) const;
    std::optional<Cause> stopCause(Row row) const;
    std::int64_t rejectsSince(Row row, Instant from) const;

    FleetState::Data &m_data;
    FleetColumns &m_columns;
    const JudgeLimits &m_limits;
    Instant m_now;
    FeedHealth m_feed;
};

} // namespace signalbox
