#include "livingfleet.h"

namespace preflightskill {

namespace {
constexpr Span tick = std::chrono::seconds(10);
constexpr std::size_t everyReading = 1'000'000;
const FleetId demo = *FleetId::parse(u"demo");

world::Rhythm rhythm()
{
    world::Rhythm rhythm;
    rhythm.sample = std::chrono::minutes(1);
    rhythm.interim = rhythm.device = std::chrono::hours(1);
    rhythm.scan = std::chrono::minutes(15);
    return rhythm;
}
} // namespace

LivingFleet::LivingFleet(const world::LabModel &model, Instant start)
    : m_model(model), m_clock(start), m_fleet(m_clock, nullptr),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size())), m_observer(m_fleet, everyReading)
{
    for (std::uint32_t i = 0; i < m_world.vehicles().size(); ++i) m_fleet.add(record(i));
    m_world.begin(start);
}

VehicleRecord LivingFleet::record(std::uint32_t vehicle) const
{
    return m_model.fleet().record(vehicle, m_model.carriers(), demo, QStringLiteral("eim"), m_world.vehicles()[vehicle].slot());
}

void LivingFleet::live(Instant t, bool learns)
{
    std::vector<Fact> facts;
    while (m_clock.now() < t) {
        facts.clear();
        m_clock.set(std::min(t, m_clock.now() + tick));
        m_world.advance(m_clock.now(), rhythm(), [&](Fact &&fact) { facts.push_back(std::move(fact)); });
        m_facts += facts.size();
        m_fleet.apply(facts);
        if (!learns) continue;
        m_knowledge.visited.learn(facts);
        const auto &observations = m_observer.observe(facts);
        m_knowledge.map.learn(observations);
        m_witnesses.hear(observations);
    }
}

} // namespace preflightskill
