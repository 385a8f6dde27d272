#include "world/liveworld.h"

namespace signalbox::world {

namespace {
constexpr std::size_t stepsATick = 50'000; // what is left waits for the next tick, so that cards are served meanwhile
constexpr auto saveEvery = std::chrono::seconds(1);
const QString toldSetting = QStringLiteral("told_until");
}

LiveWorld::LiveWorld(LabModel &model, const Clock &clock, WorldStore &store, Truth &truth)
    : m_model(model), m_clock(clock), m_store(store), m_truth(truth),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size()))
{
    const double stretch = std::max(1.0, model.fleet().options().speed);
    m_rhythm.interim = m_rhythm.device = Span(std::int64_t(300e6 * stretch));
    for (const VehicleSpec &spec : model.fleet().vehicles())
        m_indexOf.insert(spec.id, spec.index);
}

Result<std::unique_ptr<LiveWorld>> LiveWorld::make(LabModel &model, const QString &workspace, const Clock &clock,
                                                   WorldStore &store, Truth &truth)
{
    std::unique_ptr<LiveWorld> live(new LiveWorld(model, clock, store, truth));
    if (auto resumed = live->resume(workspace); !resumed) return tl::unexpected(resumed.error());
    return live;
}

Result<void> LiveWorld::resume(const QString &workspace)
{
    if (auto recalled = VehicleCards::recall(m_model, m_store); !recalled) return recalled;
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
    if (m_toldUntil == Instant {}) tellOpenSessions(now);
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
    sendLate(now);
    if (m_publisher) m_publisher->push();
    if (std::chrono::steady_clock::now() - m_savedAt >= saveEvery) saveChanged();
}

void LiveWorld::take(Fact &&fact)
{
    ++m_facts;
    const std::uint32_t vehicle = m_indexOf.value(fact.vehicle);
    const Passage passage = m_model.imperfection().passage(fact, m_world.vehicles()[vehicle].trouble());
    if (fact.kind() == FactKind::Session || fact.kind() == FactKind::Signalling) tell(fact, vehicle, passage);
    auto told = Imperfection::told(fact, passage);
    if (!told) return;
    if (passage.late > Span::zero()) m_late.emplace(fact.t + passage.late, std::move(*told));
    else if (m_publisher) m_publisher->publish(*told);
}

void LiveWorld::sendLate(Instant until)
{
    for (auto it = m_late.begin(); it != m_late.end() && it->first <= until; it = m_late.erase(it))
        if (m_publisher) m_publisher->publish(it->second);
}

/// The truth of a session's beginning and end and of every reject, and what listeners are told instead.
void LiveWorld::tell(const Fact &fact, std::uint32_t vehicle, const Passage &passage)
{
    QJsonObject line { { QStringLiteral("vehicle"), fact.vehicle.toString() } };
    if (const auto trouble = m_world.vehicles()[vehicle].trouble()) line.insert(QStringLiteral("fault"), QString(code(*trouble)));
    if (passage.lost) line.insert(QStringLiteral("told"), QStringLiteral("never"));
    else if (passage.late > Span::zero()) line.insert(QStringLiteral("told"), QStringLiteral("late"));
    if (passage.said) line.insert(QStringLiteral("said"), passage.said->toString());
    if (const auto *signal = std::get_if<SignallingFact>(&fact.body)) {
        if (!signal->cause) return;
        line.insert(QStringLiteral("plmn"), signal->plmn.toString());
        line.insert(QStringLiteral("cause"), signal->cause->toString());
        m_truth.write(fact.t, QLatin1StringView("reject"), std::move(line));
        return;
    }
    const auto &session = std::get<SessionFact>(fact.body);
    m_changed.push_back(vehicle);
    if (session.event == SessionEvent::Interim) return;
    line.insert(QStringLiteral("session"), QString::fromStdString(session.sessionId));
    line.insert(QStringLiteral("iccid"), session.iccid->toString());
    line.insert(QStringLiteral("imsi"), session.imsi->toString());
    line.insert(QStringLiteral("plmn"), session.plmn.toString());
    line.insert(QStringLiteral("rat"), QString(code(session.rat)));
    if (session.imei != m_model.fleet().vehicles()[vehicle].imei) line.insert(QStringLiteral("imei"), session.imei->toString());
    if (session.cause) line.insert(QStringLiteral("cause"), session.cause->toString());
    m_truth.write(fact.t, session.event == SessionEvent::Start ? QLatin1StringView("session-start") : QLatin1StringView("session-stop"),
                  std::move(line));
}

/// What was open when the world began: its past is in the store alone.
void LiveWorld::tellOpenSessions(Instant now)
{
    for (const VehicleLife &life : m_world.vehicles()) {
        const SessionBook &session = life.session();
        if (!session.open()) continue;
        const ProfileSpec &profile = life.spec().profiles[std::size_t(session.slot())];
        m_truth.write(now, QLatin1StringView("session-open"),
                      { { QStringLiteral("vehicle"), life.spec().id.toString() },
                        { QStringLiteral("session"), QString::fromStdString(session.id()) },
                        { QStringLiteral("iccid"), profile.iccid.toString() },
                        { QStringLiteral("imsi"), profile.imsi.toString() },
                        { QStringLiteral("plmn"), m_model.carriers().networks()[session.serving().network].plmn.toString() },
                        { QStringLiteral("rat"), QString(code(session.serving().rat)) } });
    }
}

void LiveWorld::tellFaults(Instant from, Instant to)
{
    for (const Fault &fault : m_model.faults().all()) {
        const bool begins = fault.from > from && fault.from <= to, ends = fault.until > from && fault.until <= to;
        if (!begins && !ends) continue;
        QJsonObject line { { QStringLiteral("fault"), QString(code(fault.kind)) } };
        if (fault.plmn) line.insert(QStringLiteral("plmn"), fault.plmn->toString());
        if (fault.rat != Rat::Unknown) line.insert(QStringLiteral("rat"), QString(code(fault.rat)));
        if (fault.profile) line.insert(QStringLiteral("profile"), m_model.carriers().profiles()[*fault.profile].name);
        if (fault.vehicle) line.insert(QStringLiteral("vehicle"), m_model.fleet().vehicles()[*fault.vehicle].id.toString());
        if (fault.radius > 0) {
            line.insert(QStringLiteral("lat"), fault.place.lat);
            line.insert(QStringLiteral("lon"), fault.place.lon);
            line.insert(QStringLiteral("radius_km"), fault.radius / 1000);
        }
        if (begins) m_truth.write(fault.from, QLatin1StringView("fault-begin"), line);
        if (ends) m_truth.write(fault.until, QLatin1StringView("fault-end"), line);
    }
}

/// Whom a fault really keeps off the air.
void LiveWorld::tellTroubles()
{
    m_toldTroubles.resize(m_world.vehicles().size());
    for (const VehicleLife &life : m_world.vehicles()) {
        auto &told = m_toldTroubles[life.spec().index];
        const auto now = life.trouble();
        if (now == told) continue;
        const auto say = [&](FaultKind kind, QLatin1StringView what) {
            m_truth.write(m_toldUntil, what, { { QStringLiteral("vehicle"), life.spec().id.toString() }, { QStringLiteral("fault"), QString(code(kind)) } });
        };
        if (told) say(*told, QLatin1StringView("trouble-end"));
        if (now) say(*now, QLatin1StringView("trouble-begin"));
        told = now;
    }
}

void LiveWorld::saveChanged()
{
    m_savedAt = std::chrono::steady_clock::now();
    tellTroubles();
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
    sendLate(Instant::max());
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
