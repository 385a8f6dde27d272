#pragma once

#include "domain/operation.h"
#include "fleet/networkchange.h"

namespace signalbox {

/// What the Gantt draws, without pixels: one lane a network, the most recent first.
struct GanttPlan
{
    struct Bar
    {
        Instant from {};
        Instant to {};
        bool open = false; ///< still running as far as we know
        int session = 0; ///< index in VehicleHistory::sessions
    };
    struct Lane
    {
        Plmn plmn;
        std::vector<Bar> bars; ///< oldest first
    };
    struct Rejects
    {
        Instant from {};
        Instant to {};
        Cause cause;
        int count = 0;
    };
    struct Silence
    {
        Instant from {};
        Instant to {};
        bool expected = false;
    };
    std::vector<Lane> lanes;
    std::vector<Rejects> rejects; ///< runs of the same cause, at most 15 minutes apart
    std::vector<Instant> reports; ///< device reports
    std::vector<Silence> silences; ///< no fact of any kind for longer than was expected
    std::vector<NamedChange> changes; ///< of network, oldest first; planGantt() leaves them empty
};

/// How long a silence may be before it is one: more than `driving` while the vehicle drove, more than `parked`
/// while its ignition was off.
struct SilenceRule
{
    Span driving {};
    Span parked {};
};

GanttPlan planGantt(const VehicleHistory &history, const SilenceRule &rule, Instant now);

} // namespace signalbox
