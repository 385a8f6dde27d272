#pragma once

#include "incidents/incidentstore.h"
#include "store/databasethread.h"

namespace signalbox {

/// Incidents and planned works in the store.
class SqliteIncidents final : public IncidentStore
{
public:
    SqliteIncidents(DatabaseThread &reader, DatabaseThread &writer) : m_reader(reader), m_writer(writer) { }

    QFuture<Result<std::vector<std::int64_t>>> write(FleetId fleet, std::vector<IncidentWrite> writes) override;
    QFuture<Result<std::vector<IncidentWrite>>> unfinished(FleetId fleet) override;
    QFuture<Result<std::vector<Incident>>> list(const Viewer &viewer, int limit) override;
    QFuture<Result<Incident>> find(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::vector<IncidentMember>>> members(const Viewer &viewer, QUuid id, int limit) override;
    QFuture<Result<Incident>> step(const Viewer &viewer, QUuid id, IncidentStep step, Instant at) override;
    QFuture<Result<std::vector<PlannedWorks>>> works(const Viewer &viewer) override;
    QFuture<Result<void>> putWorks(const Viewer &viewer, FleetId fleet, std::vector<PlannedWorks> works) override;
    QFuture<Result<void>> removeWorks(const Viewer &viewer, FleetId fleet, QString name) override;
    QFuture<Result<qint64>> revision() override;

private:
    DatabaseThread &m_reader;
    DatabaseThread &m_writer;
};

} // namespace signalbox
