#include "outageworld.h"

#include "incidents/incidentwatch.h"
#include "places/greatcircle.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryFile>
#include <cstdio>

using namespace signalbox;
using namespace incidentfound;

namespace {

const Instant start = instantFromMicros(1'795'505'400'000'000); // 2026-11-24T07:30:00Z, a Tuesday
const Plmn network = *Plmn::parse(u"20801");
constexpr LatLon centre { 45.76, 4.84 };
constexpr double mostWrong = 0.05;
constexpr int enough = 200; // vehicles that missed their message
constexpr Span latest = std::chrono::seconds(60);

struct Wanted
{
    std::uint32_t vehicles;
    std::uint64_t seed;
    double radius; // km; 0: no outage
    int before, after; // s
};

/// Faults of single vehicles beside the outage, so that some are dark for reasons of their own.
QByteArray scenario(const Wanted &wanted)
{
    QByteArray text = R"({ "imperfect": true, "random": { "from_s": -7200, "until_s": 7200, "per_vehicle_day": 0.05, "per_day": 0 })";
    if (wanted.vehicles <= 20'000) text += R"(, "countries": { "FR": 90, "DE": 5, "ES": 5 })";
    if (wanted.radius > 0)
        text += R"(, "faults": [ { "kind": "outage", "plmn": ")" + network.toString().toLatin1() + R"(", "lat": )" + QByteArray::number(centre.lat) + R"(, "lon": )"
            + QByteArray::number(centre.lon) + R"(, "radius_km": )" + QByteArray::number(wanted.radius) + R"(, "start_s": )" + QByteArray::number(wanted.before)
            + R"(, "duration_s": 86400 } ])";
    return text + " }";
}

struct Seen
{
    std::optional<Instant> missed, opened;
    int incidents = 0;
    double wrong = 0; ///< the largest share of wrong members, from the opening on
    int members = 0, hit = 0;
};

/// Of its members of now, the share that the outage does not hold.
double wrongMembers(const LiveIncident &incident, const OutageWorld &world, int &members)
{
    int wrong = 0;
    members = 0;
    for (const auto &[row, member] : incident.members) {
        if (member.backAt) continue;
        ++members;
        wrong += !world.isHit(row);
    }
    return members == 0 ? 1 : double(wrong) / members;
}

void tell(const OutageWorld &world, const LiveIncident &incident, double wrong)
{
    const auto view = world.now() - start;
    const auto &region = incident.pattern.region;
    std::printf("  at %lld s: %d vehicles, expected %.1f, wrong %.1f %%, network %s, %s\n", static_cast<long long>(view.count() / 1'000'000), incident.record.now,
                incident.record.expected, wrong * 100, qPrintable(incident.record.cause.network ? incident.record.cause.network->toString() : QStringLiteral("-")),
                region ? qPrintable(QStringLiteral("%1 km around %2 %3").arg(region->radius / 1000, 0, 'f', 0).arg(region->centre.lat, 0, 'f', 2).arg(region->centre.lon, 0, 'f', 2)) : "no place");
}

bool isRight(const LiveIncident &incident, double radius)
{
    const auto &region = incident.pattern.region;
    if (incident.record.cause.network != network || !region) return false;
    return distanceMetres(region->centre, centre) < 400 * radius && region->radius > 600 * radius && region->radius < 1400 * radius;
}

int complain(const Error &error)
{
    std::fprintf(stderr, "incidentfound: %s %s\n", qPrintable(error.code), qPrintable(error.technical));
    return 2;
}

bool run(OutageWorld &world, const Wanted &wanted)
{
    IncidentWatch watch;
    Seen seen;
    bool right = false, was = false;
    for (int second = 0; second < wanted.before + wanted.after; ++second) {
        world.live(second >= wanted.before);
        watch.tick(world.fleet(), world.now());
        if (!seen.missed && second >= wanted.before && world.missed() >= enough) seen.missed = world.now();
        const auto &live = watch.life().live();
        for (; seen.incidents < int(live.size()); ++seen.incidents)
            if (seen.incidents > 0) std::printf("  another one:\n"), tell(world, live[std::size_t(seen.incidents)], 1);
        if (live.empty() || (seen.opened && second % 30 != 0)) continue;
        const bool first = !seen.opened;
        if (first) seen.opened = live.front().record.openedAt;
        const double wrong = wrongMembers(live.front(), world, seen.members);
        seen.wrong = std::max(seen.wrong, wrong);
        right = isRight(live.front(), wanted.radius);
        was = first ? right : was;
        if (first || second % 120 == 0) tell(world, live.front(), wrong);
    }
    for (Row row = 0; row < world.fleet().size(); ++row) seen.hit += world.isHit(row);
    const auto after = [&](const std::optional<Instant> &t) { return t ? double((*t - start).count()) / 1e6 - wanted.before : -1; };
    const bool inTime = seen.missed && seen.opened && *seen.opened <= *seen.missed + latest && *seen.opened >= start + std::chrono::seconds(wanted.before);
    const bool holds = seen.incidents == 1 && inTime && was && right && seen.wrong < mostWrong && seen.members > seen.hit / 2;
    std::printf("%u vehicles, seed %llu: %d incident(s); the outage began, 200 had missed a message after %.0f s, opened after %.0f s; %s network and region; "
                "at most %.1f %% wrong members; %d members of %d that it hit; %llu facts%s\n",
                wanted.vehicles, static_cast<unsigned long long>(wanted.seed), seen.incidents, after(seen.missed), after(seen.opened), right ? "right" : "WRONG", seen.wrong * 100,
                seen.members, seen.hit, static_cast<unsigned long long>(world.facts()), holds ? "" : "; DOES NOT HOLD");
    std::fflush(stdout);
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("How soon and how exactly an outage is found; run by tests/acceptance/incident-found."));
    parser.addHelpOption();
    parser.addOptions({ { QStringLiteral("vehicles"), QStringLiteral("In the world."), QStringLiteral("N"), QStringLiteral("10000") },
                        { QStringLiteral("seed"), QStringLiteral("Of the world."), QStringLiteral("S"), QStringLiteral("1") },
                        { QStringLiteral("rate"), QStringLiteral("Samples a second of all vehicles, at most."), QStringLiteral("N"), QStringLiteral("20000") },
                        { QStringLiteral("radius"), QStringLiteral("Of the outage, in km; 0: none, which must not hold."), QStringLiteral("KM"), QStringLiteral("140") },
                        { QStringLiteral("before"), QStringLiteral("Seconds before the outage."), QStringLiteral("S"), QStringLiteral("900") },
                        { QStringLiteral("after"), QStringLiteral("Seconds that are looked at after it began."), QStringLiteral("S"), QStringLiteral("600") } });
    parser.process(app);
    const Wanted wanted { parser.value(QStringLiteral("vehicles")).toUInt(), parser.value(QStringLiteral("seed")).toULongLong(), parser.value(QStringLiteral("radius")).toDouble(),
                          parser.value(QStringLiteral("before")).toInt(), parser.value(QStringLiteral("after")).toInt() };
    QTemporaryFile story;
    if (!story.open() || story.write(scenario(wanted)) < 0 || !story.flush()) return complain({ QStringLiteral("story.file"), {}, story.errorString() });
    world::FleetOptions options;
    options.vehicles = wanted.vehicles;
    options.seed = wanted.seed;
    options.rate = parser.value(QStringLiteral("rate")).toDouble();
    const auto model = world::LabModel::make(options, story.fileName(), start);
    if (!model) return complain(model.error());
    OutageWorld world(**model, start);
    return run(world, wanted) ? 0 : 1;
}
