#pragma once

#include "campaigns/campaign.h"

namespace signalbox {

/// How many vehicles stood where by then, of those that stand there now: who was dark and came back is counted as what he is.
struct CoursePoint
{
    Instant at {};
    int succeeded = 0;
    int dark = 0;
    int otherwise = 0; ///< rolled back, returned, failed, not reached
    std::optional<Span> interruption {}; ///< the median of those who were switched since the point before
    bool operator==(const CoursePoint &) const = default;
};

/// From the campaign's beginning to its end or `now`: at most `points`, evenly spread, the last one at the end. Empty for
/// one that has not begun.
std::vector<CoursePoint> courseOf(const Campaign &campaign, const std::vector<CampaignMember> &members, Instant now, int points = 96);

} // namespace signalbox
