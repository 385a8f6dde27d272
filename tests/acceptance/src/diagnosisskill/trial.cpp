#include "trial.h"

namespace diagnosisskill {

using namespace world;
using std::chrono::minutes;

namespace {

const FleetId demo = *FleetId::parse(u"demo");
constexpr Span tick = std::chrono::seconds(10);
constexpr Span patience = minutes(15);
constexpr std::size_t askedOfFeed = 40;

Rhythm rhythm()
{
    Rhythm rhythm;
    rhythm.sample = minutes(1);
    return rhythm;
}

std::vector<OrderedTrial> inOrder(std::vector<OrderedTrial> switches)
{
    std::sort(switches.begin(), switches.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return switches;
}

} // namespace

Trial::Trial(const LabModel &model, Story story, const WeightTable &table, Instant start)
    : m_model(model), m_story { std::move(story.scenario), inOrder(std::move(story.switches)) }, m_table(table), m_start(start), m_clock(start), m_desk(m_clock),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size())), m_truth(model, m_world),
      m_asked(model.fleet().vehicles().size())
{
    for (std::uint32_t i = 0; i < m_asked.size(); ++i) {
        VehicleRecord record = model.fleet().record(i, model.carriers(), demo, QStringLiteral("eim"), 0);
        record.factInterval = minutes(1); // as sparse as this world speaks
        m_desk.add(record);
    }
    m_world.begin(start);
}

void Trial::run()
{
    for (Instant t = m_start; t < m_start + ending; t += minutes(1)) {
        for (Instant moment = t; moment < t + minutes(1); moment += tick) live(moment + tick);
        minute();
    }
}

FeedHealth Trial::feed() const
{
    FeedHealth health;
    if (m_clock.now() >= m_start + feedLostAt) health.lostSince = m_start + feedLostAt;
    return health;
}

void Trial::live(Instant t)
{
    m_clock.set(t);
    orderSwitches();
    m_world.advance(t, rhythm(), [this](Fact &&fact) { send(std::move(fact)); });
    for (auto it = m_late.begin(); it != m_late.end() && it->first <= t; it = m_late.erase(it)) m_told.push_back(std::move(it->second));
    m_facts += m_told.size();
    if (!feed().lostSince) m_desk.hear(std::move(m_told));
    m_told.clear();
}

/// What LiveWorld does to a fact on its way, with the same draws.
void Trial::send(Fact &&fact)
{
    const std::uint32_t vehicle = m_world.speaking();
    m_truth.see(fact, vehicle);
    if (fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio) return m_told.push_back(std::move(fact));
    const Passage passage = m_model.imperfection().passage(fact, m_world.vehicles()[vehicle].trouble());
    auto told = Imperfection::told(fact, passage);
    if (!told) return;
    if (passage.late > Span::zero()) m_late.emplace(fact.t + passage.late, std::move(*told));
    else m_told.push_back(std::move(*told));
}

void Trial::orderSwitches()
{
    for (; m_nextSwitch < m_story.switches.size() && m_story.switches[m_nextSwitch].at <= m_clock.now(); ++m_nextSwitch) {
        const OrderedTrial &order = m_story.switches[m_nextSwitch];
        const VehicleLife &life = m_world.vehicles()[order.vehicle];
        if (!life.online() || m_truth.of(order.vehicle) != Truth::Healthy) continue;
        OpenOperation open;
        open.number = 50'000 + std::int64_t(m_nextSwitch);
        open.kind = OperationKind::Enable;
        open.state = OperationState::Verifying;
        open.createdAt = m_clock.now();
        m_desk.order(m_desk.fleet().find(life.spec().id), open);
        m_open[order.vehicle] = open;
        m_truth.ordered(order.vehicle, order.slot);
        m_world.switchProfile(order.vehicle, order.slot, m_clock.now(), [this](Fact &&fact) { send(std::move(fact)); });
    }
}

