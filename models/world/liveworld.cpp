#include "world/liveworld.h"

namespace signalbox::world {

namespace {
constexpr std::size_t stepsATick = 50'000; // what is left waits for the next tick, so that cards are served meanwhile
constexpr auto saveEvery = std::chrono::seconds(1);
const QString toldSetting = QStringLiteral("told_until");
}

LiveWorld::LiveWorld(const LabModel &model, const Clock &clock, WorldStore &store, Truth &truth)
    : m_model(model), m_clock(clock), m_store(store), m_truth(truth),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size()))
{
    const double stretch = std::max(1.0, model.fleet().options().speed);
    m_rhythm.interim = m_rhythm.device = Span(std::int64_t(300e6 * stretch));
    for (const VehicleSpec &spec : model.fleet().vehicles())
        m_indexOf.insert(spec.id, spec.index);
}

Result<std::unique_ptr<LiveWorld>> LiveWorld::make(const LabModel &model, const QString &workspace, const Clock &clock,
                                                   WorldStore &store, Truth &truth)
{
    std::unique_ptr<LiveWorld> live(new LiveWorld(model, clock, store, truth));
    if (auto resumed = live->resume(workspace); !resumed) return tl::unexpected(resumed.error());
    return live;
}

Result<void> LiveWorld::resume(const QString &workspace)
{
    const auto saved = m_store.vehicles();
    if (!saved) return tl::unexpected(saved.error());
    for (const auto &[vehicle, state] : *saved)
        if (vehicle < m_world.vehicles().size()) m_world.vehicle(vehicle).restore(state);
    auto cards = VehicleCards::make(m_model, workspace, m_world, m_store, m_truth, m_clock, sink());
    if (!cards) return tl::unexpected(cards.error());
    m_cards = std::move(*cards);
    // A new world tells the faults of its past too.
    m_toldUntil = instantFromMicros(m_store.setting(toldSetting).toLongLong());
    const Instant now = m_clock.now();
    m_world.begin(now);
    for (std::uint32_t i = 0; i < m_world.vehicles().size(); ++i)
        if (m_cards->enabledSlot(i) != m_world.vehicles()[i].slot())
            m_world.switchProfile(i, m_cards->enabledSlot(i), now, sink());
    return {};
}

FactSink LiveWorld::sink()
{
    return [this](Fact &&fact) { take(std::move(fact)); };
}

void LiveWorld::tick()
{
    const Instant now = m_clock.now();
    m_world.advance(now, m_rhythm, sink(), stepsATick);
    m_cards->step();
    tellFaults(m_toldUntil, now);
    m_toldUntil = now;
    if (m_publisher) m_publisher->push();
    if (std::chrono::steady_clock::now() - m_savedAt >= saveEvery) saveChanged();
}

void LiveWorld::take(Fact &&fact)
{
    ++m_facts;
    if (fact.kind() == FactKind::Session) tellSession(fact);
    if (m_publisher) m_publisher->publish(fact);
}

void LiveWorld::tellSession(const Fact &fact)
{
    const auto &session = std::get<SessionFact>(fact.body);
    m_changed.push_back(m_indexOf.value(fact.vehicle));
    if (session.event == SessionEvent::Interim) return;
    QJsonObject line { { QStringLiteral("vehicle"), fact.vehicle.toString() },
                       { QStringLiteral("session"), QString::fromStdString(session.sessionId) },
                       { QStringLiteral("iccid"), session.iccid->toString() },
                       { QStringLiteral("imsi"), session.imsi->toString() },
                       { QStringLiteral("plmn"), session.plmn.toString() },
                       { QStringLiteral("rat"), QString(code(session.rat)) } };
    if (session.cause) line.insert(QStringLiteral("cause"), session.cause->toString());
    m_truth.write(fact.t, session.event == SessionEvent::Start ? QLatin1StringView("session-start") : QLatin1StringView("session-stop"),
                  std::move(line));
}

void LiveWorld::tellFaults(Instant from, Instant to)
{
    for (const Fault &fault : m_model.faults().all()) {
        const bool begins = fault.from > from && fault.from <= to, ends = fault.until > from && fault.until <= to;
        if (!begins && !ends) continue;
        QJsonObject line { { QStringLiteral("fault"), QString(code(fault.kind)) } };
        if (fault.kind == FaultKind::Outage) line.insert(QStringLiteral("plmn"), fault.plmn.toString());
        if (fault.kind == FaultKind::DeadModem || fault.kind == FaultKind::ProfileDead)
            line.insert(QStringLiteral("vehicle"), m_model.fleet().vehicles()[fault.vehicle].id.toString());
        m_truth.write(begins ? fault.from : fault.until, begins ? QLatin1StringView("fault-begin") : QLatin1StringView("fault-end"), line);
    }
}

void LiveWorld::saveChanged()
{
    m_savedAt = std::chrono::steady_clock::now();
    std::sort(m_changed.begin(), m_changed.end());
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    WorldStore::Blobs rows;
    for (std::uint32_t vehicle : m_changed)
        rows.push_back({ vehicle, m_world.vehicles()[vehicle].save() });
    // A busy disk only delays: the vehicles stay in the list.
    if (m_store.writeVehicles(rows) && m_store.setSetting(toldSetting, QString::number(toMicros(m_toldUntil)))) m_changed.clear();
}

Result<void> LiveWorld::saveAll()
{
    WorldStore::Blobs rows;
    for (std::uint32_t i = 0; i < m_world.vehicles().size(); ++i)
        rows.push_back({ i, m_world.vehicles()[i].save() });
    m_changed.clear();
    return m_store.writeVehicles(rows);
}

std::size_t LiveWorld::openSessions() const
{
    return std::size_t(std::count_if(m_world.vehicles().begin(), m_world.vehicles().end(),
                                     [](const VehicleLife &life) { return life.session().open(); }));
}

} // namespace signalbox::world
