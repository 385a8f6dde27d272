#include "textworld.h"

#include "fleet/fleetsnapshot.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <thread>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// Every column of a row, as text.
QString told(const FleetState::ReadView &view, Row row)
{
    const FleetColumns &c = view.columns();
    QStringList out;
    for (const std::string_view value : { c.id[row], c.plate[row], c.vin[row], c.sessionId[row], c.ip[row], view.text(c.fleet[row]), view.text(c.cohort[row]),
                                          view.text(c.hardware[row]), view.text(c.modem[row]), view.text(c.connection[row]), view.text(c.labels[row]), view.text(c.apn[row]),
                                          view.text(c.firmware[row]), view.text(c.rebootReason[row]) })
        out << text(value);
    out << c.eid[row].toString() << c.imei[row].toString() << c.fallbackIccid[row].toString() << c.iccid[row].toString() << c.imsi[row].toString();
    for (const double value : { c.speed[row], c.heading[row], c.rsrp[row], c.rsrq[row], c.sinr[row], c.battery[row], c.temperature[row] }) out << QString::number(value);
    for (const Instant t : { c.positionAt[row], c.radioAt[row], c.sessionAt[row], c.sessionStart[row], c.sessionStop[row], c.changeAt[row], c.rejectAt[row], c.deviceAt[row],
                             c.lastFactAt[row], c.stateSince[row] })
        out << QString::number(toMicros(t));
    for (const std::uint64_t value : { std::uint64_t(c.rats[row]), std::uint64_t(c.factInterval[row]), std::uint64_t(c.parkedInterval[row]), std::uint64_t(c.pollInterval[row]),
                                       std::uint64_t(c.type[row]), std::uint64_t(c.x[row]), std::uint64_t(c.y[row]), std::uint64_t(c.ignition[row]), std::uint64_t(c.country[row]),
                                       std::uint64_t(c.plmn[row]), std::uint64_t(c.rat[row]), c.cell[row], std::uint64_t(c.weakSamples[row]), std::uint64_t(c.sessionPlmn[row]),
                                       std::uint64_t(c.sessionOpen[row]), std::uint64_t(c.hasStopCause[row]), c.sessionSeq[row], c.sessionRx[row], c.sessionTx[row], c.dayRx[row],
                                       c.dayTx[row], std::uint64_t(c.day[row]), std::uint64_t(c.change[row]), std::uint64_t(c.rejects[row]), std::uint64_t(c.state[row]),
                                       std::uint64_t(c.previousState[row]), std::uint64_t(c.reason[row].code) })
        out << QString::number(value);
    return out.join(u'|');
}

QStringList told(const FleetState &fleet)
{
    const auto view = fleet.read();
    QStringList out;
    for (Row row = 0; row < view.size(); ++row) out << told(view, row);
    return out;
}

const QString fewVehicles = QStringLiteral("FR-TRK-1 plate AB-123-CD vin XXLABCD0000000017 type truck label ADR fallback 8933012345678901234\n"
                                           "FR-TRK-1 at 46.8,4.9 ignition on radio 20801 lte-m rsrp -91 sinr 12 ago 90s\n"
                                           "FR-TRK-1 start s1 imsi 208014417032281 iccid 89330100190441703251 on 20801 rx 1000 tx 200 ago 80s\n"
                                           "FR-TRK-1 interim s1 imsi 208014417032281 iccid 89330100190441703251 on 20801 rx 9000000000 tx 300 ago 20s\n"
                                           "DE-VAN-2 at 52.5,13.4 ignition off battery 10.9 firmware 4.11.2 ago 2h\n"
                                           "DE-VAN-2 reject emm:17 ago 3m\nDE-VAN-2 reject emm:15 ago 2m\n"
                                           "NL-VAN-3\n"
                                           "US-TRK-4 at 40.7,-74.0 ignition on start s2 on 310410 ago 5m\nUS-TRK-4 stop s2 on 310410 cause radius:4 ago 4m");

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path() const { return m_dir.filePath(QStringLiteral("fleet.snapshot")); }

    Error refusalOf() const
    {
        auto read = FleetSnapshot::load(path());
        return read ? Error() : read.error();
    }

