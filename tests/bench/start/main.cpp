// bench-start make DIR [N] | run DIR DESK [ROUNDS] | yardstick DATABASE | table DATABASE
#include "bench/bench.h"
#include "make.h"
#include "yardstick.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <cstdio>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int longest = 300'000; // ms
constexpr double tableReference = 1060; // ms, a million rows by QSqlQuery into strings on the reference machine

int usage()
{
    std::fprintf(stderr, "usage: bench-start make DIR [VEHICLES] | run DIR DESK [ROUNDS] | yardstick DATABASE | table DATABASE\n");
    return 2;
}

struct Start
{
    double milliseconds = -1; ///< from before the process began to the line that it prints behind its first picture
    qint64 vehicles = 0, located = 0, painted = 0;
    double megabytes = 0; ///< most of the process by then
};

double peakOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().chopped(3).toDouble() * 1024 / 1e6;
    return 0;
}

Start startOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    Start start;
    while (process.waitForReadyRead(longest)) {
        if (!process.canReadLine()) continue;
        start.milliseconds = double(clock.nsecsElapsed()) / 1e6;
        start.megabytes = peakOf(process.processId());
        const QJsonObject told = QJsonDocument::fromJson(process.readLine()).object();
        start.vehicles = told.value(QStringLiteral("vehicles")).toInteger();
        start.located = told.value(QStringLiteral("located")).toInteger();
        start.painted = told.value(QStringLiteral("in_first_frame")).toInteger();
        break;
    }
    process.waitForFinished(longest); // the desk goes on until all is up to date, and keeps its snapshot
    if (start.milliseconds < 0 || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "bench-start: %s did not show its fleet: exit code %d, %s\n", qPrintable(arguments.join(QLatin1Char(' '))), process.exitCode(),
                     start.milliseconds < 0 ? "no line" : "after its line");
        start.milliseconds = -1;
    }
    return start;
}

int run(const QString &dir, const QString &desk, int rounds)
{
    const QString database = dir + QStringLiteral("/signalbox.sqlite"), snapshot = dir + QStringLiteral("/fleet.snapshot");
    const QStringList opened { QStringLiteral("--workspace"), dir, QStringLiteral("--smoke") };
    std::vector<double> strings, sqlite, fromSnapshot;
    Start last, lastSqlite, lastStrings;
    for (int round = 0; round <= rounds; ++round) { // the first fills the system's caches
        lastStrings = startOf(QCoreApplication::applicationFilePath(), { QStringLiteral("yardstick"), database });
        QFile::remove(snapshot);
        lastSqlite = startOf(desk, opened);
        last = startOf(desk, opened);
        if (lastStrings.milliseconds < 0 || lastSqlite.milliseconds < 0 || last.milliseconds < 0) return 1;
        if (round == 0) continue;
        strings.push_back(lastStrings.milliseconds);
        sqlite.push_back(lastSqlite.milliseconds);
        fromSnapshot.push_back(last.milliseconds);
    }
    Report report;
    const double byStrings = median(strings), bySqlite = median(sqlite), bySnapshot = median(fromSnapshot);
    std::vector<double> tables;
    for (int round = 0; round < 3; ++round) {
        QProcess table;
        table.start(QCoreApplication::applicationFilePath(), { QStringLiteral("table"), database });
        table.waitForFinished(longest);
        tables.push_back(table.readAllStandardOutput().trimmed().toDouble());
    }
    report.yardstick("start-strings-one-table", median(tables), tableReference);
    report.figure("start-strings", byStrings, "ms");
    report.figure("start-sqlite", bySqlite, "ms");
    report.figure("start-snapshot", bySnapshot, "ms");
    report.figure("start-snapshot-memory", last.megabytes, "MB");
    report.figure("start-vehicles", double(last.vehicles), "vehicles");
    report.atLeast("start-painted-of-located", double(last.painted) / double(std::max<qint64>(1, last.located)), "share", 1);
    report.atLeast("start-sqlite-against-strings", byStrings / bySqlite, "times", 1.8);
    report.atLeast("start-snapshot-against-strings", byStrings / bySnapshot, "times", 5);
    const bool same = last.vehicles == lastStrings.vehicles && lastSqlite.vehicles == lastStrings.vehicles;
    if (!same) std::fprintf(stderr, "bench-start: not the same vehicles everywhere\n");
    return same ? report.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList words = app.arguments();
    const QString verb = words.value(1), place = words.value(2);
    if (verb == u"make" && !place.isEmpty()) {
        const auto made = makeWorkspace(place, words.value(3, QStringLiteral("1000000")).toUInt());
        if (!made) std::fprintf(stderr, "bench-start: %s %s\n", qPrintable(made.error().code), qPrintable(made.error().technical));
        return made ? 0 : 1;
    }
    if (verb == u"run" && words.size() >= 4) return run(place, words[3], words.value(4, QStringLiteral("5")).toInt());
    if (verb == u"yardstick" && !place.isEmpty()) return showByStrings(place);
    if (verb != u"table" || place.isEmpty()) return usage();
    std::printf("%.1f\n", readOneTable(place));
    return 0;
}
