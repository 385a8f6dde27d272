#include "engine/engine.h"
#include "engine/vehicleindex.h"
#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "store/sqlitestore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

/// The device that tests/unit/feed/samples/traccar.jsonl is mostly about, and the SIM of emnify.jsonl.
VehicleRecord truck()
{
    VehicleRecord record;
    record.fleet = *FleetId::parse(u"demo");
    record.id = *VehicleId::fromUtf8("FR-TRK-0017");
    record.imei = *Imei::parse(u"352093081429150");
    Profile profile;
    profile.iccid = *Iccid::parse(u"8988303000001234567");
    profile.imsi = *Imsi::parse(u"295050900000417");
    record.profiles = { profile };
    return record;
}

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/../feed/samples/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000)) qFatal("no answer");
    return future.result();
}

FeedSettings feed(const char *name, const char *format, const QString &path)
{
    FeedSettings settings;
    settings.name = QLatin1StringView(name);
    settings.type = path.isEmpty() ? QStringLiteral("stdin") : QStringLiteral("file");
    settings.format = QLatin1StringView(format);
    settings.path = path;
    settings.fleet = *FleetId::parse(u"demo");
    return settings;
}

} // namespace

/// Feeds of foreign formats through a whole engine: from a file to the picture, the store and the list of what was
/// refused.
class FeedsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    Workspace m_workspace;

    QString spool(const char *name) const { return m_dir->filePath(QLatin1StringView(name)); }
    void append(const QString &path, const QByteArray &lines)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(lines), lines.size());
    }
    std::unique_ptr<Engine> engine(EngineOptions options = {})
    {
        options.useKeychain = false;
        auto opened = Engine::open(m_workspace, options);
        if (!opened) qFatal("%s", qPrintable(opened.error().code));
        QSignalSpy ready(opened->get(), &Engine::ready);
        (*opened)->start();
        if (ready.isEmpty() && !ready.wait(20000)) qFatal("not ready");
        return std::move(*opened);
    }
    static FeedStatus status(Engine &engine, const char *name)
    {
        for (const FeedStatus &feed : engine.status().feeds)
            if (feed.name == QLatin1StringView(name)) return feed;
        return {};
    }
    static qsizetype sessions(Engine &engine)
    {
        const auto history = waitFor(engine.history().history(Viewer {}, *VehicleId::fromUtf8("FR-TRK-0017"), Instant {}, engine.clock().now()));
        return history ? qsizetype(history->sessions.size()) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workspace = Workspace::fresh(m_dir->path(), QStringLiteral("Test"), *FleetId::parse(u"demo"));
        QVERIFY(m_workspace.save());
        // The samples are of 18 November 2026; the world stands there, an hour later.
        m_workspace.clock = { instantFromMicros(1'795'017'600'000'000), WallClock().now(), 1.0 };
        SqliteStoreOptions options;
        options.path = m_workspace.store.path;
        auto store = SqliteStore::open(options, WallClock());
        QVERIFY(store.has_value());
        QVERIFY(waitFor((*store)->writer().writeInventory({ truck() })).has_value());
    }

    void aFileReachesPictureAndStore()
    {
        m_workspace.feeds = { feed("tracker", "traccar", spool("positions.jsonl")), feed("sims", "emnify", spool("events.jsonl")) };
        append(spool("positions.jsonl"), sample("traccar.jsonl"));
        append(spool("events.jsonl"), sample("emnify.jsonl"));
        {
            const auto e = engine();
            QTRY_COMPARE_WITH_TIMEOUT(status(*e, "tracker").messages, std::uint64_t(9), 20000);
            QTRY_COMPARE_WITH_TIMEOUT(status(*e, "sims").messages, std::uint64_t(12), 20000);
            QCOMPARE(status(*e, "tracker").type, QStringLiteral("file"));
            QCOMPARE(status(*e, "tracker").address, spool("positions.jsonl"));
            const Row row = e->fleet().find("FR-TRK-0017");
            QVERIFY(row != noRow);
            QTRY_VERIFY(e->fleet().read()->ignition[row] == Ignition::Off); // of the newest position
            QTRY_COMPARE_WITH_TIMEOUT(sessions(*e), qsizetype(2), 20000);
            QTRY_VERIFY(QFile::exists(m_workspace.file(QStringLiteral("inbox/tracker.cursor"))));
            QVERIFY(waitFor(e->testFeed(QStringLiteral("tracker"))).has_value());
        }
        // Another life goes on where the store is; what was refused is remembered.
        const auto e = engine();
        append(spool("events.jsonl"), sample("emnify.jsonl").split('\n').at(1) + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(status(*e, "sims").messages, std::uint64_t(1), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(sessions(*e), qsizetype(2), 20000);
        QCOMPARE(status(*e, "tracker").messages, std::uint64_t(0));
        QCOMPARE(status(*e, "tracker").refused, std::uint64_t(5));
    }

    void whatWasRefusedIsShown()
    {
        m_workspace.feeds = { feed("tracker", "traccar", spool("positions.jsonl")) };
        append(spool("positions.jsonl"), sample("traccar.jsonl") + "{}\n\xff\n" + QByteArray(5'000'000, 'x') + '\n');
        {
            const auto e = engine();
            QTRY_COMPARE_WITH_TIMEOUT(status(*e, "tracker").refused, std::uint64_t(8), 20000);
            QCOMPARE(status(*e, "tracker").refusedFor.size(), std::size_t(5));
            const auto refused = waitFor(e->refusedMessages(Viewer {}, QStringLiteral("tracker")));
            QVERIFY(refused);
            QCOMPARE(refused->refused, std::uint64_t(8));
            QCOMPARE(refused->last.back().error.code, QStringLiteral("feed.size"));
            QVERIFY(refused->last.front().excerpt.startsWith(u"{\"position\""));
            QCOMPARE(refused->last.front().source, spool("positions.jsonl"));
            const auto byOthers = waitFor(e->refusedMessages(Viewer { Role::NocOperator, {}, {} }, QStringLiteral("tracker")));
            QVERIFY(byOthers->last.front().excerpt.isEmpty());
            QCOMPARE(waitFor(e->refusedMessages(Viewer {}, QStringLiteral("none"))).error().code, QStringLiteral("feed.unknown"));
        }
        // A program that only looks reads what the engine kept.
        const auto looker = engine({ .ingest = false, .operate = false });
        const auto kept = waitFor(looker->refusedMessages(Viewer {}, QStringLiteral("tracker")));
        QCOMPARE(kept->refused, std::uint64_t(8));
        QCOMPARE(kept->last.size(), std::size_t(8));
    }

    void standardInputBelongsToTheService()
    {
        m_workspace.feeds = { feed("pipe", "emnify", {}) };
        const auto e = engine();
        QTRY_COMPARE(status(*e, "pipe").error.value_or(Error {}).code, QStringLiteral("feed.stream-elsewhere"));
        QCOMPARE(waitFor(e->testFeed(QStringLiteral("pipe"))).error().code, QStringLiteral("feed.stream-elsewhere"));
    }

    void aMissingFileIsSaid()
    {
        m_workspace.feeds = { feed("tracker", "traccar", spool("not-yet.jsonl")) };
        const auto e = engine();
        QTRY_COMPARE(status(*e, "tracker").error.value_or(Error {}).code, QStringLiteral("feed.file-missing"));
        QVERIFY(status(*e, "tracker").health == Health::Down);
        append(spool("not-yet.jsonl"), sample("traccar.jsonl"));
        QTRY_VERIFY_WITH_TIMEOUT(status(*e, "tracker").health == Health::Good || status(*e, "tracker").health == Health::Troubled, 20000);
        QCOMPARE(waitFor(e->testFeed(QStringLiteral("tracker"))).has_value(), true);
    }

    void devicesAreFoundByTheirMarks()
    {
        int misses = 0;
        VehicleIndex index([&] { ++misses; });
        VehicleRecord withCheck = truck();
        withCheck.id = *VehicleId::fromUtf8("DE-VAN-0001");
        withCheck.imei.reset();
        withCheck.profiles.front().iccid = *Iccid::parse(u"89490200001234567819"); // the 9 is its check digit
        withCheck.profiles.front().imsi.reset();
        index.set({ truck(), withCheck });
        const auto found = [&](DeviceMarks marks) {
            const auto id = index.find(marks);
            return id ? id->toString() : QStringLiteral("-");
        };
        QCOMPARE(found({ *Iccid::parse(u"8988303000001234567"), {}, {}, {} }), QStringLiteral("FR-TRK-0017"));
        QCOMPARE(found({ *Iccid::parse(u"8949020000123456781"), {}, {}, {} }), QStringLiteral("DE-VAN-0001"));
        QCOMPARE(found({ {}, *Imsi::parse(u"295050900000417"), {}, {} }), QStringLiteral("FR-TRK-0017"));
        QCOMPARE(found({ {}, {}, *Imei::parse(u"352093081429150"), {} }), QStringLiteral("FR-TRK-0017"));
        QCOMPARE(found({ {}, {}, {}, "DE-VAN-0001" }), QStringLiteral("DE-VAN-0001"));
        // The subscription goes before the device: a SIM that was moved shows where it was put by its IMEI.
        QCOMPARE(found({ *Iccid::parse(u"89490200001234567819"), {}, *Imei::parse(u"352093081429150"), {} }), QStringLiteral("DE-VAN-0001"));
        QCOMPARE(misses, 0);
        QCOMPARE(found({ {}, {}, {}, "nobody" }), QStringLiteral("-"));
        QCOMPARE(misses, 1);
    }
};

QTEST_GUILESS_MAIN(FeedsTest)
#include "tst_feeds.moc"
