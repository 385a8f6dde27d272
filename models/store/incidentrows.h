#pragma once

#include "incidents/incidentstore.h"

class QSqlDatabase;

/// Rows of the tables of incidents. On a store thread.
namespace signalbox::incidentrows {

/// Of the engine: what people said stays. Gives a new one its number. Inside of a transaction.
Result<std::int64_t> put(QSqlDatabase &db, const FleetId &fleet, const IncidentWrite &write);
Result<void> addEvents(QSqlDatabase &db, const QString &fleet, const QString &incident, const std::vector<IncidentEvent> &events);
/// What people say.
Result<void> putSaid(QSqlDatabase &db, const QString &fleet, const Incident &incident);

struct Stored
{
    QString fleet;
    Incident incident; ///< without its events
};
/// `where` is SQL behind the columns of incident_core.
Result<std::vector<Stored>> select(QSqlDatabase &db, const QString &where, const QVariantList &values);
Result<std::vector<IncidentEvent>> events(QSqlDatabase &db, const QString &fleet, const QString &incident);
Result<std::vector<IncidentMember>> members(QSqlDatabase &db, const QString &fleet, const QString &incident, const Scope &scope, int limit);

} // namespace signalbox::incidentrows
