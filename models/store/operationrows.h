#pragma once

#include "operations/journal.h"
#include "store/sight.h"

class QSqlDatabase;

namespace signalbox::operationrows {

Result<void> insert(QSqlDatabase &db, const Operation &operation);
/// What a step may change; who, what and for whom stay as recorded.
Result<void> update(QSqlDatabase &db, const Operation &operation);
Result<void> insertTransition(QSqlDatabase &db, const FleetId &fleet, const Transition &transition); ///< step = next
/// Newest first.
Result<std::vector<Operation>> select(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const OperationFilter &filter,
                                      std::optional<QUuid> id = {});
Result<std::vector<Transition>> transitions(QSqlDatabase &db, const FleetId &fleet, QUuid id);
Result<SwitchExperience> experience(QSqlDatabase &db, const FleetId &fleet, const Plmn &home);
/// State as stored; nothing when unknown.
Result<std::optional<OperationState>> stateOf(QSqlDatabase &db, const FleetId &fleet, QUuid id);

} // namespace signalbox::operationrows
