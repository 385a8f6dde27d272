#include "bench/millionfleet.h"

#include "fleet/fleetstate.h"
#include "world/prng.h"

namespace signalbox::bench {

namespace {

using namespace std::chrono_literals;
using world::keyed, world::keyOf, world::Prng;

constexpr std::uint32_t fillAtOnce = 20'000; // vehicles; bounds the memory that filling takes
constexpr float weakRsrp = -124, weakSinr = -6; // below JudgeLimits

CellId cellAt(LatLon place)
{
    const MercatorPoint point = toMercator(place);
    return CellId(point.x >> 19) << 13 | point.y >> 19; // about 5 km
}

/// How long ago a vehicle of that state spoke.
Span silence(VehicleState state, Prng &random)
{
    if (state == VehicleState::Dark) return 1h + Span(std::int64_t(random.unit() * 40 * 3600e6));
    if (state == VehicleState::Quiet) return 5min + Span(std::int64_t(random.unit() * 5 * 3600e6));
    return Span(std::int64_t(random.unit() * 50e6));
}

OpenOperation openSwitch(std::uint32_t vehicle)
{
    OpenOperation open;
    open.number = vehicle + 1;
    open.kind = OperationKind::Enable;
    open.state = OperationState::Working;
    open.createdAt = MillionFleet::now() - 2min;
    open.deadline = MillionFleet::now() + 20min;
    open.targetName = QStringLiteral("SFR");
    return open;
}

} // namespace

Instant MillionFleet::now()
{
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + 9h;
}

VehicleState MillionFleet::state(std::uint32_t vehicle) const
{
    const std::uint32_t draw = Prng(keyed(m_world.seed, keyOf("state"), vehicle)).below(1000);
    if (draw < 2) return VehicleState::Unknown;
    if (draw < 10) return VehicleState::Switching;
    if (draw < 50) return VehicleState::Degraded;
    if (draw < 100) return VehicleState::Dark;
    return draw < 380 ? VehicleState::Quiet : VehicleState::Online;
}

PositionFact MillionFleet::position(std::uint32_t vehicle, std::uint64_t draw) const
{
    Prng random(keyed(m_world.seed, keyOf("position"), vehicle, draw));
    LatLon place = m_world.spot(vehicle).place;
    if (draw != 0) place = { place.lat + random.between(-0.003, 0.003), place.lon + random.between(-0.003, 0.003) };
    PositionFact fact { place.lat, place.lon, 0, float(std::round(random.unit() * 359)), state(vehicle) != VehicleState::Quiet, {}, {} };
    if (*fact.ignition) fact.speed = float(random.between(0, 33));
    return fact;
}

RadioFact MillionFleet::radio(std::uint32_t vehicle, std::uint64_t draw) const
{
    const MillionWorld::Spot spot = m_world.spot(vehicle);
    Prng random(keyed(m_world.seed, keyOf("radio"), vehicle, draw));
    static constexpr Rat rats[] = { Rat::Lte, Rat::Lte, Rat::LteM, Rat::Lte, Rat::Nr };
    const auto &networks = m_world.cities[spot.city].networks;
    RadioFact fact { networks[vehicle % networks.size()], rats[vehicle % std::size(rats)], cellAt(spot.place), float(random.between(-112, -70)),
                     float(random.between(-16, -5)), float(random.between(0, 24)) };
    if (state(vehicle) == VehicleState::Degraded) fact.rsrp = weakRsrp, fact.sinr = weakSinr;
    return fact;
}

void MillionFleet::addFacts(std::uint32_t vehicle, std::vector<Fact> &facts) const
{
    const VehicleState is = state(vehicle);
    if (is == VehicleState::Unknown) return;
    Prng random(keyed(m_world.seed, keyOf("facts"), vehicle));
    const Instant last = now() - silence(is, random);
    const VehicleId name = id(vehicle);
    const auto seq = std::uint64_t(toMillis(last));
    facts.push_back({ name, last - Span(std::int64_t(random.unit() * 6 * 3600e6)), seq, DeviceFact { float(random.between(11.8, 14.4)), float(random.between(-5, 45)), {}, {} } });
    facts.push_back({ name, last - Span(std::int64_t(random.unit() * 1200e6)), seq, session(vehicle, random.below(40'000'000)) });
    const std::uint32_t samples = is == VehicleState::Degraded ? 3 : 1; // weak from three in a row on
    for (std::uint32_t i = samples; i > 0; --i) facts.push_back({ name, last - 10s * i, seq - i, radio(vehicle, i) });
    if (vehicle % 97 == 0) facts.push_back({ name, last - 1min, seq, SignallingFact { "attach", radio(vehicle, 1).plmn, Cause { CauseSpace::Emm, 15 } } });
    facts.push_back({ name, last, seq, position(vehicle, 0) });
}

std::vector<Fact> MillionFleet::updates(std::size_t count, Instant at, std::uint64_t draw) const
{
    std::vector<Fact> facts;
    facts.reserve(count);
    Prng random(keyed(m_world.seed, keyOf("updates"), draw));
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t vehicle = random.below(m_size);
        const std::uint32_t kind = random.below(100);
        FactBody body;
        if (kind < 60) body = position(vehicle, draw + 1);
        else if (kind < 95) body = radio(vehicle, draw + 1);
        else body = session(vehicle, 40'000'000 + random.below(1'000'000));
        facts.push_back({ id(vehicle), at, std::uint64_t(toMillis(at)), std::move(body) });
    }
    return facts;
}

void MillionFleet::fill(FleetState &fleet) const
{
    std::vector<VehicleRecord> records;
    std::vector<Fact> facts;
    for (std::uint32_t first = 0; first < m_size; first += fillAtOnce) {
        const std::uint32_t end = std::min(m_size, first + fillAtOnce);
        records.clear();
        facts.clear();
        for (std::uint32_t vehicle = first; vehicle < end; ++vehicle) {
            records.push_back(record(vehicle));
            addFacts(vehicle, facts);
        }
        fleet.add(records);
        fleet.apply(facts);
    }
    for (std::uint32_t vehicle = 0; vehicle < m_size; ++vehicle)
        if (state(vehicle) == VehicleState::Switching) fleet.setOperation(fleet.find(id(vehicle)), openSwitch(vehicle));
    fleet.judge(now(), {});
}

} // namespace signalbox::bench
