#include "chronicle.h"

#include "world/hardwaretable.h"
#include "world/pastwriter.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const QByteArray modemRow = "M\t2.0,1.0\tlte\t35990101\tsgp.32\tdevice\thttps\tyes\t-\t100\t0\t9000\t512\n";

/// Counts what it is given, by kind, and keeps the causes of Stops.
class CountingHistory final : public HistoryWriter
{
public:
    QFuture<Result<void>> writeInventory(std::vector<VehicleRecord>) override { return QtFuture::makeReadyFuture(Result<void>()); }
    QFuture<Result<void>> writeFacts(FleetId, std::vector<Fact> facts) override
    {
        for (const Fact &fact : facts) {
            ++kinds[fact.kind()];
            const auto *session = std::get_if<SessionFact>(&fact.body);
            if (session) ++events[session->event];
        }
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<void>> writeStatements(FleetId, VehicleId, std::vector<ProfileStatement>) override
    {
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<std::int64_t>> prune(Instant) override { return QtFuture::makeReadyFuture(Result<std::int64_t>(0)); }
    std::map<FactKind, int> kinds;
    std::map<SessionEvent, int> events;
};

CountingHistory pastOf(const LabModel &model)
{
    const QTemporaryDir dir;
    auto store = WorldStore::open(dir.filePath(QStringLiteral("world.sqlite")));
    CountingHistory history;
    if (!store || !writePast(model, { *FleetId::parse(u"lab"), morning, 4, 150, {} }, history, **store)) qFatal("no past");
    return history;
}

} // namespace

/// Kinds of vehicles, their modems, and what a modem does when nobody drives.
class ModemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model = smallModel(2000, 7, QStringLiteral("demo")); }

    void theTableIsChecked_data()
    {
        QTest::addColumn<QByteArray>("modem");
        QTest::addColumn<QByteArray>("hardware");
        QTest::addColumn<QString>("code");
        const QByteArray good = "truck\tT\tM\t1\n";
        QTest::newRow("good") << modemRow << good << QString();
        QTest::newRow("unknown modem") << modemRow << QByteArray("truck\tT\tN\t1\n") << QStringLiteral("hardware.row");
        QTest::newRow("unknown kind") << modemRow << QByteArray("boat\tT\tM\t1\n") << QStringLiteral("hardware.row");
        QTest::newRow("columns") << modemRow << QByteArray("truck\tT\tM\n") << QStringLiteral("reference.columns");
        const auto modem = [&](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(modemRow).replace(from, to) << good << QStringLiteral("modems.row");
        };
        modem("unknown radio", "\tlte\t", "\twimax\t");
        modem("type allocation code", "35990101", "3599");
        modem("SGP.02 polls", "sgp.32\tdevice", "sgp.02\t-");
        modem("SGP.32 waits for an SMS", "https", "sms");
        modem("nobody asks", "\tdevice\t", "\t-\t");
        modem("card without a channel", "device\thttps\tyes", "euicc\thttps\tno");
        modem("sleep", "\t-\t100", "\tnap\t100");
        modem("loses all", "100\t0\t", "100\t100\t");
    }
    void theTableIsChecked()
    {
        QFETCH(QByteArray, modem);
        QFETCH(QByteArray, hardware);
        QFETCH(QString, code);
        const auto read = readHardware(modem, hardware);
        QCOMPARE(read ? QString() : read.error().code, code);
        if (!read) return;
        QCOMPARE(read->front().modem.firmware, QStringList({ QStringLiteral("2.0"), QStringLiteral("1.0") }));
        QCOMPARE(read->front().modem.access.memory, 512u * 1024);
        QCOMPARE(read->front().modem.access.delay, Span(100'000));
    }

    void theDemoHasAllKinds()
    {
        std::map<VehicleType, int> kinds;
        QSet<QString> plates, vins, names;
        int old = 0, inCard = 0, coap = 0;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            ++kinds[spec.kind];
            QVERIFY(spec.hardware->kind == spec.kind);
            const VehicleRecord record = m_model->fleet().record(spec.index, m_model->carriers(), *FleetId::parse(u"lab"), QStringLiteral("eim"), 0);
            QCOMPARE(record.type, spec.kind);
            plates.insert(record.plate->toString());
            vins.insert(record.vin->toString());
            names.insert(record.id.toString());
            const bool sgp02 = record.standard == EuiccStandard::Sgp02;
            old += sgp02;
            inCard += record.ipa == IpaPlace::Euicc;
            coap += record.transport == PollTransport::Coap;
            QCOMPARE(record.pollInterval.has_value(), !sgp02);
        }
        QCOMPARE(kinds.size(), 5u);
        QVERIFY(kinds[VehicleType::Truck] > 700 && kinds[VehicleType::Van] > 450);
        for (VehicleType few : { VehicleType::Scooter, VehicleType::Trailer, VehicleType::Agricultural })
            QVERIFY2(kinds[few] > 90 && kinds[few] < 260, qPrintable(QString::number(kinds[few])));
        for (const auto *set : { &plates, &vins, &names })
            QCOMPARE(set->size(), 2000);
        QVERIFY(old > 40 && inCard > 40 && coap > 100);
        const auto plain = smallModel(300);
        for (const VehicleSpec &spec : plain->fleet().vehicles())
            QVERIFY(spec.kind == VehicleType::Truck || spec.kind == VehicleType::Van); // nobody asked for others
    }

    void kindsMoveAsTheyDo()
    {
        std::map<VehicleType, double> fastest, widest;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            const LatLon home = spec.tour.at(0).place;
            for (double s = 0; s < 20'000; s += 200) {
                const TourPoint at = spec.tour.at(s);
                fastest[spec.kind] = std::max(fastest[spec.kind], at.speed);
                widest[spec.kind] = std::max(widest[spec.kind], distanceMetres(home, at.place));
            }
        }
        QVERIFY(fastest[VehicleType::Agricultural] < 5 && fastest[VehicleType::Scooter] < 10 && fastest[VehicleType::Truck] > 15);
        QVERIFY(widest[VehicleType::Agricultural] < 4000 && widest[VehicleType::Scooter] < 4000 && widest[VehicleType::Trailer] > 50'000);
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            for (int hour = 0; hour < 48 && spec.kind == VehicleType::Trailer; ++hour) {
                const DutyState duty = spec.duty.at(morning + minutes(37) * hour);
                QCOMPARE(duty.ignition, duty.driving); // it has none: what is told is that it moves
            }
    }

    void parkedModemsSleepAsTheyCan()
    {
        World world(m_model->surroundings(), m_model->fleet(), 700);
        Chronicle chronicle;
        world.begin(morning);
        world.advance(morning + hours(16), { minutes(1), minutes(30), minutes(30) }, chronicle.sink());
        std::map<SleepMode, int> asleep, open, reachable;
        int updates = 0;
        for (const VehicleLife &life : world.vehicles()) {
            const DutyState duty = life.spec().duty.at(morning + hours(16)), before = life.spec().duty.at(morning + hours(15));
            QVERIFY2(wrongIn(chronicle.of(life.spec())).isEmpty(), qPrintable(wrongIn(chronicle.of(life.spec()))));
            const SleepMode mode = life.spec().hardware->modem.sleep;
            for (const auto &[t, signal] : only<SignallingFact>(chronicle.of(life.spec())))
                updates += mode == SleepMode::Psm && signal.procedure == "tau" && !signal.cause && !life.spec().duty.at(t).ignition;
            if (duty.ignition || before.ignition || life.trouble() || life.searches()) continue;
            ++asleep[mode];
            open[mode] += life.session().open();
            reachable[mode] += life.online();
        }
        QVERIFY(asleep[SleepMode::None] > 15 && asleep[SleepMode::Psm] > 15 && asleep[SleepMode::Edrx] > 6);
        QVERIFY(open[SleepMode::Psm] > asleep[SleepMode::Psm] / 2);
        QVERIFY(reachable[SleepMode::Edrx] > asleep[SleepMode::Edrx] / 3);
        QVERIFY2(reachable[SleepMode::Psm] < asleep[SleepMode::Psm] / 10, qPrintable(QString::number(reachable[SleepMode::Psm])));
        QVERIFY(open[SleepMode::None] < asleep[SleepMode::None] / 10);
        QVERIFY(updates > 6);
    }

    void firmwareArrivesWithAReboot()
    {
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            if (spec.updateAt < morning + hours(1)) continue;
            const Instant update = spec.duty.nextStart(spec.updateAt);
            if (!spec.duty.at(spec.updateAt).driving || spec.duty.at(spec.updateAt).until < update + minutes(15)) continue;
            const Troubled calm(*m_model, {});
            VehicleLife life(calm.around, spec);
            Chronicle chronicle;
            const FactSink sink = chronicle.sink();
            for (Instant t = spec.updateAt - minutes(20); t < spec.updateAt + minutes(10);)
                t = std::max(life.step(t, {}, sink), t + Span(1));
            const auto reports = only<DeviceFact>(chronicle.of(spec));
            if (reports.empty() || reports.front().first > spec.updateAt || reports.back().first < spec.updateAt) continue;
            QCOMPARE(QString::fromStdString(reports.front().second.firmware), spec.hardware->modem.firmware.back());
            QCOMPARE(QString::fromStdString(reports.back().second.firmware), spec.hardware->modem.firmware.front());
            QVERIFY(std::any_of(reports.begin(), reports.end(), [](const auto &r) { return r.second.rebootReason == "firmware-update"; }));
            return;
        }
        QFAIL("nobody drives when its firmware arrives");
    }

    void thePastIsAsImperfectAsThePresent()
    {
        const QTemporaryDir dir;
        const auto file = [&](const char *name, const QByteArray &imperfect) {
            QFile json(dir.filePath(QString::fromLatin1(name)));
            if (!json.open(QIODevice::WriteOnly)) qFatal("no file");
            json.write("{\"imperfect\": " + imperfect + R"(, "random": {"from_s": -345600, "until_s": 0, "per_vehicle_day": 0.4}})");
            return json.fileName();
        };
        CountingHistory perfect = pastOf(*smallModel(150, 7, file("a.json", "false"))),
                        missing = pastOf(*smallModel(150, 7, file("b.json", "{\"device_missing\": 0.5, \"stops_lost\": 1}")));
        QCOMPARE(missing.kinds[FactKind::Position], perfect.kinds[FactKind::Position]);
        QCOMPARE(missing.events[SessionEvent::Start], perfect.events[SessionEvent::Start]);
        const double share = double(missing.kinds[FactKind::Device]) / perfect.kinds[FactKind::Device];
        QVERIFY2(share > 0.45 && share < 0.55, qPrintable(QString::number(share)));
        QVERIFY(perfect.events[SessionEvent::Stop] > 100);
    }

private:
    std::unique_ptr<LabModel> m_model;
};

QTEST_GUILESS_MAIN(ModemsTest)
#include "tst_modems.moc"
