#pragma once

#include "domain/viewer.h"
#include "incidents/plannedworks.h"

class QSqlDatabase;

/// Rows of the table of planned works. On a store thread.
namespace signalbox::workrows {

Result<std::vector<PlannedWorks>> select(QSqlDatabase &db, const Scope &scope);
Result<void> put(QSqlDatabase &db, const FleetId &fleet, const PlannedWorks &works);
Result<void> remove(QSqlDatabase &db, const FleetId &fleet, const QString &name);

} // namespace signalbox::workrows
