// FleetState under a stream of updates, at a million vehicles: what applying costs beside plain stores into plain
// arrays, how long the lock is held, what judging costs, and how much memory it all takes.
#include "scatter.h"

#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "fleet/fleetstate.h"

#include <cstdio>
#include <cstdlib>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t batch = 100'000;
constexpr int rounds = 11;

/// Made before the clock runs, and used once.
struct Batch
{
    std::vector<Fact> facts;
    std::vector<bench::Scatter::Where> where;
};

void memory(const FleetState &fleet, bench::Report &report)
{
    const FleetFootprint used = fleet.read().footprint();
    const double vehicles = fleet.size();
    report.figure("columns", double(used.columns) / vehicles, "bytes/vehicle");
    report.figure("index", double(used.index) / vehicles, "bytes/vehicle");
    report.figure("tables", double(used.tables) / vehicles, "bytes/vehicle");
    report.figure("text", double(used.text) / vehicles, "bytes/vehicle");
    report.atMost("fleet-state-beside-text", double(used.columns + used.index + used.tables) / vehicles, "bytes/vehicle", 150);
    report.figure("fleet-state-with-text", double(used.columns + used.index + used.tables + used.text) / 1e6, "MB");
}

} // namespace

int main(int argc, char **argv)
{
    const std::uint32_t vehicles = argc > 1 ? std::uint32_t(std::atoi(argv[1])) : 1'000'000;
    const bench::MillionFleet million(vehicles);
    ManualClock clock(bench::MillionFleet::now());
    const auto countries = std::make_shared<const CountryIndex>(*CountryIndex::load());
    const std::size_t heapBefore = bench::heapBytes();
    FleetState fleet(clock, countries);
    fleet.reserve(vehicles);
    million.fill(fleet);
    bench::Report report;
    report.figure("vehicles", fleet.size(), "vehicles");
    report.figure("heap-of-fleet-state", double(bench::heapBytes() - heapBefore) / 1e6, "MB");
    report.figure("resident", bench::residentMegabytes(), "MB");
    memory(fleet, report);

    bench::Scatter scatter(fleet.size());
    Batch next;
    std::uint64_t draw = 0;
    std::size_t applied = 0;
    const auto prepare = [&] {
        clock.advance(1s);
        next.facts = million.updates(batch, clock.now(), ++draw);
        next.where = bench::Scatter::whereOf(next.facts, fleet);
    };
    const bench::Way ways[] = {
        { [&] { scatter.store(next.facts, next.where); }, prepare },
        { [&] { applied = fleet.apply(next.facts).applied; } },
        { [&] { fleet.judge(clock.now(), {}); } },
    };
    const std::vector<double> times = bench::medians({ std::begin(ways), std::end(ways) }, rounds);
    if (applied == 0) return 1;
    report.yardstick("scatter-100000-updates", times[0], 3.6);
    report.figure("apply-100000-updates", times[1], "ms");
    report.figure("judge-all", times[2], "ms");
    report.figure("changed-rows", double(fleet.read().changedSince(fleet.generation() - 1).value_or(std::vector<Row>()).size()), "rows");
    report.atMost("apply-to-scatter", times[1] / times[0], "times", 4);
    memory(fleet, report);
    return report.exitCode();
}
