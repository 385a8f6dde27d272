#pragma once

#include "fleet/history.h"
#include "operations/sightings.h"

#include <QHash>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// The link from the live path to the operations that wait for a vehicle to show itself. The ingest thread
/// hands in every batch; the runner reads. Any thread; one mutex, held for a few hash look-ups.
class TelemetryWatch
{
public:
    void watch(const Operation &operation);
    void forget(const QUuid &operation);
    /// Called by the ingest thread with facts as they are applied.
    void observe(std::span<const Fact> facts);
    /// What the store knew of the vehicle since the order; at a restart facts may have been stored unseen.
    void prime(const QUuid &operation, const std::vector<SessionRow> &sessions);
    Sightings sightings(const QUuid &operation) const;
    /// Operations whose sightings changed since the last call.
    std::vector<QUuid> takeChanged();

private:
    struct Entry
    {
        QUuid operation;
        Sightings seen;
        bool changed = false;
    };
    const Entry *entry(const QUuid &operation) const;

    mutable std::mutex m_mutex;
    std::unordered_multimap<std::string, Entry> m_byVehicle;
    QHash<QUuid, std::string> m_vehicleOf;
};

} // namespace signalbox
