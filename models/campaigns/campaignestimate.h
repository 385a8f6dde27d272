#pragma once

#include "campaigns/campaign.h"

#include <span>

namespace signalbox {

/// What the estimate asks of one vehicle that is not through yet.
struct MemberWait
{
    std::optional<Span> reach; ///< at most so long until its card asks for orders; nothing: nobody knows
    bool asleep = false; ///< parked: `reach` is how often it reports then
    bool underWay = false; ///< its order is out
};

/// What slows orders down beside the draft. World time.
struct EstimateTerms
{
    double ordersPerSecond = 5; ///< of the slowest connection's settings; wall seconds count as world seconds / speed
    Span switching { std::chrono::minutes(2) }; ///< from the card's execution to the first session that shows it
    int atRisk = 1; ///< open orders at once
};

/// Between waves, windows, limits and polls: an honest guess, and what it hangs on.
CampaignEstimate estimateEnd(const Campaign &campaign, std::span<const MemberWait> waiting, const EstimateTerms &terms, Instant now);

} // namespace signalbox
