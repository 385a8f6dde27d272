#include "incidents/incidentsdesk.h"

#include "base/deliver.h"
#include "fleet/query.h"

namespace signalbox {

namespace {
constexpr int booked = 50, bookedVehicles = 100'000;
}

IncidentsDesk::IncidentsDesk(IncidentStore &store, const FleetState &fleet, const Clock &clock, FleetId fleetId)
    : m_store(store), m_fleet(fleet), m_clock(clock), m_fleetId(std::move(fleetId))
{
    connect(&m_timer, &QTimer::timeout, this, &IncidentsDesk::look);
}

void IncidentsDesk::follow()
{
    m_timer.start(1000);
    look();
}

void IncidentsDesk::look()
{
    if (std::exchange(m_looking, true)) return;
    deliver(m_store.revision(), this, [this](const Result<qint64> &revision) {
        m_looking = false;
        if (!revision || std::exchange(m_seen, *revision) == *revision) return;
        Q_EMIT changed();
        deliver(m_store.list(Viewer {}, booked), this, [this](const Result<std::vector<Incident>> &incidents) {
            if (incidents) fillBook(*incidents);
        });
    });
}

void IncidentsDesk::fillBook(const std::vector<Incident> &incidents)
{
    std::vector<std::int64_t> kept;
    for (const Incident &incident : incidents) {
        if (incident.state() != IncidentState::Open) continue;
        kept.push_back(incident.number);
        deliver(m_store.members(Viewer {}, incident.id, bookedVehicles), this, [this, number = incident.number](const Result<std::vector<IncidentMember>> &members) {
            if (!members) return;
            std::vector<Row> rows;
            for (const IncidentMember &member : *members)
                if (const Row row = member.backAt ? noRow : m_fleet.find(member.vehicle); row != noRow) rows.push_back(row);
            m_book->set(number, std::move(rows));
        });
    }
    m_book->keep(kept);
}

QFuture<Result<void>> IncidentsDesk::putWorks(const Viewer &viewer, std::vector<PlannedWorks> works)
{
    for (PlannedWorks &one : works) {
        if (one.id.isNull()) one.id = QUuid::createUuid();
        one.author = viewer.account;
        one.changedAt = m_clock.now();
    }
    return m_store.putWorks(viewer, m_fleetId, std::move(works));
}

std::vector<VehicleId> IncidentsDesk::affectedBy(const Viewer &viewer, const PlannedWorks &works) const
{
    std::vector<VehicleId> out;
    const auto view = m_fleet.read();
    inScope(view, viewer.scope).each([&](Row row) {
        const auto place = view->located(row) ? std::optional(toLatLon({ view->x[row], view->y[row] })) : std::nullopt;
        if (!works.affects(view->plmn[row], view->country[row], place)) return;
        if (auto id = VehicleId::fromUtf8(view->id[row])) out.push_back(std::move(*id));
    });
    return out;
}

} // namespace signalbox