/// As the desk does: seen again, so it is settled.
void Trial::settleSwitches()
{
    for (auto it = m_open.begin(); it != m_open.end();) {
        const Row row = m_desk.fleet().find(m_model.fleet().vehicles()[it->first].id);
        const bool seen = m_desk.heard(row) > it->second.createdAt + minutes(1);
        if (seen) m_desk.fleet().setOperation(row, std::nullopt);
        it = seen ? m_open.erase(it) : std::next(it);
    }
}

void Trial::minute()
{
    settleSwitches();
    m_desk.judge(feed());
    m_truth.look(m_clock.now());
    const Span into = m_clock.now() - m_start;
    if (into % std::chrono::hours(1) == Span::zero()) m_desk.history().prune(m_clock.now() - std::chrono::hours(24));
    if (into >= feedLostAt) return feedLost();
    if (into < warmUp) return;
    askAll();
    if (into % minutes(10) == Span::zero()) countParked();
}

bool Trial::silentEnough(std::uint32_t vehicle, Row row, Instant heard) const
{
    if (m_truth.of(vehicle) == Truth::RebootLoop) return m_truth.loopsSince(vehicle) != Instant {} && m_clock.now() >= m_truth.loopsSince(vehicle) + patience;
    const auto view = m_desk.fleet().read();
    const bool parked = view->ignition[row] == Ignition::Off, dark = view->state[row] == std::uint8_t(VehicleState::Dark);
    const Instant refused = parked ? m_desk.refusedSince(row) : Instant {};
    if (refused != Instant {} && !dark) return m_clock.now() >= refused + patience;
    return m_clock.now() >= heard + patience && (!parked || dark);
}

void Trial::askAll()
{
    for (std::uint32_t i = 0; i < m_asked.size(); ++i) {
        const Row row = m_desk.fleet().find(m_model.fleet().vehicles()[i].id);
        const Instant heard = m_desk.heard(row);
        if (heard == Instant {} || !silentEnough(i, row, heard)) continue;
        const Instant silence = m_truth.of(i) == Truth::RebootLoop ? m_truth.loopsSince(i) : heard;
        if (std::exchange(m_asked[i], silence) == silence) continue;
        ask(i, m_truth.of(i));
    }
}

void Trial::ask(std::uint32_t vehicle, Truth truth)
{
    const VehicleId &id = m_model.fleet().vehicles()[vehicle].id;
    m_cases.push_back({ vehicle, truth, m_desk.verdict(m_desk.fleet().find(id), m_table), std::string(id.view()) });
}

void Trial::countParked()
{
    const auto view = m_desk.fleet().read();
    for (std::uint32_t i = 0; i < m_asked.size(); ++i) {
        const VehicleLife &life = m_world.vehicles()[i];
        if (life.searches() || life.online() || life.trouble() || m_truth.of(i) != Truth::Healthy) continue;
        const Row row = m_desk.fleet().find(life.spec().id);
        if (view->lastFactAt[row] == Instant {}) continue;
        ++m_parked.parked;
        m_parked.dark += view->state[row] == std::uint8_t(VehicleState::Dark);
    }
}

/// Everybody is silent; some who drove when the feed broke are asked for.
void Trial::feedLost()
{
    const Span into = m_clock.now() - m_start;
    if (into == feedLostAt)
        for (std::uint32_t i = 0; i < m_asked.size() && m_beforeLoss.size() < askedOfFeed; i += 7)
            if (m_world.vehicles()[i].online() && m_truth.of(i) == Truth::Healthy && m_world.vehicles()[i].spec().duty.at(m_clock.now() + patience).driving)
                m_beforeLoss.push_back(i);
    if (into != feedLostAt + patience) return;
    for (const std::uint32_t vehicle : m_beforeLoss)
        if (m_truth.of(vehicle) == Truth::Healthy) ask(vehicle, Truth::FeedLoss);
}

} // namespace diagnosisskill
