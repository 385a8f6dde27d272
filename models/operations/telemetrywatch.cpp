#include "operations/telemetrywatch.h"

namespace signalbox {

namespace {

SessionFact asFact(const SessionRow &row, SessionEvent event)
{
    SessionFact fact;
    fact.event = event;
    fact.imsi = row.imsi;
    fact.iccid = row.iccid;
    return fact;
}

} // namespace

void TelemetryWatch::watch(const Operation &operation)
{
    const std::lock_guard lock(m_mutex);
    if (entry(operation.id)) return;
    m_byVehicle.emplace(operation.vehicle.text(), Entry { operation.id, Sightings(operation), false });
    m_vehicleOf.insert(operation.id, operation.vehicle.text());
}

void TelemetryWatch::forget(const QUuid &operation)
{
    const std::lock_guard lock(m_mutex);
    const std::string vehicle = m_vehicleOf.take(operation);
    const auto [begin, end] = m_byVehicle.equal_range(vehicle);
    const auto found = std::find_if(begin, end, [&](const auto &item) { return item.second.operation == operation; });
    if (found != end) m_byVehicle.erase(found);
}

void TelemetryWatch::observe(std::span<const Fact> facts)
{
    const std::lock_guard lock(m_mutex);
    if (m_byVehicle.empty()) return;
    for (const Fact &fact : facts) {
        const auto *session = std::get_if<SessionFact>(&fact.body);
        if (!session) continue;
        const auto [begin, end] = m_byVehicle.equal_range(fact.vehicle.text());
        for (auto it = begin; it != end; ++it)
            it->second.changed = it->second.seen.add(*session, fact.t) || it->second.changed;
    }
}

void TelemetryWatch::prime(const QUuid &operation, const std::vector<SessionRow> &sessions)
{
    const std::lock_guard lock(m_mutex);
    auto *found = const_cast<Entry *>(entry(operation));
    if (!found) return;
    for (const SessionRow &row : sessions) {
        bool news = found->seen.add(asFact(row, SessionEvent::Start), row.started);
        const SessionEvent last = row.stopped ? SessionEvent::Stop : SessionEvent::Interim;
        news = found->seen.add(asFact(row, last), row.stopped.value_or(row.lastSeen)) || news;
        found->changed = found->changed || news;
    }
}

Sightings TelemetryWatch::sightings(const QUuid &operation) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *found = entry(operation);
    return found ? found->seen : Sightings();
}

std::vector<QUuid> TelemetryWatch::takeChanged()
{
    const std::lock_guard lock(m_mutex);
    std::vector<QUuid> changed;
    for (auto &[vehicle, item] : m_byVehicle)
        if (std::exchange(item.changed, false)) changed.push_back(item.operation);
    return changed;
}

const TelemetryWatch::Entry *TelemetryWatch::entry(const QUuid &operation) const
{
    const auto vehicle = m_vehicleOf.constFind(operation);
    if (vehicle == m_vehicleOf.cend()) return nullptr;
    const auto [begin, end] = m_byVehicle.equal_range(*vehicle);
    const auto found = std::find_if(begin, end, [&](const auto &item) { return item.second.operation == operation; });
    return found == end ? nullptr : &found->second;
}

} // namespace signalbox
