#include "engine/incidentsroom.h"

namespace signalbox {

namespace {

constexpr int worksEvery = 30; // s
constexpr int share = 20; // one part in so many of the time is for searching
constexpr Span feedMayBeAway = std::chrono::seconds(20);

} // namespace

IncidentsRoom::IncidentsRoom(Parts parts)
    : m_parts(std::move(parts)), m_desk(m_parts.store, m_parts.fleet, m_parts.clock, m_parts.fleetId)
{
}

/// Those that went on when the last owner ended; false when the store does not say.
bool IncidentsRoom::begin()
{
    const auto stored = m_parts.store.unfinished(m_parts.fleetId).result();
    if (!stored) return false;
    std::shared_ptr<const CityIndex> cities;
    if (auto read = CityIndex::load()) cities = std::make_shared<CityIndex>(std::move(*read));
    m_watch = std::make_unique<IncidentWatch>(std::move(cities));
    for (const IncidentWrite &one : *stored) restore(one);
    m_untilWorks = 0;
    return true;
}

void IncidentsRoom::restore(const IncidentWrite &stored)
{
    LiveIncident live;
    live.record = stored.incident;
    live.toldSize = stored.incident.now;
    live.changed = false;
    {
        const auto view = m_parts.fleet.read();
        const auto pattern = stored.incident.cause.pattern(view);
        if (pattern) live.pattern = *pattern;
        else if (stored.incident.cause.feed.isEmpty()) live.pattern.cell = ~std::uint64_t(0); // what it was about is gone: it will end
    }
    for (const IncidentMember &member : stored.members)
        if (const Row row = m_parts.fleet.find(member.vehicle); row != noRow) live.members.try_emplace(row, LiveIncident::Member { member.since, member.backAt, true });
    m_watch->life().restore(std::move(live));
}

void IncidentsRoom::readWorks()
{
    if (--m_untilWorks > 0) return;
    m_untilWorks = worksEvery;
    if (auto works = m_parts.store.works(Viewer {}).result()) m_watch->life().setWorks(std::move(*works));
}

IncidentWrite IncidentsRoom::writeOf(LiveIncident &incident) const
{
    IncidentWrite write { incident.record, incident.untold, {} };
    const auto view = m_parts.fleet.read();
    for (const auto &[row, member] : incident.members)
        if (!member.told)
            if (auto vehicle = VehicleId::fromUtf8(view->id[row])) write.members.push_back({ std::move(*vehicle), member.since, member.backAt });
    return write;
}

/// What could not be written is written with the next tick.
void IncidentsRoom::keep()
{
    std::vector<IncidentWrite> writes;
    std::vector<LiveIncident *> changed;
    for (LiveIncident &incident : m_watch->life().live()) {
        if (!incident.changed) continue;
        writes.push_back(writeOf(incident));
        changed.push_back(&incident);
    }
    if (writes.empty()) return;
    const auto numbers = m_parts.store.write(m_parts.fleetId, std::move(writes)).result();
    if (!numbers) {
        qWarning("signalbox: incidents were not kept: %s %s", qPrintable(numbers.error().code), qPrintable(numbers.error().technical));
        return;
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        changed[i]->record.number = (*numbers)[i];
        changed[i]->changed = false;
        changed[i]->untold.clear();
        for (auto &[row, member] : changed[i]->members) member.told = true;
    }
}

void IncidentsRoom::tick()
{
    if (!m_running.load()) {
        m_watch.reset(); // another process finds them now
        return;
    }
    if (!m_watch && !begin()) return;
    readWorks();
    const Instant now = m_parts.clock.now();
    std::map<QString, Instant> lost = m_parts.lostFeeds();
    const Span patience = Span(qint64(double(feedMayBeAway.count()) * m_parts.clock.speed())); // of the wall
    std::erase_if(lost, [&](const auto &feed) { return now - feed.second < patience; });
    m_watch->life().takeFeeds(lost, now);
    const auto began = std::chrono::steady_clock::now();
    m_watch->tick(m_parts.fleet, now, began >= m_notBefore);
    const auto end = std::chrono::steady_clock::now();
    if (m_watch->searched()) m_notBefore = end + share * (end - began);
    keep();
}

} // namespace signalbox
