#include "namedtally.h"
#include "truetally.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <cstdio>

using namespace signalbox;
using namespace switchkinds;

namespace {

constexpr NetworkChange kinds[] = { NetworkChange::Roaming, NetworkChange::Profile, NetworkChange::Fallback };

int complain(const Error &error)
{
    std::fprintf(stderr, "switchkinds: %s %s\n", qPrintable(error.code), qPrintable(error.technical));
    return 2;
}

/// Every vehicle by itself: two faults that cancel out in a sum are two faults.
int differing(const Tally &named, const Tally &truth)
{
    int differ = 0;
    for (auto it = named.begin(); it != named.end(); ++it) {
        const Counts really = truth.value(it.key());
        for (const NetworkChange kind : kinds) {
            const auto k = std::size_t(kind);
            if ((*it)[k] == really[k]) continue;
            std::fprintf(stderr, "%s: %s named %d, really %d\n", qPrintable(it.key()), code(kind).latin1(), (*it)[k], really[k]);
            ++differ;
        }
    }
    return differ;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Compares named changes of network with the truth; run by tests/acceptance/switch-kinds."));
    parser.addHelpOption();
    parser.addOptions({ { QStringLiteral("workspace"), QStringLiteral("Folder of a lab that has ended."), QStringLiteral("DIR") },
                        { QStringLiteral("until"), QStringLiteral("World time up to which to count (ISO 8601)."), QStringLiteral("TIME") } });
    parser.process(app);
    const QDateTime time = QDateTime::fromString(parser.value(QStringLiteral("until")), Qt::ISODate);
    const auto workspace = Workspace::open(parser.value(QStringLiteral("workspace")));
    if (!workspace) return complain(workspace.error());
    if (!time.isValid()) return complain({ QStringLiteral("usage.time"), {}, parser.value(QStringLiteral("until")) });
    const Instant until = instantFromMicros(time.toMSecsSinceEpoch() * 1000);
    const auto truth = readTruth(workspace->file(QStringLiteral("truth.jsonl")), until);
    if (!truth) return complain(truth.error());
    const auto named = namedTally(*workspace, truth->from, until);
    if (!named) return complain(named.error());
    const int differ = differing(*named, truth->tally);
    bool some = true;
    for (const NetworkChange kind : kinds) {
        std::printf("%s %d of %d\n", code(kind).latin1(), total(*named, kind), total(truth->tally, kind));
        some = some && total(truth->tally, kind) > 0;
    }
    std::printf("vehicles %d differing %d\n", int(named->size()), differ);
    return differ == 0 && some ? 0 : 1;
}
