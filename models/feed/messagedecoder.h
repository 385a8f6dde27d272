#pragma once

#include "domain/facts.h"

#include <string_view>
#include <vector>

namespace signalbox {

struct DecodedFact
{
    FleetId fleet;
    Fact fact;
    Instant received {}; ///< wall; set by the caller
};

/// Reads one format of messages. One thread; never throws. What makes no sense is refused with its reason
/// (Refusals) and does not concern what stands beside it; unknown members are skipped, so that senders may
/// say more than we know.
class MessageDecoder
{
public:
    virtual ~MessageDecoder() = default;
    /// Appends what the message says. Facts more than a day after `now` (world time) are refused: they would
    /// stand as the newest for ever.
    virtual void decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out) = 0;
};

} // namespace signalbox
