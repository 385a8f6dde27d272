#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>

namespace signalbox {

/// When silence is trouble, and when a signal is. World time.
struct JudgeLimits
{
    int missedFacts = 3; ///< driving: silent after this many expected intervals …
    int missedReports = 2; ///< … parked: after this many
    Span grace { std::chrono::seconds(60) }; ///< … and this much more
    int rejects = 3; ///< Degraded from so many in `rejectWindow`
    Span rejectWindow { std::chrono::minutes(10) };
    int weakSamples = 3; ///< in a row
    float rsrp = -118; ///< dBm, LTE and 5G
    float rsrpExtended = -126; ///< dBm, NB-IoT and LTE-M, which have coverage enhancement
    float sinr = -4; ///< dB
    Span radioFresh { std::chrono::minutes(10) }; ///< an older sample says nothing about now
    Span sessionGap { std::chrono::minutes(2) }; ///< radio facts go on this long without a session
    float lowBattery = 11.0f; ///< V
};

/// What the engine knows about the way facts arrive.
struct FeedHealth
{
    std::optional<Instant> lostSince {}; ///< the feed or broker is lost
    Instant upSince {}; ///< connected since; zero = silence may be judged at once (no feed is looked at)
    std::optional<Instant> knownUntil {}; ///< a backlog is being read: facts are in up to about here
};

} // namespace signalbox
