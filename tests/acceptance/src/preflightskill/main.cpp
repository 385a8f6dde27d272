#include "questions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryFile>
#include <cstdio>

using namespace signalbox;
using namespace preflightskill;

namespace {

constexpr double leastCaught = 0.90, mostFalseAlarms = 0.10;
constexpr int leastStranding = 300, leastHarmless = 3000;
const Instant start = instantFromMicros(1'795'046'400'000'000); // 2026-11-19T00:00:00Z

/// Thin networks, told imperfectly, and outages, gaps and congestions that begin while the fleet learns.
QByteArray scenario(const QString &weaker)
{
    return R"({ "weaker_db": )" + weaker.toLatin1() + R"(, "imperfect": true,
  "random": { "from_s": 0, "until_s": 82800, "per_vehicle_day": 0, "per_day": 12 } })";
}

int complain(const Error &error)
{
    std::fprintf(stderr, "preflightskill: %s %s\n", qPrintable(error.code), qPrintable(error.technical));
    return 2;
}

bool holds(const Score &score)
{
    return score.stranding >= leastStranding && score.harmless >= leastHarmless && score.hitRate() >= leastCaught
        && score.falseAlarmRate() < mostFalseAlarms;
}

Result<Score> run(std::uint64_t seed, std::uint32_t vehicles, bool blind, const QString &story)
{
    world::FleetOptions options;
    options.vehicles = vehicles;
    options.seed = seed;
    const auto model = world::LabModel::make(options, story, start);
    if (!model) return tl::unexpected(model.error());
    QElapsedTimer timer;
    timer.start();
    LivingFleet fleet(**model, start);
    fleet.live(start + std::chrono::hours(24), true);
    const double learned = double(timer.restart()) / 1000;
    Score score;
    for (int minute = 30; minute <= 360; minute += 30) {
        fleet.live(start + std::chrono::hours(24) + std::chrono::minutes(minute), false);
        ask(fleet, blind, score);
    }
    std::printf("seed %llu: %.1f %% of %d stranding switches caught, %.1f %% false alarms in %d harmless ones; base rate %.1f %%, "
                "of the alarms %.1f %% true; %d questions not asked for want of witnesses; %llu facts, %llu observations, %zu squares; %.0f + %.0f s%s\n",
                static_cast<unsigned long long>(seed), score.hitRate() * 100, score.stranding, score.falseAlarmRate() * 100, score.harmless,
                score.baseRate() * 100, score.precision() * 100, score.unwitnessed, static_cast<unsigned long long>(fleet.facts()),
                static_cast<unsigned long long>(fleet.knowledge().map.observations()), fleet.knowledge().map.tiles(), learned,
                double(timer.elapsed()) / 1000, holds(score) ? "" : "; DOES NOT HOLD");
    std::fflush(stdout);
    return score;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("How well the pre-flight knows which switches strand a vehicle; run by tests/acceptance/preflight-skill."));
    parser.addHelpOption();
    parser.addOptions({ { QStringLiteral("seeds"), QStringLiteral("Worlds."), QStringLiteral("N"), QStringLiteral("3") },
                        { QStringLiteral("first"), QStringLiteral("Seed of the first one."), QStringLiteral("S"), QStringLiteral("1") },
                        { QStringLiteral("vehicles"), QStringLiteral("In each."), QStringLiteral("N"), QStringLiteral("8000") },
                        { QStringLiteral("weaker"), QStringLiteral("How much worse than usual networks are received."), QStringLiteral("DB"), QStringLiteral("18") },
                        { QStringLiteral("blind"), QStringLiteral("Without looking at coverage: must not hold.") } });
    parser.process(app);
    QTemporaryFile story;
    if (!story.open() || story.write(scenario(parser.value(QStringLiteral("weaker")))) < 0 || !story.flush()) return complain({ QStringLiteral("story.file"), {}, story.errorString() });
    bool all = true;
    const auto first = parser.value(QStringLiteral("first")).toULongLong();
    for (std::uint64_t seed = first; seed < first + parser.value(QStringLiteral("seeds")).toULongLong(); ++seed) {
        const auto score = run(seed, parser.value(QStringLiteral("vehicles")).toUInt(), parser.isSet(QStringLiteral("blind")), story.fileName());
        if (!score) return complain(score.error());
        all = all && holds(*score);
    }
    return all ? 0 : 1;
}
