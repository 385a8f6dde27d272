#include "world/world.h"

namespace signalbox::world {

World::World(const Surroundings &around, const LabFleet &fleet, std::uint32_t vehicles) : m_calendar(vehicles)
{
    m_lives.reserve(vehicles);
    for (std::uint32_t i = 0; i < vehicles; ++i)
        m_lives.emplace_back(around, fleet.vehicles()[i]);
}

void World::begin(Instant start)
{
    m_now = start;
    for (std::uint32_t i = 0; i < m_lives.size(); ++i) {
        const VehicleSpec &spec = m_lives[i].spec();
        m_calendar.set(i, start + Span(std::int64_t(double(spec.interval.count()) * fraction(mixed(spec.seed + 3)))));
    }
}

void World::advance(Instant t, const Rhythm &rhythm, const FactSink &sink, std::size_t budget)
{
    while (budget-- > 0) {
        const auto due = m_calendar.take(t);
        if (!due) {
            m_now = std::max(m_now, t);
            return;
        }
        m_now = due->first;
        m_speaking = due->second;
        m_calendar.set(m_speaking, std::max(m_lives[m_speaking].step(m_now, rhythm, sink), m_now + Span(1)));
    }
}

void World::switchProfile(std::uint32_t index, int slot, Instant t, const FactSink &sink)
{
    m_speaking = index;
    m_calendar.set(index, m_lives[index].switchProfile(slot, std::max(t, m_now), sink));
}

} // namespace signalbox::world
