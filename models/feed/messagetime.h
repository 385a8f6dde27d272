#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace signalbox {

enum class TimeZoneRule {
    Required, ///< without an offset the reader would have to guess
    UtcWhenAbsent, ///< the sender's manual says that its times are UTC
};

/// "2026-11-18T14:32:08.25Z", with ±HH:MM or ±HHMM in place of Z; digits after the sixth of a second are cut.
std::optional<Instant> parseMessageTime(std::string_view text, TimeZoneRule rule = TimeZoneRule::Required);

/// "feed.range" before the year 2000, "feed.future" more than a day after `now` (world time): such a fact would
/// stand as the newest for ever. nullptr: sensible.
const char *messageTimeComplaint(Instant t, Instant now);

} // namespace signalbox
