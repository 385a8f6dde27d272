// The live path under load, for ThreadSanitizer: two publishers, the pipeline's two threads, the judge, the engine's
// small writes, and everybody who reads FleetState. What goes wrong shows as a report of the sanitizer or as a count
// that does not hold. Arguments: seconds, vehicles.
#include "feed/ingestpipeline.h"
#include "feed/memoryinbox.h"
#include "feed/nativeencoder.h"
#include "fleet/query.h"
#include "fleet/sortorder.h"

#include <cstdio>
#include <random>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const FleetId fleetName = *FleetId::parse(u"demo");

VehicleId name(std::uint32_t vehicle)
{
    return *VehicleId::fromUtf8("V-" + std::to_string(vehicle));
}

std::vector<VehicleRecord> records(std::uint32_t first, std::uint32_t end)
{
    std::vector<VehicleRecord> out;
    for (; first < end; ++first) {
        VehicleRecord record;
        record.fleet = fleetName;
        record.id = name(first);
        record.cohort = QStringLiteral("Cohort %1").arg(first % 7);
        record.plate = *Plate::parse(QStringLiteral("AB %1").arg(first));
        out.push_back(record);
    }
    return out;
}

/// What one publisher sends: its own half of the vehicles.
class Traffic
{
public:
    Traffic(std::uint32_t seed, std::uint32_t vehicles, const Clock &clock) : m_random(seed), m_seed(seed), m_vehicles(vehicles), m_clock(clock) { }

    std::string batch(int lines)
    {
        std::string text;
        for (int i = 0; i < lines; ++i) encodeBatchLine(fact(), text);
        return text;
    }
    std::uint64_t sessions() const { return m_sessions; }

private:
    Fact fact()
    {
        const std::uint32_t draw = m_random(), vehicle = (draw >> 8) % (m_vehicles / 2) * 2 + m_seed % 2;
        const Plmn network = *Plmn::from(208, int(draw % 3) + 1, 2);
        Fact out { name(vehicle), m_clock.now(), ++m_seq, {} };
        const auto place = [&] { return double(m_random() % 1'000'000) / 1e6; };
        switch (draw % 16) {
        case 0: out.body = session(vehicle, network); break;
        case 1: out.body = SignallingFact { "attach", network, draw % 32 < 16 ? std::nullopt : std::optional(Cause { CauseSpace::Emm, 17 }) }; break;
        case 2: out.body = DeviceFact { float(11 + place()), float(place() * 30), "4.11." + std::to_string(draw % 5), {} }; break;
        case 3: case 4: case 5: case 6: out.body = RadioFact { network, Rat::Lte, draw, float(-120 + place() * 50), -11, float(place() * 20) }; break;
        default: out.body = PositionFact { 42 + place() * 8, place() * 9, float(place() * 30), float(place() * 359), draw % 3 != 0, {}, {} };
        }
        return out;
    }
    SessionFact session(std::uint32_t vehicle, Plmn network)
    {
        ++m_sessions;
        SessionFact out;
        out.event = SessionEvent(m_random() % 3);
        out.sessionId = std::to_string(vehicle) + std::string(m_random() % 20, 's');
        out.imsi = *Imsi::fromDigits("20801000000" + std::to_string(1000 + vehicle % 2));
        out.plmn = network;
        out.rat = Rat::Lte;
        out.ip = "10.0.0." + std::to_string(m_random() % 256);
        out.rx = m_random();
        return out;
    }

    std::mt19937 m_random;
    std::uint32_t m_seed, m_vehicles;
    const Clock &m_clock;
    std::uint64_t m_seq = 0, m_sessions = 0;
};

struct Figures
{
    std::atomic<std::uint64_t> frames { 0 }, skipped { 0 }, queries { 0 }, orders { 0 }, changes { 0 }, judgements { 0 }, touches { 0 };
};

/// As a map paints: the rows of a rectangle, or the last frame again while the writer is busy.
void paint(const FleetState &fleet, Figures &figures)
{
    const auto view = fleet.tryRead();
    if (!view) {
        ++figures.skipped;
        std::this_thread::yield();
        return;
    }
    std::uint64_t sum = 0;
    view->cells().visit({ 0, 0, 4e9, 4e9 }, [&](std::span<const Row> rows, bool) {
        for (const Row row : rows) sum += (*view)->x[row] + (*view)->state[row];
    });
    (void)view->cells().nearest(view->columns(), nullptr, double(sum % 4000) * 1e6, 1.5e9, 1e8);
    for (Row row = 0; row < view->size(); row += 97) sum += (*view)->sessionId[row].size() + (*view)->ip[row].size() + std::size_t((*view)->reason[row].number);
    if (sum == 1) std::puts("");
    ++figures.frames;
}

