#include "outageworld.h"

namespace incidentfound {

namespace {
const FleetId demo = *FleetId::parse(u"demo");
}

OutageWorld::OutageWorld(const world::LabModel &model, Instant start)
    : m_model(model), m_clock(start), m_fleet(m_clock, std::make_shared<const CountryIndex>(*CountryIndex::load())),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size()))
{
    const auto count = std::uint32_t(m_world.vehicles().size());
    m_fleet.reserve(count);
    std::vector<VehicleRecord> records;
    for (std::uint32_t i = 0; i < count; ++i) {
        records.push_back(model.fleet().record(i, model.carriers(), demo, QStringLiteral("eim"), m_world.vehicles()[i].slot()));
        if (records.size() < 10'000 && i + 1 < count) continue;
        m_fleet.add(records);
        records.clear();
    }
    m_vehicles.resize(count);
    m_hit.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) m_vehicles[m_fleet.find(m_world.vehicles()[i].spec().id)] = i;
    m_rhythm.interim = m_rhythm.device = model.fleet().options().interim();
    m_world.begin(start);
}

void OutageWorld::live(bool watches)
{
    std::vector<Fact> facts;
    m_clock.advance(std::chrono::seconds(1));
    m_world.advance(m_clock.now(), m_rhythm, [&](Fact &&fact) { facts.push_back(std::move(fact)); });
    m_facts += facts.size();
    m_fleet.apply(facts);
    m_fleet.judge(m_clock.now(), {});
    for (Row row = 0; watches && row < m_hit.size(); ++row) {
        const world::VehicleLife &life = m_world.vehicles()[m_vehicles[row]];
        if (life.trouble() == world::FaultKind::Outage) m_hit[row] = true;
        else if (life.online()) m_hit[row] = false;
    }
}

int OutageWorld::missed() const
{
    const auto view = m_fleet.read();
    int count = 0;
    for (Row row = 0; row < view.size(); ++row) {
        if (!isHit(row) || view->ignition[row] != Ignition::On) continue;
        const Instant said = std::max({ view->positionAt[row], view->radioAt[row], view->deviceAt[row] });
        count += m_clock.now() > said + std::chrono::seconds(view->factInterval[row]);
    }
    return count;
}

} // namespace incidentfound
