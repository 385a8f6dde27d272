#pragma once

#include "campaigns/campaignjournal.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::campaignrows {

Result<void> insert(QSqlDatabase &db, const Campaign &campaign);
/// What a step may change.
Result<void> update(QSqlDatabase &db, const Campaign &campaign);
/// Newest first, with counts of their members.
Result<std::vector<Campaign>> select(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, std::optional<QUuid> id = {});

} // namespace signalbox::campaignrows