void ask(const FleetState &fleet, const Clock &clock, Figures &figures)
{
    const RowSet all = FleetQuery::everything({}).evaluate(fleet.read(), clock.now());
    ++figures.queries;
    (void)sorted(fleet, all, {}, clock.now());
    (void)sorted(fleet, all, { { { SortField::Rsrp, false }, { SortField::Ip, true } } }, clock.now());
    ++figures.orders;
    if (fleet.read().changedSince(fleet.generation() - 3)) ++figures.changes;
}

/// What the engine does beside: operations, octets of today, look-ups.
void touch(FleetState &fleet, std::uint32_t vehicle, const Clock &clock, Figures &figures)
{
    const Row row = fleet.find(name(vehicle));
    if (row == noRow) return;
    OpenOperation open;
    open.number = vehicle;
    open.kind = OperationKind::Enable;
    open.createdAt = clock.now();
    fleet.setOperation(row, figures.touches % 2 == 0 ? std::optional(open) : std::nullopt);
    fleet.setToday(row, vehicle, vehicle);
    ++figures.touches;
}

} // namespace

int main(int argc, char **argv)
{
    const auto seconds = std::chrono::seconds(argc > 1 ? std::atoi(argv[1]) : 20);
    const auto vehicles = std::uint32_t(argc > 2 ? std::atoi(argv[2]) : 4000);
    const WallClock clock;
    FleetState fleet(clock, nullptr);
    fleet.add(records(0, vehicles));

    MemoryInbox inbox;
    std::mutex storedMutex;
    std::uint64_t stored = 0;
    int calls = 0;
    const auto live = [&](const FleetId &, std::vector<Fact> &facts) { fleet.apply(facts); };
    const auto store = [&](const FleetId &, const std::vector<Fact> &facts) -> Result<void> {
        const std::lock_guard lock(storedMutex);
        if (++calls == 3) return failure("store.busy"); // the same facts are offered again
        for (const Fact &fact : facts) stored += fact.kind() == FactKind::Session;
        return {};
    };
    IngestPipeline pipeline(inbox, clock, live, store, { .tick = 20ms, .storeEvery = 20ms });
    pipeline.start();

    Figures figures;
    std::atomic<bool> done { false }, published { false };
    std::vector<Traffic> traffic { { 1, vehicles, clock }, { 2, vehicles, clock } };
    std::vector<std::thread> publishers, others;
    for (Traffic &each : traffic)
        publishers.emplace_back([&] {
            while (!published) {
                while (!inbox.append(nativeBatchTopic(fleetName), each.batch(50))) std::this_thread::yield();
                std::this_thread::sleep_for(2ms); // a rate, not a wait for something
            }
        });
    const auto repeat = [&](auto work, std::chrono::milliseconds pause) {
        others.emplace_back([&done, work, pause]() mutable {
            while (!done) {
                work();
                std::this_thread::sleep_for(pause);
            }
        });
    };
    repeat([&] { paint(fleet, figures); }, 3ms);
    repeat([&] { paint(fleet, figures); }, 5ms);
    repeat([&] { ask(fleet, clock, figures); }, 20ms);
    repeat([&] { fleet.judge(clock.now(), {}), ++figures.judgements; }, 25ms);
    repeat([&, vehicle = std::uint32_t(0)]() mutable { touch(fleet, vehicle++ % vehicles, clock, figures); }, 1ms);
    repeat([&, next = vehicles]() mutable { fleet.add(records(next, next + 3)), next += 3; }, 50ms);
    repeat([&] { (void)pipeline.figures(), (void)fleet.counts(); }, 10ms);

    std::this_thread::sleep_for(seconds); // how long the test goes on
    published = true;
    for (std::thread &each : publishers) each.join();
    const bool drained = pipeline.drain(30s);
    done = true;
    for (std::thread &each : others) each.join();
    const IngestFigures ingest = pipeline.figures();
    pipeline.stop();

    const std::uint64_t sent = traffic[0].sessions() + traffic[1].sessions();
    std::printf("%llu facts of %llu messages in %lld s, %llu frames (%llu skipped), %llu filters, %llu orders, %llu changes, %llu judgements, %llu operations\n",
                (unsigned long long)ingest.facts, (unsigned long long)ingest.messages, (long long)seconds.count(), (unsigned long long)figures.frames,
                (unsigned long long)figures.skipped, (unsigned long long)figures.queries, (unsigned long long)figures.orders,
                (unsigned long long)figures.changes, (unsigned long long)figures.judgements, (unsigned long long)figures.touches);
    std::printf("live-path-tsan: %llu of %llu session facts stored, %zu refused, %s\n", (unsigned long long)stored, (unsigned long long)sent,
                std::size_t(ingest.refused), drained ? "drained" : "NOT drained");
    const bool busy = figures.frames > 0 && figures.orders > 0 && figures.judgements > 0 && figures.touches > 0 && sent > 0;
    return drained && busy && stored == sent && ingest.refused == 0 && inbox.dropped() == 0 ? 0 : 1;
}
