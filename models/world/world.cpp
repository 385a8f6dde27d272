#include "world/world.h"

namespace signalbox::world {

World::World(const Surroundings &around, const LabFleet &fleet, std::uint32_t vehicles)
{
    m_lives.reserve(vehicles);
    for (std::uint32_t i = 0; i < vehicles; ++i)
        m_lives.emplace_back(around, fleet.vehicles()[i]);
    m_due.resize(vehicles);
}

void World::begin(Instant start)
{
    m_now = start;
    for (std::uint32_t i = 0; i < m_lives.size(); ++i) {
        const VehicleSpec &spec = m_lives[i].spec();
        schedule(i, start + Span(std::int64_t(double(spec.interval.count()) * fraction(mixed(spec.seed + 3)))));
    }
}

void World::schedule(std::uint32_t index, Instant when)
{
    m_due[index] = when;
    m_queue.push({ when, index });
}

void World::advance(Instant t, const Rhythm &rhythm, const FactSink &sink, std::size_t budget)
{
    while (!m_queue.empty() && m_queue.top().first <= t) {
        if (budget-- == 0) return;
        const auto [when, index] = m_queue.top();
        m_queue.pop();
        if (m_due[index] != when) continue;
        m_now = when;
        schedule(index, std::max(m_lives[index].step(when, rhythm, sink), when + Span(1)));
    }
    m_now = std::max(m_now, t);
}

void World::switchProfile(std::uint32_t index, int slot, Instant t, const FactSink &sink)
{
    schedule(index, m_lives[index].switchProfile(slot, std::max(t, m_now), sink));
}

} // namespace signalbox::world
