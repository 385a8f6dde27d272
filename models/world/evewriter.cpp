#include "world/evewriter.h"

#include "world/parallel.h"
#include "world/vehiclelife.h"

#include <array>
#include <map>
#include <mutex>

namespace signalbox::world {

namespace {

// A parked vehicle reports every 3.2 to 4.6 hours; it reports at once where its eve begins, so that reports of
// a parked fleet are spread as they would be.
constexpr double shortestEve = 3600, longestEve = 4.6 * 3600; // s
constexpr double briefDrive = 90; // s; up to twice as much
constexpr std::uint32_t vehiclesAtOnce = 25'000; // bounds what is held
constexpr auto sample = std::chrono::minutes(1);

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
QByteArray live(VehicleLife life, const Rhythm &rhythm, Instant start, Instant until, std::vector<Fact> &facts)
{
    LastWords words;
    const FactSink sink = words.sink();
    for (Instant t = start; t < until;)
        t = std::max(life.step(t, rhythm, sink), t + Span(1));
    words.moveTo(facts);
    return life.save();
}

/// How long before the world's beginning a vehicle's eve begins.
Span eveOf(const VehicleSpec &vehicle, const EveOptions &options)
{
    const double share = fraction(keyed(vehicle.seed, keyOf("eve")));
    const Span whole(std::int64_t((shortestEve + (longestEve - shortestEve) * share) * 1e6));
    if (!options.brief) return whole;
    const Span drive(std::int64_t((briefDrive + briefDrive * share) * 1e6));
    if (vehicle.duty.at(options.until).ignition) return drive;
    Instant stood = options.until - whole; // since then it stands, or it already did
    for (Instant t = stood; t < options.until;) {
        const DutyState duty = vehicle.duty.at(t);
        if (duty.ignition) stood = std::min(duty.until, options.until);
        t = duty.until + Span(1);
    }
    return std::min(whole, options.until - stood + drive);
}

/// What some vehicles said and how they are.
struct Lived
{
    std::vector<Fact> facts;
    WorldStore::Blobs states;
};

Lived liveAll(const LabModel &model, const EveOptions &options, std::uint32_t from, std::uint32_t to)
{
    Lived lived;
    const auto &vehicles = model.fleet().vehicles();
    for (std::uint32_t i = from; i < to; ++i) {
        const Span before = eveOf(vehicles[i], options);
        Rhythm rhythm { sample };
        // All of a brief eve begin to drive in the same minutes: their interim records would come in gusts ever after.
        if (options.brief) rhythm.interim = Span(std::int64_t(fraction(keyed(vehicles[i].seed, keyOf("interim"))) * double(model.fleet().options().interim().count())));
        const std::size_t others = lived.facts.size();
        // Who is out of every network's reach spoke longer ago.
        for (int longer = 1; longer <= 64 && lived.facts.size() == others; longer *= 8) {
            const QByteArray state = live(VehicleLife(model.surroundings(), vehicles[i]), rhythm, options.until - before * longer, options.until, lived.facts);
            if (longer == 1) lived.states.push_back({ i, {} });
            lived.states.back().second = state;
        }
    }
    return lived;
}

/// The same on all cores.
Lived liveAtOnce(const LabModel &model, const EveOptions &options, std::uint32_t from, std::uint32_t to)
{
    std::map<std::uint32_t, Lived> parts;
    std::mutex mutex;
    inParallel(to - from, [&](std::uint32_t begin, std::uint32_t end) {
        Lived part = liveAll(model, options, from + begin, from + end);
        const std::lock_guard lock(mutex);
        parts.emplace(begin, std::move(part));
    });
    Lived all;
    for (auto &[begin, part] : parts) {
        std::move(part.facts.begin(), part.facts.end(), std::back_inserter(all.facts));
        std::move(part.states.begin(), part.states.end(), std::back_inserter(all.states));
    }
    return all;
}

} // namespace

Result<std::uint64_t> writeEve(const LabModel &model, const EveOptions &options, HistoryWriter &history, WorldStore &world)
{
    std::uint64_t count = 0;
    QFuture<Result<void>> before = QtFuture::makeReadyFuture(Result<void>());
    const auto vehicles = std::uint32_t(model.fleet().vehicles().size());
    for (std::uint32_t from = options.first; from < vehicles; from += vehiclesAtOnce) {
        Lived lived = liveAtOnce(model, options, from, std::min(from + vehiclesAtOnce, vehicles));
        std::sort(lived.facts.begin(), lived.facts.end(), [&](const Fact &a, const Fact &b) {
            return options.brief ? a.vehicle.view() < b.vehicle.view() : a.t < b.t; // as the tables and as the chunks are ordered
        });
        count += lived.facts.size();
        // One part is written while the next one lives.
        if (const Result<void> written = before.result(); !written) return tl::unexpected(written.error());
        before = options.brief ? history.writeLastFacts(options.fleet, std::move(lived.facts)) : history.writeFacts(options.fleet, std::move(lived.facts));
        if (auto saved = world.writeVehicles(lived.states); !saved) return tl::unexpected(saved.error());
    }
    if (const Result<void> written = before.result(); !written) return tl::unexpected(written.error());
    return count;
}

} // namespace signalbox::world
