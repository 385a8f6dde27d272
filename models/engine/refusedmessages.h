#pragma once

#include "base/clock.h"
#include "feed/refusals.h"
#include "operations/enginestatus.h"

namespace signalbox {

/// Refusals as others look at them: codes with parameters, in world time.
std::vector<RefusedReason> reasonsOf(const RefusalReport &report, const Clock &clock);
/// `withExcerpts`: the viewer may see whatever a message can hold.
RefusedMessages refusedMessagesOf(const RefusalReport &report, const Clock &clock, bool withExcerpts);

} // namespace signalbox
