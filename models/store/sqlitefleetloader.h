#pragma once

#include "fleet/fleetload.h"
#include "store/databasethread.h"

namespace signalbox {

/// Reads the fleet on connections of its own, so that nobody waits behind it: for the inventory, for facts, for single
/// vehicles. They are opened when they are first needed; destroying waits for what is being read.
class SqliteFleetLoader final : public FleetLoader
{
public:
    explicit SqliteFleetLoader(QString path) : m_path(std::move(path)) { }

    QFuture<Result<void>> inventory(FleetSink &sink) override;
    QFuture<Result<void>> fallbacks(FleetSink &sink) override;
    QFuture<Result<void>> lastFacts(FleetSink &sink) override;
    QFuture<Result<quint64>> names() override;
    QFuture<Result<std::optional<VehicleRecord>>> vehicle(const std::string &fleet, const VehicleId &id) override;
    QFuture<Result<std::vector<VehicleRecord>>> vehicles(const std::string &fleet, std::vector<VehicleId> ids) override;

private:
    template<typename T, typename Read> QFuture<Result<T>> read(std::unique_ptr<DatabaseThread> &thread, Read read);

    const QString m_path;
    std::mutex m_mutex; // of the pointers
    std::unique_ptr<DatabaseThread> m_inventory, m_facts, m_single;
};

} // namespace signalbox
