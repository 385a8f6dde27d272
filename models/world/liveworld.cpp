#include "world/liveworld.h"

#include <numeric>

namespace signalbox::world {

namespace {
constexpr std::size_t stepsATick = 50'000; // what is left waits for the next tick, so that cards are served meanwhile
constexpr double saveEvery = 1000, savedMore = 50'000, saveAtMost = 20'000; // ms of the wall, of so many vehicles; in proportion, up to
constexpr auto paceEvery = std::chrono::seconds(2);
constexpr std::uint32_t rowsAtOnce = 20'000;
const QString toldSetting = QStringLiteral("told_until");
}

LiveWorld::LiveWorld(LabModel &model, const Clock &clock, WorldStore &store, Truth &truth)
    : m_model(model), m_clock(clock), m_store(store), m_truth(truth),
      m_world(model.surroundings(), model.fleet(), std::uint32_t(model.fleet().vehicles().size())),
      m_places(model, m_world, store, truth, clock, sink())
{
    const double count = double(model.fleet().vehicles().size());
    m_rhythm.interim = m_rhythm.device = model.fleet().options().interim();
    m_rhythm.scan = std::max(m_rhythm.scan, m_rhythm.interim);
    m_saveEvery = std::chrono::milliseconds(std::int64_t(std::clamp(count / savedMore * saveEvery, saveEvery, saveAtMost)));
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
    if (auto recalled = CardPlaces::recall(m_model, m_store); !recalled) return recalled;
    const auto restore = [this](std::uint32_t vehicle, const QByteArray &state) {
        if (vehicle < m_world.vehicles().size()) m_world.vehicle(vehicle).restore(state);
    };
    if (auto read = m_store.eachVehicle(restore); !read) return read;
    auto cards = VehicleCards::make(m_places, workspace);
    if (!cards) return tl::unexpected(cards.error());
    m_cards = std::move(*cards);
    auto m2m = M2mCards::make(m_places);
    if (!m2m) return tl::unexpected(m2m.error());
    m_m2m = std::move(*m2m);
    // A new world tells the faults of its past too.
    m_toldUntil = instantFromMicros(m_store.setting(toldSetting).toLongLong());
    const Instant now = m_clock.now();
    m_world.begin(now);
    if (m_toldUntil == Instant {}) tellOpenSessions(now);
    auto moved = m_cards->moved();
    for (const auto &one : m_m2m->moved()) moved.push_back(one);
    for (const auto &[vehicle, slot] : moved)
        m_world.switchProfile(vehicle, slot, now, sink());
    if (const auto rate = m_model.fleet().options().rate) m_rhythm.pace = usualRate(now) / *rate;
    return {};
}

FactSink LiveWorld::sink()
{
    return [this](Fact &&fact) { take(std::move(fact)); };
}

void LiveWorld::tick()
{
    const Instant now = m_clock.now();
    // A broker that is away stops the world sooner than the memory of what it has to tell would stop the machine;
    // it lives on from there.
    const bool full = (m_publisher && m_publisher->full()) || (m_gateways && m_gateways->full());
    if (!full) m_world.advance(now, m_rhythm, sink(), stepsATick);
    keepPace();
    m_cards->step();
    m_m2m->step();
    tellFaults(m_toldUntil, now);
    m_toldUntil = now;
    sendLate(now);
    if (m_publisher) m_publisher->push();
    if (std::chrono::steady_clock::now() - m_savedAt >= m_saveEvery) saveChanged();
}

/// Samples a second of the wall, were each vehicle to keep its own interval.
double LiveWorld::usualRate(Instant now) const
{
    const auto &vehicles = m_model.fleet().vehicles();
    const std::size_t stride = vehicles.size() / 10'000 + 1;
    double rate = 0;
    for (std::size_t i = 0; i < vehicles.size(); i += stride)
        if (vehicles[i].duty.at(now).ignition) rate += 2e6 / double(vehicles[i].interval.count());
    return rate * double(stride) * m_clock.speed();
}

/// Who drives and who has a network changes; the rate that was asked for does not.
void LiveWorld::keepPace()
{
    const auto rate = m_model.fleet().options().rate;
    const auto now = std::chrono::steady_clock::now();
    if (!rate || now - m_pacedAt < paceEvery) return;
    const double seconds = std::chrono::duration<double>(now - m_pacedAt).count();
    const bool first = m_pacedAt == std::chrono::steady_clock::time_point {};
    // The root, because what is due already keeps the old pace.
    if (!first) m_rhythm.pace = std::clamp(m_rhythm.pace * std::sqrt(std::clamp(double(m_samples) / seconds / *rate, 0.5, 2.0)), 0.001, 100.0);
    m_pacedAt = now;
    m_samples = 0;
}

void LiveWorld::take(Fact &&fact)
{
    ++m_facts;
    if (fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio) { // nothing befalls these
        ++m_samples;
        publish(fact);
        return;
    }
    const std::uint32_t vehicle = m_world.speaking();
    const Passage passage = m_model.imperfection().passage(fact, m_world.vehicles()[vehicle].trouble());
    if (fact.kind() == FactKind::Session || fact.kind() == FactKind::Signalling) tell(fact, vehicle, passage);
    auto told = Imperfection::told(fact, passage);
    if (!told) return;
    if (passage.late > Span::zero()) m_late.emplace(fact.t + passage.late, std::move(*told));
    else publish(*told);
}

void LiveWorld::publish(const Fact &fact)
{
    const auto *session = std::get_if<SessionFact>(&fact.body);
    if (session && m_gateways) m_gateways->publish(fact.t, *session);
    else if (m_publisher) m_publisher->publish(fact);
}

void LiveWorld::sendLate(Instant until)
{
    for (auto it = m_late.begin(); it != m_late.end() && it->first <= until; it = m_late.erase(it))
        publish(it->second);
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
        if (!signal->cause || signal->cause->space == CauseSpace::Radio) return; // done; looked for and not found
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
    // A busy disk only delays: the vehicles stay in the list.
    if (saveRows(m_changed) && m_store.setSetting(toldSetting, QString::number(toMicros(m_toldUntil)))) m_changed.clear();
}

Result<void> LiveWorld::saveRows(const std::vector<std::uint32_t> &vehicles)
{
    for (std::size_t done = 0; done < vehicles.size();) {
        WorldStore::Blobs rows;
        for (; done < vehicles.size() && rows.size() < rowsAtOnce; ++done)
            rows.push_back({ vehicles[done], m_world.vehicles()[vehicles[done]].save() });
        if (auto written = m_store.writeVehicles(rows); !written) return written;
    }
    return {};
}

Result<void> LiveWorld::saveAll()
{
    sendLate(Instant::max());
    std::vector<std::uint32_t> all(m_world.vehicles().size());
    std::iota(all.begin(), all.end(), 0u);
    m_changed.clear();
    return saveRows(all);
}

std::size_t LiveWorld::openSessions() const
{
    return std::size_t(std::count_if(m_world.vehicles().begin(), m_world.vehicles().end(),
                                     [](const VehicleLife &life) { return life.session().open(); }));
}

} // namespace signalbox::world
