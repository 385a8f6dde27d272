#include "base/clock.h"
#include "feed/ingestpipeline.h"
#include "feed/mqttfeed.h"
#include "store/sqlitestore.h"
#include "watchedsource.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>
#include <fcntl.h>

using namespace signalbox;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "inboxingest: %s %s\n", qPrintable(error.code), qPrintable(error.technical));
    return 1;
}

/// How many messages came in this and earlier lives: a file of one number, so that a kill does not lose it.
class Counter
{
public:
    explicit Counter(const QString &path) : m_file(::open(qPrintable(path), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        char text[32] = {};
        if (::pread(m_file, text, sizeof text - 1, 0) > 0) m_count = std::atoll(text);
    }
    ~Counter() { ::close(m_file); }
    void count()
    {
        char text[32];
        const int size = std::snprintf(text, sizeof text, "%lld\n", ++m_count);
        if (::pwrite(m_file, text, std::size_t(size), 0) != size) std::abort();
    }

private:
    int m_file;
    long long m_count = 0;
};

volatile std::sig_atomic_t ended = 0;

} // namespace

// inboxingest FOLDER PORT: certificates, inbox, store and counter are in FOLDER. Ends well on SIGTERM.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 3) return 2;
    const QString folder = app.arguments().at(1);
    KillPoint kill;
    WallClock clock;
    Counter counter(folder + QStringLiteral("/messages"));

    SqliteStoreOptions options;
    options.path = folder + QStringLiteral("/store.sqlite");
    auto store = SqliteStore::open(options, clock);
    if (!store) return fail(store.error());
    auto inbox = Inbox::open(folder + QStringLiteral("/inbox"), { 256 * 1024, std::int64_t(1) << 30, std::chrono::milliseconds(50) });
    if (!inbox) return fail(inbox.error());
    WatchedSource source(**inbox, kill, std::getenv("INBOX_SABOTAGE") != nullptr);
    IngestPipeline pipeline(source, clock, {}, [&](const FleetId &fleet, const std::vector<Fact> &facts) { return (*store)->writer().writeFacts(fleet, facts).result(); });
    pipeline.start();

    MqttFeed feed({ MqttOptions::Kind::Record, QStringLiteral("127.0.0.1"), app.arguments().at(2).toInt(), QStringLiteral("inbox-exactly-once"), QStringLiteral("signalbox/v1/+/+/session"), true,
                    folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/desk.pem"), folder + QStringLiteral("/desk.key"), 30, 1 });
    const auto started = feed.start([&](std::string_view topic, std::string_view payload) -> Result<void> {
        counter.count();
        kill.pass("before-append");
        auto appended = (*inbox)->append(topic, payload);
        kill.pass("after-append");
        return appended;
    });
    if (!started) return fail(started.error());

    std::signal(SIGTERM, [](int) { ended = 1; });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &app, [&, said = false]() mutable {
        if (!said && feed.figures().link == FeedLink::Connected) {
            said = true;
            std::puts("connected");
            std::fflush(stdout);
        }
        if (ended) app.quit();
    });
    watch.start(50);
    app.exec();
    feed.stop();
    const bool drained = pipeline.drain(std::chrono::seconds(30));
    pipeline.stop();
    return drained ? 0 : 1;
}