private Q_SLOTS:
    void comesBackAsItWas()
    {
        TextWorld world;
        world.tell(fewVehicles);
        world.judge();
        SnapshotTag tag;
        tag.inventory = 42;
        tag.savedAt = world.clock.now();
        QVERIFY(FleetSnapshot::save(path(), world.fleet, tag));
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), QFile::Permissions());
        QVERIFY(!QFile::exists(path() + QStringLiteral(".new")));

        TextWorld other(world.clock.now());
        auto snapshot = FleetSnapshot::load(path());
        QVERIFY2(snapshot.has_value(), qPrintable(refusalOf().technical));
        QCOMPARE(snapshot->tag().inventory, 42);
        QCOMPARE(snapshot->tag().vehicles, 4u);
        const std::uint64_t before = other.fleet.generation();
        QVERIFY(std::move(*snapshot).into(other.fleet));
        other.judge();
        QCOMPARE(told(other.fleet), told(world.fleet));
        QCOMPARE(other.fleet.counts(), world.fleet.counts());
        QCOMPARE(other.fleet.read().newestFact(), world.fleet.read().newestFact());
        QCOMPARE(other.row("US-TRK-4"), 3u);
        QVERIFY(!other.fleet.read().changedSince(before)); // whoever looked before looks at all rows

        // And it lives on.
        other.tell(QStringLiteral("NL-VAN-3 at 52.1,4.3 ignition on\nFR-TRK-1 stop s1 on 20801\nNEW-5 at 1,1"));
        QCOMPARE(other.state("NL-VAN-3"), QStringLiteral("unknown"));
        other.judge();
        QCOMPARE(other.state("NL-VAN-3"), QStringLiteral("online"));
        QCOMPARE(other.fleet.size(), 5u);
        const auto view = other.fleet.read();
        QCOMPARE(view.cells().size(), std::size_t(5));
    }

    void newerThanTheSnapshotWins()
    {
        TextWorld world;
        world.tell(fewVehicles);
        QVERIFY(FleetSnapshot::save(path(), world.fleet, {}));
        TextWorld other(world.clock.now());
        QVERIFY(FleetSnapshot::load(path())->tag().vehicles == 4);
        QVERIFY(std::move(*FleetSnapshot::load(path())).into(other.fleet));
        other.tell(QStringLiteral("FR-TRK-1 at 10,10 ago 91s"));
        QCOMPARE(other.applied.stale, std::size_t(1)); // the snapshot's is newer
        other.tell(QStringLiteral("FR-TRK-1 at 10,10 ago 89s"));
        QCOMPARE(other.applied.applied, std::size_t(1));
    }

    void onlyAnEmptyFleetTakesIt()
    {
        TextWorld world;
        world.tell(fewVehicles);
        QVERIFY(FleetSnapshot::save(path(), world.fleet, {}));
        TextWorld other;
        other.tell(QStringLiteral("A"));
        QVERIFY(!std::move(*FleetSnapshot::load(path())).into(other.fleet));
        QCOMPARE(other.fleet.size(), 1u);
    }

    /// Whatever octet is wrong, and wherever it ends: refused, and never half believed.
    void damageIsSeen()
    {
        TextWorld world;
        world.tell(fewVehicles);
        QVERIFY(FleetSnapshot::save(path(), world.fleet, {}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const auto write = [&](const QByteArray &content) {
            QFile damaged(path());
            QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(damaged.write(content), whole.isEmpty() ? 0 : content.size());
        };
        int seen = 0;
        std::vector<qsizetype> filled;
        for (qsizetype at = 0; at < whole.size(); ++at)
            if (whole[at] != 0) filled.push_back(at);
        QVERIFY(filled.size() > 1000);
        for (std::size_t i = 0; i < filled.size(); i += filled.size() / 150) {
            QByteArray damaged = whole;
            damaged[filled[i]] = char(damaged[filled[i]] ^ 0x10);
            write(damaged);
            const QString code = refusalOf().code;
            QVERIFY2(code == QLatin1StringView("snapshot.damaged") || code == QLatin1StringView("snapshot.layout"), qPrintable(QStringLiteral("%1 at %2").arg(code).arg(filled[i])));
            ++seen;
        }
        QVERIFY(seen >= 150);
        for (const qsizetype size : { qsizetype(0), qsizetype(100), qsizetype(5000), qsizetype(9000), whole.size() / 2 }) {
            write(whole.left(size));
            QVERIFY(refusalOf().code.startsWith(u"snapshot."));
        }
        QVERIFY(QFile::remove(path()));
        QCOMPARE(refusalOf().code, QStringLiteral("snapshot.missing"));
    }

    void isSealedInPlace()
    {
        TextWorld world;
        world.tell(fewVehicles);
        SnapshotTag tag;
        tag.inventory = 7;
        QVERIFY(FleetSnapshot::save(path(), world.fleet, tag));
        QCOMPARE(FleetSnapshot::tag(path())->store, FileStamp());
        QVERIFY(FleetSnapshot::seal(path(), { 4096, 123'456'789, 17 }));
        QCOMPARE(FleetSnapshot::tag(path())->store, (FileStamp { 4096, 123'456'789, 17 }));
        QCOMPARE(FleetSnapshot::tag(path())->inventory, 7);
        QVERIFY(FleetSnapshot::load(path()));
    }

    void namesAreASetWithoutOrder()
    {
        FleetNames one, other, less;
        for (const char *name : { "A", "B", "C" }) one.add("demo", name);
        for (const char *name : { "C", "A", "B" }) other.add("demo", name);
        for (const char *name : { "A", "B" }) less.add("demo", name);
        QCOMPARE(one.sum(), other.sum());
        QVERIFY(one.sum() != less.sum());
        TextWorld world;
        world.tell(QStringLiteral("B\nC\nA"));
        QVERIFY(FleetSnapshot::save(path(), world.fleet, {}));
        QCOMPARE(FleetSnapshot::tag(path())->names, one.sum());
    }

    /// While facts arrive, rows may be of different moments, but a row is of one.
    void aLivingFleetIsWhole()
    {
        TextWorld world;
        constexpr int vehicles = 40'000; // some slices
        std::vector<VehicleRecord> many(vehicles);
        for (int i = 0; i < vehicles; ++i) {
            many[std::size_t(i)].fleet = *FleetId::parse(u"demo");
            many[std::size_t(i)].id = *VehicleId::parse(QStringLiteral("V-%1").arg(i));
        }
        world.fleet.add(many);
        std::atomic<bool> stop { false };
        std::atomic<int> turns { 0 };
        std::thread writer([&] {
            for (int turn = 1; !stop; ++turn) {
                std::vector<Fact> facts;
                for (int i = turn % 7; i < vehicles; i += 7) {
                    const Instant t = world.clock.now() - 1h + std::chrono::seconds(turn);
                    SessionFact session;
                    session.sessionId = "session-" + std::to_string(turn) + std::string(std::size_t(turn % 40), 'x');
                    session.plmn = *Plmn::parse(u"20801");
                    session.rx = std::uint64_t(turn);
                    facts.push_back({ many[std::size_t(i)].id, t, std::uint64_t(turn), session });
                }
                world.fleet.apply(facts);
                turns = turn;
            }
        });
        while (turns < 8) std::this_thread::yield();
        const auto saved = FleetSnapshot::save(path(), world.fleet, {});
        stop = true;
        writer.join();
        QVERIFY(saved);
        TextWorld other(world.clock.now());
        QVERIFY2(refusalOf().code.isEmpty(), qPrintable(refusalOf().technical));
        QVERIFY(std::move(*FleetSnapshot::load(path())).into(other.fleet));
        QCOMPARE(other.fleet.size(), std::uint32_t(vehicles));
        QCOMPARE(other.row("V-39999"), 39'999u);
        const auto view = other.fleet.read();
        int spoke = 0;
        for (Row row = 0; row < view.size(); ++row) {
            const std::uint64_t turn = view->sessionRx[row];
            if (turn == 0) continue;
            ++spoke;
            QCOMPARE(view->sessionSeq[row], turn);
            QCOMPARE(text(view->sessionId[row]), QStringLiteral("session-%1").arg(turn) + QString(int(turn % 40), u'x'));
        }
        QVERIFY(spoke > vehicles / 2);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
