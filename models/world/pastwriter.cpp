#include "world/pastwriter.h"

#include "world/world.h"

#include <deque>
#include <queue>

namespace signalbox::world {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t batch = 100'000; // facts in one transaction
constexpr std::size_t ahead = 2; // batches that may wait for the store
constexpr double switching = 0.08; // share of the vehicles that change their profile in the past

/// The past of one world.
class Past
{
public:
    Past(const LabModel &model, const PastOptions &options, HistoryWriter &history)
        : m_model(model), m_options(options), m_history(history),
          m_world(model.surroundings(), model.fleet(), std::min(options.vehicles, model.fleet().options().vehicles))
    {
        m_facts.reserve(batch + 10'000);
        planSwitches();
        for (const VehicleLife &life : m_world.vehicles())
            m_indexOf.insert(life.spec().id, life.spec().index);
    }

    Result<PastFigures> run()
    {
        const Instant start = m_options.until - hours(24) * m_options.days;
        m_world.begin(start);
        int told = 0;
        for (Instant t = start; t < m_options.until;) {
            t = std::min(t + minutes(30), m_options.until);
            liveUntil(t);
            if (m_facts.size() >= batch)
                if (auto done = hand(); !done) return tl::unexpected(done.error());
            const int percent = int((t - start) * 100 / (m_options.until - start));
            if (m_options.progress && percent >= told + 10) m_options.progress(told = percent);
        }
        if (auto done = hand(); !done) return tl::unexpected(done.error());
        if (auto done = waitFor(0); !done) return tl::unexpected(done.error());
        return m_figures;
    }

    WorldStore::Blobs states() const
    {
        WorldStore::Blobs rows;
        for (const VehicleLife &life : m_world.vehicles())
            rows.push_back({ life.spec().index, life.save() });
        return rows;
    }

private:
    struct Switch
    {
        Instant at;
        std::uint32_t vehicle;
        int slot;
        bool operator>(const Switch &other) const { return at > other.at; }
    };

    void planSwitches()
    {
        const double span = double(m_options.days) * 86400e6;
        for (const VehicleLife &life : m_world.vehicles()) {
            Prng random(keyed(life.spec().seed, keyOf("past switches")));
            if (!random.chance(switching)) continue;
            const Span first(std::int64_t(span * random.between(0.05, 0.9)));
            m_switches.push({ m_options.until - first, life.spec().index, 1 });
            // Half of them go back some hours later.
            if (random.chance(0.5)) m_switches.push({ m_options.until - first + Span(std::int64_t(random.between(4, 30) * 3600e6)), life.spec().index, 0 });
        }
    }

    Rhythm rhythm(Instant t) const
    {
        const Span age = m_options.until - t;
        if (age <= hours(24)) return { minutes(1), hours(1), hours(1) };
        return { age <= hours(24 * 7) ? minutes(20) : minutes(60), hours(3), hours(4) };
    }

    void liveUntil(Instant t)
    {
        const FactSink sink = [this](Fact &&fact) {
            const auto *session = std::get_if<SessionFact>(&fact.body);
            if (session && session->event == SessionEvent::Start) ++m_figures.sessions;
            const auto trouble = m_world.vehicles()[m_indexOf.value(fact.vehicle)].trouble();
            // What was late has arrived by now.
            if (auto told = Imperfection::told(fact, m_model.imperfection().passage(fact, trouble))) m_facts.push_back(std::move(*told));
        };
        while (!m_switches.empty() && m_switches.top().at < t) {
            const Switch next = m_switches.top();
            m_switches.pop();
            m_world.advance(next.at, rhythm(next.at), sink);
            // Nobody could have reached it otherwise.
            if (!m_world.vehicles()[next.vehicle].online()) continue;
            m_world.switchProfile(next.vehicle, next.slot, next.at, sink);
            ++m_figures.switches;
        }
        m_world.advance(t, rhythm(t), sink);
    }

    Result<void> hand()
    {
        m_figures.facts += m_facts.size();
        std::vector<Fact> facts;
        facts.reserve(batch + 10'000);
        facts.swap(m_facts);
        m_written.push_back(m_history.writeFacts(m_options.fleet, std::move(facts)));
        return waitFor(ahead);
    }

    Result<void> waitFor(std::size_t left)
    {
        while (m_written.size() > left) {
            const Result<void> done = m_written.front().result();
            m_written.pop_front();
            if (!done) return done;
        }
        return {};
    }

    const LabModel &m_model;
    const PastOptions &m_options;
    HistoryWriter &m_history;
    World m_world;
    QHash<VehicleId, std::uint32_t> m_indexOf;
    std::priority_queue<Switch, std::vector<Switch>, std::greater<>> m_switches;
    std::vector<Fact> m_facts;
    std::deque<QFuture<Result<void>>> m_written;
    PastFigures m_figures;
};

} // namespace

Result<PastFigures> writePast(const LabModel &model, const PastOptions &options, HistoryWriter &history, WorldStore &world)
{
    Past past(model, options, history);
    auto figures = past.run();
    if (!figures) return figures;
    if (auto saved = world.writeVehicles(past.states()); !saved) return tl::unexpected(saved.error());
    return figures;
}

} // namespace signalbox::world
