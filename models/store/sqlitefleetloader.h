#pragma once

#include "fleet/fleetload.h"
#include "store/databasethread.h"

namespace signalbox {

/// Reads the fleet on two connections of its own, so that nobody waits behind it: one for the inventory, one for facts.
/// They are opened when they are first needed; destroying waits for what is being read. Asked by one thread.
class SqliteFleetLoader final : public FleetLoader
{
public:
    explicit SqliteFleetLoader(QString path) : m_path(std::move(path)) { }

    QFuture<Result<void>> inventory(FleetSink &sink) override;
    QFuture<Result<void>> fallbacks(FleetSink &sink) override;
    QFuture<Result<void>> lastFacts(FleetSink &sink) override;

private:
    template<typename Read> QFuture<Result<void>> read(std::unique_ptr<DatabaseThread> &thread, Read read);

    const QString m_path;
    std::unique_ptr<DatabaseThread> m_inventory, m_facts;
};

} // namespace signalbox
