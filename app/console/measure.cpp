#include "measure.h"

#include "framerecord.h"
#include "waiting.h"

#include "fleet/fleetpage.h"
#include "map/mapview.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
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

namespace {

/// What is looked at once a second: reading it costs, too.
class Looks
{
public:
    explicit Looks(Desk &desk) : m_desk(desk) { }
    /// What is told goes on being true while this holds.
    bool upToDate() const
    {
        const FeedStatus feed = m_desk.engine().status().feeds.front();
        return !feed.knownUntil && feed.lagP99 <= 1s;
    }
    void look(qint64 second)
    {
        if (second == m_second)
            return;
        m_second = second;
        const FeedStatus feed = m_desk.engine().status().feeds.front();
        m_lags.push_back(milliseconds(feed.lagP99));
        m_minuteLag = std::max(m_minuteLag, m_lags.back());
        m_ages.push_back(milliseconds(feed.ageP99));
        const double memory = memoryMegabytes();
        m_mostMemory = std::max(m_mostMemory, memory);
        if (second % 60 == 0) {
            m_memory.append(std::round(memory));
            m_minuteLags.append(std::round(std::exchange(m_minuteLag, 0)));
        }
    }
    QJsonArray memory() const { return m_memory; }
    QJsonArray lags() const { return m_minuteLags; }
    double mostMemory() const { return m_mostMemory; }
    double worstLag() const { return *std::max_element(m_lags.begin(), m_lags.end()); }
    double worstAge() const { return *std::max_element(m_ages.begin(), m_ages.end()); }

private:
    static double milliseconds(Span span) { return std::chrono::duration<double, std::milli>(span).count(); }

    Desk &m_desk;
    qint64 m_second = -1;
    std::vector<double> m_lags { 0 }, m_ages { 0 };
    double m_mostMemory = 0, m_minuteLag = 0;
    QJsonArray m_memory, m_minuteLags; // at every full minute; the worst until then
};

/// The map at rest and dragged in turns, when anybody wants to know.
class Frames
{
public:
    Frames(Desk &desk, const QString &path) : m_path(path), m_hand(*desk.fleet().map())
    {
        if (path.isEmpty())
            return;
        m_record.emplace(*desk.fleet().map());
        QObject::connect(desk.fleet().map(), &MapView::stayed, &*m_record, &FrameRecord::stayed);
    }
    void keep(qint64 second)
    {
        const qint64 turn = second / halfMinute;
        if (!m_record || turn == m_turn)
            return;
        m_turn = turn;
        m_record->begin(turn % 2 == 0 ? QStringLiteral("rest") : QStringLiteral("pan"));
        if (turn % 2 == 0)
            m_hand.stop();
        else
            m_hand.start();
    }
    /// Adds to the line; false when the file could not be written.
    bool tell(QJsonObject &line)
    {
        m_hand.stop();
        if (!m_record)
            return true;
        for (const QString &phase : { QStringLiteral("rest"), QStringLiteral("pan") }) {
            line.insert(phase + QStringLiteral("_frames"), qint64(m_record->count(phase)));
            for (const auto &[name, share] : { std::pair("_p50_ms", 0.5), std::pair("_p99_ms", 0.99), std::pair("_max_ms", 1.0) })
                line.insert(phase + QLatin1StringView(name), std::round(m_record->percentile(phase, share) * 10) / 10);
        }
        return m_record->save(m_path);
    }

private:
    static constexpr qint64 halfMinute = 30;
    QString m_path;
    std::optional<FrameRecord> m_record;
    RestlessHand m_hand;
    qint64 m_turn = -1;
};

} // namespace

int measureDesk(Desk &desk, int seconds, const QString &framesFile)
{
    const auto alive = [&] {
        const EngineStatus status = desk.engine().status();
        return status.ready && !status.feeds.empty() && status.feeds.front().messagesPerSecond > 0;
    };
    if (!waitFor(alive, 300s)) {
        std::fprintf(stderr, "signalbox: no facts arrived\n");
        return 1;
    }
    QElapsedTimer wall;
    wall.start();
    waitFor([] { return false; }, warmUp);
    Looks looks(desk);
    qint64 looked = 0;
    // What came while the desk was not there, or not ready; asked once a second, for the answer is not free.
    waitFor([&] { return std::exchange(looked, wall.elapsed() / 1000) != wall.elapsed() / 1000 && looks.upToDate(); }, 300s);
    const double caughtUp = std::round(double(wall.restart()) / 100) / 10;
    const double cpu = cpuSeconds();
    const std::uint64_t messages = desk.engine().status().feeds.front().messages;
    Frames frames(desk, framesFile);
    waitFor([&] {
        const qint64 second = wall.elapsed() / 1000;
        looks.look(second);
        frames.keep(second);
        return wall.elapsed() >= seconds * 1000LL;
    }, std::chrono::seconds(seconds + 60));

    const double passed = double(wall.elapsed()) / 1000;
    const EngineStatus status = desk.engine().status();
    QJsonObject line { { QStringLiteral("cpu_percent"), std::round((cpuSeconds() - cpu) / passed * 1000) / 10 },
                       { QStringLiteral("memory_mb"), std::round(looks.mostMemory()) },
                       { QStringLiteral("memory_mb_minutes"), looks.memory() },
                       { QStringLiteral("caught_up_after_s"), caughtUp },
                       { QStringLiteral("lag_p99_ms_minutes"), looks.lags() },
                       { QStringLiteral("lag_p99_ms"), std::round(looks.worstLag() * 10) / 10 },
                       { QStringLiteral("age_p99_ms"), std::round(looks.worstAge() * 10) / 10 },
                       { QStringLiteral("messages_per_s"), std::round(double(status.feeds.front().messages - messages) / passed) },
                       { QStringLiteral("vehicles"), status.vehicles },
                       { QStringLiteral("open_sessions"), desk.engine().openSessions() } };
    const bool kept = frames.tell(line);
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return kept ? 0 : 1;
}

} // namespace signalbox
