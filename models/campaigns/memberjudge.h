#pragma once

#include "campaigns/vehiclenow.h"

namespace signalbox {

/// What a member is judged by. Pointers may be null: no such order, or it is not in the fleet any more.
struct MemberSight
{
    const Operation *order = nullptr;
    const Operation *back = nullptr; ///< the order back
    const VehicleNow *vehicle = nullptr;
};

/// The member as it stands now: its orders say what was done, its telemetry whether it is heard. Pure. Who goes silent
/// within `watched` after the switch is counted as made dark by it. Reasons: "refused" {code}, "not-executed" {code},
/// "not-fetched", "expired", "cancelled", "silent" {lastFactAt}, "never-seen", "fell-back", and for orders back also
/// "already-back".
CampaignMember judged(CampaignMember member, const MemberSight &sight, Span watched, Instant now);

/// The outcome of its order is known.
bool isKnown(MemberState state);
/// The card executed it, with whatever end.
bool isExecuted(MemberState state);
/// An order of it may still be executed.
bool isUnderWay(MemberState state);

} // namespace signalbox
