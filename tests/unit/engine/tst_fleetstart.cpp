#include "engine/fleetstart.h"
#include "fleet/history.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

template<typename T>
QFuture<Result<T>> ready(Result<T> value) { return QtFuture::makeReadyFuture(std::move(value)); }

/// A store that says what it is told to say, and counts what it is asked.
class TextLoader final : public FleetLoader
{
public:
    QFuture<Result<void>> inventory(FleetSink &sink) override
    {
        asked += u"inventory ";
        bool more = sink.expect(qint64(vehicles.size()));
        for (const std::string &id : vehicles) {
            InventoryRow row;
            row.fleet = "demo";
            row.id = id;
            row.cohort = cohort;
            row.factInterval = std::chrono::seconds(30);
            more = more && sink.take(std::span<const InventoryRow>(&row, 1));
            ++given;
        }
        return ready<void>({});
    }
    QFuture<Result<void>> fallbacks(FleetSink &) override
    {
        asked += u"fallbacks ";
        return ready<void>({});
    }
    QFuture<Result<void>> lastFacts(FleetSink &sink) override
    {
        asked += u"facts ";
        for (const std::string &id : vehicles) {
            const Fact fact { *VehicleId::fromUtf8(id), at, 1, DeviceFact { 12.5f, {}, "4.2", {} } };
            sink.take(std::span<const Fact>(&fact, 1));
        }
        return ready<void>({});
    }
    QFuture<Result<quint64>> names() override
    {
        asked += u"names ";
        FleetNames sum;
        for (const std::string &id : vehicles) sum.add("demo", id);
        return ready<quint64>(sum.sum());
    }
    QFuture<Result<std::optional<VehicleRecord>>> vehicle(const std::string &, const VehicleId &) override { return ready<std::optional<VehicleRecord>>(std::nullopt); }

    std::vector<std::string> vehicles { "A", "B", "C" };
    std::string cohort = "Long-haul";
    Instant at = instantFromMicros(1'795'098'728'000'000);
    QString asked;
    int given = 0;
};

class NoHistory final : public HistoryReader
{
public:
    QFuture<Result<VehicleHistory>> history(const Viewer &, const VehicleId &, Instant, Instant) override { return ready<VehicleHistory>(VehicleHistory {}); }
    QFuture<Result<std::vector<ProfileStatement>>> profiles(const Viewer &, const VehicleId &) override { return ready<std::vector<ProfileStatement>>(std::vector<ProfileStatement> {}); }
    QFuture<Result<std::vector<VehicleRecord>>> inventory(const Viewer &) override { return ready<std::vector<VehicleRecord>>(std::vector<VehicleRecord> {}); }
    QFuture<Result<std::vector<Fact>>> lastFacts(const Viewer &) override { return ready<std::vector<Fact>>(std::vector<Fact> {}); }
    QFuture<Result<std::vector<DayOctets>>> dayOctets(const Viewer &, Instant) override { return ready<std::vector<DayOctets>>(std::vector<DayOctets> {}); }
};

} // namespace

class FleetStartTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 firstStamp = 1'795'000'000'000'000;

    std::unique_ptr<QTemporaryDir> m_dir;
    TextLoader m_store;
    qint64 m_stamp = firstStamp;

    QString snapshot() const { return m_dir->filePath(QStringLiteral("fleet.snapshot")); }
    QString database() const { return m_dir->filePath(QStringLiteral("store.sqlite")); }
    void writeDatabase(const char *content) const
    {
        QFile file(database());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QVERIFY(file.write(content) > 0);
    }

    struct World
    {
        World() : clock(instantFromMicros(1'795'098'730'000'000)), fleet(clock, nullptr) { }
        ManualClock clock;
        FleetState fleet;
        QString asked; ///< of the store, and when the fleet was shown
        std::uint32_t whenShown = 0; ///< vehicles
    };
    /// One life of a program: start, and keep a snapshot at the end where wanted.
    void live(World &world, bool keep, const std::function<void(FleetStart &)> &before = {})
    {
        NoHistory history;
        m_store.asked.clear();
        FleetStart start(snapshot(), database());
        if (before) before(start);
        const FleetStart::Sources sources { world.fleet, m_store, history, [this] { return m_stamp; } };
        const auto error = start.run(sources, world.clock.now(), [&] {
            m_store.asked += u"shown ";
            world.whenShown = world.fleet.size();
        });
        QVERIFY(!error);
        QVERIFY(start.progress().done);
        world.asked = m_store.asked.trimmed();
        if (!keep) return;
        QVERIFY(start.save(world.fleet, m_stamp, world.clock.now()));
        start.sealAtEnd();
    }
    QString askedNext(std::uint32_t *shown = nullptr)
    {
        World next;
        live(next, false);
        if (shown) *shown = next.whenShown;
        return next.asked;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = {};
        m_stamp = firstStamp;
        writeDatabase("pages");
        World first;
        live(first, true);
        QCOMPARE(first.asked, QStringLiteral("inventory facts shown fallbacks"));
        QCOMPARE(first.whenShown, 3u);
    }

    void anUntouchedStoreIsNotRead()
    {
        World next;
        live(next, true);
        QCOMPARE(next.asked, QStringLiteral("shown"));
        QCOMPARE(next.whenShown, 3u);
        QCOMPARE(next.fleet.read()->deviceAt[next.fleet.find(std::string_view("B"))], m_store.at);
        QCOMPARE(askedNext(), QStringLiteral("shown")); // and what it kept itself is as good
    }

    void aStoreThatWasWrittenToIsReadBehindThePicture()
    {
        writeDatabase("more");
        m_store.at += std::chrono::seconds(1);
        m_store.cohort = "Parcel";
        World next;
        live(next, false);
        QCOMPARE(next.asked, QStringLiteral("names shown inventory facts fallbacks"));
        QCOMPARE(next.whenShown, 3u);
        const auto view = next.fleet.read();
        QCOMPARE(view->deviceAt[0], m_store.at);
        QCOMPARE(view.text(view->cohort[0]), std::string_view("Parcel"));
    }

    void aLogBesideTheStoreIsAWrite()
    {
        QFile log(database() + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("frames") > 0);
        log.close();
        QCOMPARE(askedNext(), QStringLiteral("names shown inventory facts fallbacks"));
    }

    void addedDeletedAndRenamedVehiclesRefuseIt()
    {
        writeDatabase("by hand");
        for (const std::vector<std::string> &vehicles : { std::vector<std::string> { "A", "B" }, { "A", "B", "C", "D" }, { "A", "B", "X" } }) {
            m_store.vehicles = vehicles;
            World next;
            live(next, false);
            QCOMPARE(next.asked, QStringLiteral("names inventory facts shown fallbacks"));
            QCOMPARE(next.fleet.size(), std::uint32_t(vehicles.size()));
            for (const std::string &id : vehicles) QVERIFY(next.fleet.find(std::string_view(id)) != noRow);
        }
    }

    void anotherInventoryRefusesIt()
    {
        m_stamp = firstStamp + 1;
        QCOMPARE(askedNext(), QStringLiteral("inventory facts shown fallbacks"));
        m_stamp = 41; // a counter of an older version is no stamp
        World old;
        live(old, false);
        QCOMPARE(old.asked, QStringLiteral("inventory facts shown fallbacks"));
    }

    void withoutAnEndInOrderTheStoreIsRead()
    {
        World crashed;
        {
            NoHistory history;
            FleetStart start(snapshot(), database());
            const FleetStart::Sources sources { crashed.fleet, m_store, history, [this] { return m_stamp; } };
            QVERIFY(!start.run(sources, crashed.clock.now(), [] {}));
            QVERIFY(start.save(crashed.fleet, m_stamp, crashed.clock.now())); // now and then; never sealed
        }
        QCOMPARE(askedNext(), QStringLiteral("names shown inventory facts fallbacks"));
    }

    void aDamagedOneIsNotBelieved()
    {
        QFile file(snapshot());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QVERIFY(file.resize(file.size() / 2));
        file.close();
        std::uint32_t shown = 0;
        QCOMPARE(askedNext(&shown), QStringLiteral("inventory facts shown fallbacks"));
        QCOMPARE(shown, 3u);
    }

    void stopsWhenAsked()
    {
        QVERIFY(QFile::remove(snapshot()));
        World world;
        live(world, false, [](FleetStart &start) { start.stop(); });
        QCOMPARE(world.asked, QStringLiteral("inventory shown"));
        QCOMPARE(world.fleet.size(), 0u);
    }
};

QTEST_GUILESS_MAIN(FleetStartTest)
#include "tst_fleetstart.moc"
