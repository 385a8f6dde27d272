#pragma once

#include "fleet/fleetdata.h"

namespace signalbox {

/// Gives each row its state by the table of states: Dark, Degraded, At risk, Switching, Unknown, Quiet, Online,
/// the worst that holds. Used by FleetState under its lock. ReasonColumn tells the figures of a reason.
class Judge
{
public:
    Judge(FleetState::Data &data, Instant now, const FeedHealth &feed);
    void judge(Row first, Row end);

private:
    struct Verdict
    {
        VehicleState state = VehicleState::Online;
        ReasonCode reason = ReasonCode::None;
    };
    /// What a row with these shared facts is allowed, driving and parked.
    struct Patience
    {
        Span driving, parked;
    };
    void take(Row row, Verdict verdict);
    Verdict verdict(Row row) const;
    Verdict silent(Row row, Instant due, Span allowed) const;
    ReasonCode whySilent(Row row) const;
    bool expected(Row row) const;
    ReasonCode degraded(Row row, Instant last) const;
    const OpenOperation *openSwitch(Row row) const;
    std::int64_t rejectsSince(Row row, Instant from) const;

    FleetState::Data &m_data;
    FleetColumns &m_columns;
    const JudgeLimits &m_limits;
    Instant m_now;
    FeedHealth m_feed;
    std::vector<Patience> m_patience; // by number of the shared facts
};

} // namespace signalbox
