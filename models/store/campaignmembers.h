#pragma once

#include "campaigns/campaignjournal.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::campaignmembers {

/// As they are now, new or known.
Result<void> put(QSqlDatabase &db, const Campaign &campaign, const std::vector<CampaignMember> &members);
/// In the drawn order; what the viewer may not see is empty.
Result<MemberPage> select(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const Campaign &campaign, const MemberFilter &filter);
Result<QHash<VehicleId, std::int64_t>> engaged(QSqlDatabase &db, const FleetId &fleet);

} // namespace signalbox::campaignmembers
