#include "world/evewriter.h"

#include "world/vehiclelife.h"

#include <array>

namespace signalbox::world {

namespace {

// A parked vehicle reports every 3.2 to 4.6 hours; it reports at once where its eve begins, so that reports of
// a parked fleet are spread as they would be.
constexpr double shortestEve = 3600, longestEve = 4.6 * 3600; // s
const Rhythm eveRhythm { std::chrono::minutes(1), std::chrono::minutes(5), std::chrono::minutes(5) };

/// The newest of what one vehicle said.
class LastWords
{
public:
    FactSink sink()
    {
        return [this](Fact &&fact) {
            if (const auto *session = std::get_if<SessionFact>(&fact.body); session && session->event == SessionEvent::Start) m_start = fact;
            m_last[std::size_t(fact.kind())] = std::move(fact);
        };
    }
    void moveTo(std::vector<Fact> &facts)
    {
        const auto &session = m_last[std::size_t(FactKind::Session)];
        if (m_start && session && m_start->seq != session->seq) facts.push_back(std::move(*m_start));
        for (auto &fact : m_last)
            if (fact) facts.push_back(std::move(*fact));
    }

private:
    std::array<std::optional<Fact>, 5> m_last;
    std::optional<Fact> m_start;
};

/// Lives from `start` to `until` and adds what was said last.
QByteArray live(VehicleLife life, Instant start, Instant until, std::vector<Fact> &facts)
{
    LastWords words;
    const FactSink sink = words.sink();
    for (Instant t = start; t < until;)
        t = std::max(life.step(t, eveRhythm, sink), t + Span(1));
    words.moveTo(facts);
    return life.save();
}

} // namespace

Result<std::uint64_t> writeEve(const LabModel &model, const EveOptions &options, HistoryWriter &history, WorldStore &world)
{
    std::vector<Fact> facts;
    WorldStore::Blobs states;
    const auto &vehicles = model.fleet().vehicles();
    for (std::uint32_t i = options.first; i < vehicles.size(); ++i) {
        const double before = shortestEve + (longestEve - shortestEve) * fraction(keyed(vehicles[i].seed, keyOf("eve")));
        const std::size_t others = facts.size();
        // Who is out of every network's reach spoke longer ago.
        for (int longer = 1; longer <= 64 && facts.size() == others; longer *= 8) {
            const Instant start = options.until - Span(std::int64_t(before * longer * 1e6));
            const QByteArray state = live(VehicleLife(model.surroundings(), vehicles[i]), start, options.until, facts);
            if (longer == 1) states.push_back({ i, {} });
            states.back().second = state;
        }
    }
    std::sort(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return a.t < b.t; });
    const std::uint64_t count = facts.size();
    if (const Result<void> written = history.writeFacts(options.fleet, std::move(facts)).result(); !written)
        return tl::unexpected(written.error());
    if (auto saved = world.writeVehicles(states); !saved) return tl::unexpected(saved.error());
    return count;
}

} // namespace signalbox::world
