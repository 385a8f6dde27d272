#include "score.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>
#include <cstdio>

using namespace signalbox;
using namespace diagnosisskill;

namespace {

const Instant start = instantFromMicros(1'795'006'800'000'000); // 2026-11-18T13:00:00Z, a Wednesday
constexpr int leastCases = 5; // of each kind in each world; leastTogether of all worlds, at least
constexpr int leastTogether = 10;

int complain(const Error &error)
{
    std::fprintf(stderr, "diagnosisskill: %s %s\n", qPrintable(error.code), qPrintable(error.technical));
    return 2;
}

Result<std::unique_ptr<world::LabModel>> modelOf(const QByteArray &scenario, const world::FleetOptions &options)
{
    QTemporaryFile file;
    if (!file.open() || file.write(scenario) < 0 || !file.flush()) return failure("story.file", {}, file.errorString());
    return world::LabModel::make(options, file.fileName(), start);
}

Result<WeightTable> weightsOf(const QString &name)
{
    if (name.isEmpty()) return WeightTable::load();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return failure("diagnosis.weight", {}, file.errorString());
    return WeightTable::fromTsv(file.readAll());
}

/// One line a case: what was true and the rows of evidence, for whoever tunes the table.
void write(QFile &file, const std::vector<Case> &cases)
{
    for (const Case &each : cases) {
        QByteArray line = QByteArray(name(each.truth)) + '\t' + QByteArray::fromStdString(each.name) + '\t';
        for (const EvidenceRow &row : each.verdict.evidence) {
            const QLatin1StringView evidence = code(row.code);
            line += QByteArray(evidence.data(), evidence.size()) + '=' + QByteArray::number(row.strength, 'f', 3) + ' ';
        }
        file.write(line + '\n');
    }
}

Result<void> run(std::uint64_t seed, std::uint32_t vehicles, const WeightTable &table, Score &score, QFile &cases)
{
    world::FleetOptions options;
    options.vehicles = vehicles;
    options.seed = seed;
    QElapsedTimer timer;
    timer.start();
    const auto people = modelOf(peopleOf(), options);
    if (!people) return tl::unexpected(people.error());
    const Story story = storyOf(**people, seed, start);
    const auto model = modelOf(story.scenario, options);
    if (!model) return tl::unexpected(model.error());
    Trial trial(**model, story, table, start);
    trial.run();
    for (const Case &each : trial.cases()) score.add(each);
    score.add(trial.parked());
    if (cases.isOpen()) write(cases, trial.cases());
    std::printf("seed %llu: %zu silences of %u vehicles, %llu facts, %.0f s\n", static_cast<unsigned long long>(seed), trial.cases().size(), vehicles,
                static_cast<unsigned long long>(trial.facts()), double(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("How well verdicts name what keeps vehicles off the air; run by tests/acceptance/diagnosis-skill."));
    parser.addHelpOption();
    parser.addOptions({ { QStringLiteral("seeds"), QStringLiteral("Worlds."), QStringLiteral("N"), QStringLiteral("1") },
                        { QStringLiteral("first"), QStringLiteral("Seed of the first one."), QStringLiteral("S"), QStringLiteral("1") },
                        { QStringLiteral("vehicles"), QStringLiteral("In each."), QStringLiteral("N"), QStringLiteral("5000") },
                        { QStringLiteral("classes"), QStringLiteral("Causes that count as one."), QStringLiteral("FILE") },
                        { QStringLiteral("weights"), QStringLiteral("Another table than the program's."), QStringLiteral("FILE") },
                        { QStringLiteral("cases"), QStringLiteral("Writes every case with its evidence."), QStringLiteral("FILE") } });
    parser.process(app);
    const auto classes = Classes::read(parser.value(QStringLiteral("classes")));
    if (!classes) return complain(classes.error());
    const auto table = weightsOf(parser.value(QStringLiteral("weights")));
    if (!table) return complain(table.error());
    QFile cases(parser.value(QStringLiteral("cases")));
    if (parser.isSet(QStringLiteral("cases")) && !cases.open(QIODevice::WriteOnly)) return complain({ QStringLiteral("cases.file"), {}, cases.errorString() });
    Score score(*classes);
    const auto first = parser.value(QStringLiteral("first")).toULongLong();
    const auto seeds = parser.value(QStringLiteral("seeds")).toULongLong();
    for (std::uint64_t seed = first; seed < first + seeds; ++seed)
        if (const auto done = run(seed, parser.value(QStringLiteral("vehicles")).toUInt(), *table, score, cases); !done) return complain(done.error());
    score.print();
    return score.holds(std::max(int(seeds) * leastCases, leastTogether)) ? 0 : 1;
}
