#pragma once

#include "campaigns/campaignrunner.h"

#include <set>

namespace signalbox {

/// A campaign in the runner's hands.
struct CampaignRunner::Live
{
    Campaign campaign; ///< as stored, counts as judged
    std::vector<CampaignMember> members; ///< in drawn order
    std::vector<Row> rows; ///< of the fleet, by member
    QHash<QUuid, Operation> orders;
    QHash<QUuid, int> memberOf; ///< by order
    std::set<int> dirty; ///< members that differ from the store
    QSet<QUuid> takenBack; ///< orders whose cancellation was asked for
    bool busy = false; ///< being loaded, planned or written
    bool stale = false; ///< a write was refused: to be read again before anything else
    int untilEstimate = 0; ///< looks

    const Operation *order(const std::optional<QUuid> &id) const
    {
        if (!id) return nullptr;
        const auto it = orders.constFind(*id);
        return it == orders.cend() ? nullptr : &*it;
    }
    void index(int member)
    {
        const CampaignMember &m = members[std::size_t(member)];
        if (m.operation) memberOf.insert(*m.operation, member);
        if (m.returning) memberOf.insert(*m.returning, member);
    }
};

/// One look at one campaign, from judging to the commit.
struct CampaignRunner::Turn
{
    LivePtr live;
    CampaignState from;
    Campaign campaign; ///< as it will be
    Instant now;
    bool changed = false;
    std::vector<std::pair<int, Direction>> asked; ///< to be planned
    int open = 0;
    std::vector<CampaignMember> members; ///< with their intents
    std::vector<Operation> orders;
};

} // namespace signalbox
