#include "engine/coveragekeeper.h"
#include "store/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMicros(1'795'098'728'000'000);
const Plmn orange = *Plmn::parse(u"20801"), sfr = *Plmn::parse(u"20810");

VehicleRecord truck()
{
    VehicleRecord record;
    record.fleet = *FleetId::parse(u"demo");
    record.id = *VehicleId::parse(u"FR-TRK-1");
    record.modem = QStringLiteral("Quectel BG95-M3");
    record.rats = ratBit(Rat::LteM);
    Profile a, b;
    a.iccid = *Iccid::parse(u"8933011234567890123");
    a.state = ProfileState::Enabled;
    a.home = orange;
    b.iccid = *Iccid::parse(u"8933102234567890124");
    b.home = sfr;
    record.profiles = { a, b };
    return record;
}

/// One run of an engine on the same store.
struct Run
{
    explicit Run(const QString &path) : store(*SqliteStore::open({ path, {} }, clock))
    {
        (void)store->writer().writeInventory({ truck() }).result();
        fleet.add(truck());
    }
    void say(FactBody body)
    {
        std::vector<Fact> facts { { truck().id, now, ++seq, std::move(body) } };
        fleet.apply(facts);
        keeper.observe(facts);
    }
    Operation switched(OperationOutcome outcome) const
    {
        Operation op;
        op.kind = OperationKind::Enable;
        op.vehicle = truck().id;
        op.iccid = truck().profiles[1].iccid;
        op.state = OperationState::Settled;
        op.outcome = outcome;
        op.stateSince = now;
        return op;
    }
    SwitchRecord lessons() const { return knowledge.lessons.at(sfr, "Quectel BG95-M3", toMercator({ 47, 5 })); }

    ManualClock clock { now };
    std::unique_ptr<SqliteStore> store;
    FleetState fleet { clock, nullptr };
    FleetBook book { fleet, nullptr, store->fleetLoader() };
    CoverageKnowledge knowledge;
    CoverageKeeper keeper { knowledge, store->coverage(), fleet, book };
    std::uint64_t seq = 0;
};

} // namespace

class CoverageKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasLearnedOutlivesTheProcess()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s.sqlite"));
        {
            Run run(path);
            run.say(PositionFact { 47, 5, 20, 90, true, {}, {} });
            for (int i = 0; i < 9; ++i) {
                run.say(RadioFact { orange, Rat::LteM, 7, -92, -10, 10 });
                run.say(SignallingFact { "scan", sfr, Cause { CauseSpace::Radio, int(Rat::LteM) } });
            }
            for (const auto outcome : { OperationOutcome::RolledBack, OperationOutcome::Succeeded, OperationOutcome::Refused }) run.keeper.learn(run.switched(outcome));
            QCOMPARE(run.lessons().switches, 2.0); // refused: it never left its network
            run.keeper.keep(now);
        }
        Run run(path);
        run.keeper.load();
        const auto reader = run.knowledge.map.read();
        QVERIFY(reader.estimate({ orange, Rat::LteM }, toMercator({ 47, 5 }), now).served > 0.9);
        QVERIFY(reader.estimate({ sfr, Rat::LteM }, toMercator({ 47, 5 }), now).served < 0.1);
        QCOMPARE(run.lessons().switches, 2.0);
        QCOMPARE(run.lessons().stranded, 1.0);
    }

    void briefsOfManySayWhereTheyGo()
    {
        QTemporaryDir dir;
        Run run(dir.filePath(QStringLiteral("s.sqlite")));
        run.say(PositionFact { 47, 5, 20, 90, true, {}, {} });
        const VehicleId nobody = *VehicleId::parse(u"NOBODY");
        const auto briefs = run.book.findMany({ truck().id, nobody, truck().id });
        QCOMPARE(briefs.size(), 3u);
        QVERIFY(briefs[0] && !briefs[1] && briefs[2]);
        QCOMPARE(briefs[2]->record.profiles.size(), 2u);
        QCOMPARE(briefs[2]->motion->speed, 20.0f);
        QCOMPARE(briefs[0]->motion->at, run.book.find(truck().id)->motion->at);
    }
};

QTEST_GUILESS_MAIN(CoverageKeeperTest)
#include "tst_coveragekeeper.moc"
