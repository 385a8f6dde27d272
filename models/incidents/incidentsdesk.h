#pragma once

#include "base/clock.h"
#include "incidents/incidentbook.h"
#include "incidents/incidentstore.h"

#include <QObject>
#include <QTimer>

namespace signalbox {

/// Where windows and terminals see incidents and planned works and say what they do about them; the engine finds them. Main
/// thread; every verb takes the Viewer.
class IncidentsDesk final : public QObject
{
    Q_OBJECT
public:
    IncidentsDesk(IncidentStore &store, const FleetState &fleet, const Clock &clock, FleetId fleetId);

    /// Looks once a second what any program changed, and keeps book() of those that go on.
    void follow();
    const std::shared_ptr<IncidentBook> &book() const { return m_book; }

    QFuture<Result<std::vector<Incident>>> list(const Viewer &viewer, int limit = 200) { return m_store.list(viewer, limit); }
    QFuture<Result<Incident>> find(const Viewer &viewer, QUuid id) { return m_store.find(viewer, id); }
    QFuture<Result<std::vector<IncidentMember>>> members(const Viewer &viewer, QUuid id, int limit = 100'000) { return m_store.members(viewer, id, limit); }
    QFuture<Result<Incident>> step(const Viewer &viewer, QUuid id, IncidentStep step) { return m_store.step(viewer, id, std::move(step), m_clock.now()); }

    QFuture<Result<std::vector<PlannedWorks>>> works(const Viewer &viewer) { return m_store.works(viewer); }
    QFuture<Result<void>> putWorks(const Viewer &viewer, std::vector<PlannedWorks> works);
    QFuture<Result<void>> removeWorks(const Viewer &viewer, const QString &name) { return m_store.removeWorks(viewer, m_fleetId, name); }
    /// Vehicles in the viewer's scope that were last heard on their network at their place. Looks at the whole fleet.
    std::vector<VehicleId> affectedBy(const Viewer &viewer, const PlannedWorks &works) const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void fillBook(const std::vector<Incident> &incidents);

    IncidentStore &m_store;
    const FleetState &m_fleet;
    const Clock &m_clock;
    const FleetId m_fleetId;
    std::shared_ptr<IncidentBook> m_book = std::make_shared<IncidentBook>();
    QTimer m_timer;
    qint64 m_seen = -1;
    bool m_looking = false;
};

} // namespace signalbox
