#pragma once

#include "base/clock.h"
#include "domain/cause.h"

#include <cstdint>

namespace signalbox {

/// Why a row has its state; words/ makes the sentence. `number` and `at` mean what each line says.
enum class ReasonCode : std::uint8_t {
    None,
    NeverSeen, ///< Unknown: in the inventory, no fact yet
    FeedLost, ///< Unknown: `at` = since when
    FeedBack, ///< Unknown: the feed is back since `at`, its facts are still due
    FeedBehind, ///< Unknown: a backlog is read, facts are in up to `at`
    Parked, ///< Quiet: the next report is expected by `at`
    Silent, ///< Dark: a fact was due every `number` seconds
    SilentAfterRejects, ///< Dark: `number` rejects with `cause` in the ten minutes before the silence
    SilentAfterStop, ///< Dark: the session ended with `cause` at `at`, then nothing
    SilentLowBattery, ///< Dark: the last battery reading was `number` tenths of a volt
    SilentAfterSwitch, ///< Dark: silent longer than the switch window of operation `number`
    Rejects, ///< Degraded: `number` rejects in ten minutes, the last with `cause`
    WeakSignal, ///< Degraded: RSRP `number` dBm, below the limit over several samples
    WeakQuality, ///< Degraded: SINR `number` dB, below the limit over several samples
    SessionLost, ///< Degraded: no session since `at` (ended with `cause`) though radio facts go on
    Switching, ///< Switching: operation `number`, its deadline `at`
    Expected, ///< Quiet: at a place where vehicles fall silent and come back; its return is expected by `at`
};

struct Reason
{
    ReasonCode code = ReasonCode::None;
    std::optional<Cause> cause {};
    std::int64_t number = 0;
    Instant at {};
    bool operator==(const Reason &) const = default;
};

} // namespace signalbox
