#include "verdict.h"

#include "workspace/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace campaignhalts;
using namespace signalbox;

namespace {

int complain(const QString &what)
{
    std::fprintf(stderr, "campaignhalts: %s\n", qPrintable(what));
    return 1;
}

bool put(const QString &path, const QJsonObject &json)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
}

int plan(const QCommandLineParser &parser)
{
    WorldPlan world;
    world.seed = parser.value(QStringLiteral("seed")).toULongLong();
    world.begin = instantFromMicros(QDateTime::fromString(parser.value(QStringLiteral("begin")), Qt::ISODate).toMSecsSinceEpoch() * 1000);
    const auto region = drawRegion(world);
    if (!region) return complain(QStringLiteral("no region"));
    const QJsonObject kept { { QStringLiteral("lat"), region->centre.lat }, { QStringLiteral("lon"), region->centre.lon }, { QStringLiteral("radius"), region->radius } };
    const bool written = put(parser.value(QStringLiteral("story")), deadStory(*region)) && put(parser.value(QStringLiteral("region")), kept);
    return written ? 0 : complain(QStringLiteral("the story cannot be written"));
}

/// Orders that nobody fetches end within the trial.
int shorten(const QCommandLineParser &parser)
{
    auto workspace = Workspace::open(parser.value(QStringLiteral("workspace")));
    if (!workspace) return complain(workspace.error().code);
    for (ConnectionSettings &connection : workspace->connections) {
        connection.orderLifetime = std::chrono::minutes(60);
        connection.pollInterval = std::chrono::seconds(60);
        connection.verifyWindow = std::chrono::minutes(15);
        connection.submitsPerSecond = 20;
    }
    return workspace->save() ? 0 : complain(QStringLiteral("the workspace cannot be written"));
}

int verdict(const QCommandLineParser &parser)
{
    QFile file(parser.value(QStringLiteral("region")));
    if (!file.open(QIODevice::ReadOnly)) return complain(file.errorString());
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const DeadRegion region { { kept[QStringLiteral("lat")].toDouble(), kept[QStringLiteral("lon")].toDouble() }, kept[QStringLiteral("radius")].toDouble(), 0 };
    const Verdict found = judge({ parser.value(QStringLiteral("workspace")) + QStringLiteral("/truth.jsonl"), parser.value(QStringLiteral("campaign")),
                                  parser.value(QStringLiteral("members")), region, parser.value(QStringLiteral("note")) });
    std::printf("seed %s: %s\n", qPrintable(parser.value(QStringLiteral("seed"))), qPrintable(found.figures));
    for (const QString &line : found.complaints) complain(line);
    return found.complaints.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("plan | shorten | verdict; run by tests/acceptance/campaign-halts."));
    parser.addHelpOption();
    for (const char *name : { "seed", "begin", "story", "region", "workspace", "campaign", "members", "note" })
        parser.addOption({ QString::fromLatin1(name), QString(), QStringLiteral("VALUE") });
    parser.process(app);
    const QString what = parser.positionalArguments().value(0);
    if (what == QLatin1StringView("plan")) return plan(parser);
    if (what == QLatin1StringView("shorten")) return shorten(parser);
    if (what == QLatin1StringView("verdict")) return verdict(parser);
    return complain(QStringLiteral("plan, shorten or verdict"));
}
