#include "measure.h"

#include "waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <sys/resource.h>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr auto warmUp = 10s; // tiles, first sort, the store's caches

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double memoryMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().chopped(3).toDouble() / 1024;
    }
    return -1;
}
} // namespace

int measureDesk(Desk &desk, int seconds)
{
    const auto alive = [&] {
        const EngineStatus status = desk.engine().status();
        return status.ready && !status.feeds.empty() && status.feeds.front().messagesPerSecond > 0;
    };
    if (!waitFor(alive, 120s)) {
        std::fprintf(stderr, "signalbox: no facts arrived\n");
        return 1;
    }
    waitFor([] { return false; }, warmUp);

    QElapsedTimer wall;
    wall.start();
    const double cpu = cpuSeconds();
    const std::uint64_t messages = desk.engine().status().feeds.front().messages;
    double memory = 0, lag = 0;
    qint64 looked = -1;
    waitFor([&] {
        if (wall.elapsed() / 1000 != looked) { // once a second: reading it costs, too
            looked = wall.elapsed() / 1000;
            memory = std::max(memory, memoryMegabytes());
            lag = std::max(lag, std::chrono::duration<double, std::milli>(desk.engine().status().feeds.front().lagP99).count());
        }
        return wall.elapsed() >= seconds * 1000LL;
    }, std::chrono::seconds(seconds + 60));

    const double passed = double(wall.elapsed()) / 1000;
    const EngineStatus status = desk.engine().status();
    const QJsonObject line { { QStringLiteral("cpu_percent"), std::round((cpuSeconds() - cpu) / passed * 1000) / 10 },
                             { QStringLiteral("memory_mb"), std::round(memory) },
                             { QStringLiteral("lag_p99_ms"), std::round(lag * 10) / 10 },
                             { QStringLiteral("messages_per_s"), std::round(double(status.feeds.front().messages - messages) / passed) },
                             { QStringLiteral("vehicles"), status.vehicles },
                             { QStringLiteral("open_sessions"), status.openSessions } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace signalbox
