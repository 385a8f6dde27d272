// Incident detection over a million vehicles that get 100,000 updates a second: how much of one core it takes, in quiet
// and while a network is out in a region, and whether it finds that. Applying and judging are not counted.
#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "fleet/fleetstate.h"
#include "incidents/incidentwatch.h"
#include "places/greatcircle.h"

#include <cstdlib>
#include <ctime>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t updates = 100'000; // a second
constexpr int quietSeconds = 90, outageSeconds = 180;
constexpr int searchShare = 20; // as the engine has it: one part in so many of the time
constexpr double radius = 60e3;

double threadSeconds()
{
    timespec t {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

/// A second of the fleet's life after another, and what the watch takes of it.
class Run
{
public:
    Run(const bench::MillionFleet &million, FleetState &fleet, ManualClock &clock) : m_million(million), m_fleet(fleet), m_clock(clock) { }

    /// CPU seconds a second. `silent`: rows that say nothing.
    double live(int seconds, const std::vector<char> &silent)
    {
        double spent = 0;
        for (int i = 0; i < seconds; ++i) {
            m_clock.advance(1s);
            std::vector<Fact> facts = m_million.updates(updates, m_clock.now(), ++m_draw);
            std::erase_if(facts, [&](const Fact &fact) { return silent[m_fleet.find(fact.vehicle)]; });
            m_fleet.apply(facts);
            m_fleet.judge(m_clock.now(), {});
            const double before = threadSeconds();
            m_watch.tick(m_fleet, m_clock.now(), i >= m_notBefore);
            const double took = threadSeconds() - before;
            m_notBefore = m_watch.searched() ? i + int(searchShare * took) : std::max(0, m_notBefore);
            m_longest = std::max(m_longest, took);
            m_searches += m_watch.searched();
            spent += took;
            if (!m_opened && m_watch.life().hasOpen()) m_opened = i + 1;
        }
        m_notBefore = 0;
        return spent / seconds;
    }
    const IncidentWatch &watch() const { return m_watch; }
    double longest() const { return m_longest; }
    int searches() const { return m_searches; }
    std::optional<int> opened() const { return m_opened; }

private:
    const bench::MillionFleet &m_million;
    FleetState &m_fleet;
    ManualClock &m_clock;
    IncidentWatch m_watch;
    std::uint64_t m_draw = 1000;
    double m_longest = 0;
    int m_searches = 0, m_notBefore = 0;
    std::optional<int> m_opened;
};

struct Outage
{
    LatLon centre {};
    std::uint32_t network = 0;
    std::vector<char> silent;
    int vehicles = 0;
};

/// The network of the first vehicle, around it.
Outage outageOf(const FleetState &fleet)
{
    const auto view = fleet.read();
    Outage out { toLatLon({ view->x[0], view->y[0] }), view->plmn[0], std::vector<char>(view.size()), 0 };
    for (Row row = 0; row < view.size(); ++row) {
        if (view->plmn[row] != out.network || !view->located(row)) continue;
        out.silent[row] = distanceMetres(toLatLon({ view->x[row], view->y[row] }), out.centre) <= radius;
        out.vehicles += out.silent[row];
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    const std::uint32_t vehicles = argc > 1 ? std::uint32_t(std::atoi(argv[1])) : 1'000'000;
    const bench::MillionFleet million(vehicles);
    ManualClock clock(bench::MillionFleet::now());
    FleetState fleet(clock, std::make_shared<const CountryIndex>(*CountryIndex::load()));
    fleet.reserve(vehicles);
    million.fill(fleet);
    bench::Report report;
    report.figure("vehicles", fleet.size(), "vehicles");
    report.figure("updates", double(updates), "a second");
    Run run(million, fleet, clock);
    const double quiet = run.live(quietSeconds, std::vector<char>(fleet.size()));
    report.figure("in-trouble", double(run.watch().book().troubled().size()), "vehicles");
    report.figure("false-incidents", double(run.watch().life().live().size()), "incidents");
    const Outage outage = outageOf(fleet);
    const double busy = run.live(outageSeconds, outage.silent);
    report.figure("silenced", outage.vehicles, "vehicles");
    report.figure("searches", run.searches(), "searches");
    report.figure("longest-tick", run.longest() * 1e3, "ms");
    report.figure("opened-after", run.opened().value_or(-1), "s");
    report.atMost("quiet-share-of-one-core", quiet * 100, "%", 10);
    report.atMost("outage-share-of-one-core", busy * 100, "%", 10);
    const auto found = std::count_if(run.watch().life().live().begin(), run.watch().life().live().end(), [&](const LiveIncident &incident) { return incident.pattern.network == outage.network; });
    report.atLeast("found", double(found), "incidents", 1);
    return report.exitCode();
}
