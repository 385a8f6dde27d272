#include "vehicle/ganttplan.h"
#include "vehicle/timeaxis.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

/// What the charts draw, without pixels.
class TestGanttPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lanesByNetworkNewestFirst();
    void rejectsOfOneCauseAreOneMark();
    void silenceIsJudgedByIgnition();
    void axisZoomsAboutThePointer();
    void gridStandsOnRoundHours();
};

static const Instant start = instantFromMicros(1795000000000000);

static SessionRow session(Span from, std::optional<Span> to, const char *plmn)
{
    SessionRow row;
    row.started = start + from;
    row.lastSeen = start + to.value_or(from + 10min);
    if (to)
        row.stopped = start + *to;
    row.plmn = *Plmn::parse(QString::fromLatin1(plmn));
    return row;
}

void TestGanttPlan::lanesByNetworkNewestFirst()
{
    VehicleHistory history;
    history.sessions = { session(0h, 1h, "20801"), session(1h, 2h, "20810"), session(2h, std::nullopt, "20801") };
    const GanttPlan plan = planGantt(history, { 5min, 12h }, start + 2h + 11min);
    QCOMPARE(plan.lanes.size(), std::size_t(2));
    QCOMPARE(plan.lanes[0].plmn.toString(), QStringLiteral("20801"));
    QCOMPARE(plan.lanes[0].bars.size(), std::size_t(2));
    QVERIFY(plan.lanes[0].bars[1].open);
    QVERIFY(!plan.lanes[1].bars[0].open);
}

void TestGanttPlan::rejectsOfOneCauseAreOneMark()
{
    VehicleHistory history;
    const auto reject = [&](Span at, int number) {
        history.signalling.push_back({ start + at, { "tau", *Plmn::parse(u"20801"), Cause { CauseSpace::Emm, number } } });
    };
    reject(0min, 17), reject(5min, 17), reject(9min, 15), reject(12min, 17), reject(40min, 17);
    history.signalling.push_back({ start + 41min, { "attach", *Plmn::parse(u"20801"), std::nullopt } });
    const GanttPlan plan = planGantt(history, { 5min, 12h }, start + 41min);
    QCOMPARE(plan.rejects.size(), std::size_t(4));
    QCOMPARE(plan.rejects[0].count, 2);
    QCOMPARE(plan.rejects[3].count, 1);
}

void TestGanttPlan::silenceIsJudgedByIgnition()
{
    VehicleHistory history;
    const auto position = [&](Span at, bool ignition) {
        PositionFact fact;
        fact.ignition = ignition;
        history.positions.push_back({ start + at, fact });
    };
    position(0min, true), position(4min, true), position(40min, false), position(8h, true), position(8h + 2min, true);
    const GanttPlan plan = planGantt(history, { 5min, 12h }, start + 9h);
    QCOMPARE(plan.silences.size(), std::size_t(3));
    QVERIFY(!plan.silences[0].expected); // driving, 36 minutes
    QVERIFY(plan.silences[1].expected); // parked over night
    QVERIFY(!plan.silences[2].expected); // driving again, nothing for an hour
    QCOMPARE(plan.silences[2].to, start + 9h);
}

void TestGanttPlan::axisZoomsAboutThePointer()
{
    const TimeAxis axis { start, start + 6h, 100, 600 };
    const Instant held = axis.at(250);
    const TimeAxis closer = axis.zoomed(250, 0.5, start + 7h);
    QVERIFY(std::chrono::abs(closer.at(250) - held) < 1s);
    QCOMPARE(closer.span(), Span(3h));
    QCOMPARE(axis.moved(5h, start + 7h).to, start + 7h);
    QVERIFY(axis.zoomed(250, 1e-9, start + 7h).span() >= Span(10min));
}

void TestGanttPlan::gridStandsOnRoundHours()
{
    const TimeAxis axis { start, start + 6h, 0, 420 };
    for (const Instant moment : gridMoments(axis, 56, 1h))
        QCOMPARE((moment.time_since_epoch() + 1h) % 1h, Span(0));
    QCOMPARE(gridMoments(axis, 56, 1h).size(), std::size_t(6));
}

QTEST_MAIN(TestGanttPlan)
#include "tst_ganttplan.moc"
