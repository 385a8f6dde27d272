#pragma once

#include "places/geofencestore.h"
#include "store/databasethread.h"

namespace signalbox {

class Clock;

/// Reads on one connection, writes on another; a write is on disk when it answers, if the writer's connection says so.
class SqliteGeofences final : public GeofenceStore
{
public:
    SqliteGeofences(DatabaseThread &reader, DatabaseThread &writer, const Clock &clock) : m_reader(reader), m_writer(writer), m_clock(clock) { }

    QFuture<Result<std::vector<Geofence>>> list(const Viewer &viewer) override;
    QFuture<Result<std::vector<Geofence>>> put(const Viewer &viewer, std::vector<Geofence> geofences) override;
    QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QUuid &id) override;
    QFuture<Result<qint64>> revision() override;

private:
    DatabaseThread &m_reader;
    DatabaseThread &m_writer;
    const Clock &m_clock;
};

} // namespace signalbox
