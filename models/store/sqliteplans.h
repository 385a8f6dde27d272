#pragma once

#include "profileplans/plandesk.h"
#include "store/databasethread.h"

namespace signalbox {

class Clock;

/// Plans in the store. The pass over the fleet has a connection of its own, opened when it is first needed, so that nobody
/// waits behind it.
class SqlitePlans final : public PlanStore
{
public:
    SqlitePlans(QString path, DatabaseThread &reader, DatabaseThread &writer, const Clock &clock)
        : m_path(std::move(path)), m_reader(reader), m_writer(writer), m_clock(clock)
    {
    }

    QFuture<Result<std::vector<ProfilePlan>>> list(const Viewer &viewer) override;
    QFuture<Result<ProfilePlan>> put(const Viewer &viewer, ProfilePlan plan) override;
    QFuture<Result<void>> remove(const Viewer &viewer, const FleetId &fleet, const QString &cohort) override;
    QFuture<Result<void>> words(const Viewer &viewer, std::function<bool(VehicleWords &&)> take) override;
    QFuture<Result<qint64>> vehicleCount() override;

private:
    const QString m_path;
    DatabaseThread &m_reader;
    DatabaseThread &m_writer;
    const Clock &m_clock;
    std::unique_ptr<DatabaseThread> m_pass; // main thread makes it
};

} // namespace signalbox
