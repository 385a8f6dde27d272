#include "places/greatcircle.h"
#include "smallworld.h"

#include <QTest>

#include <random>

using namespace cast;

namespace {

const LatLon lyon { 45.76, 4.84 };
bool nowhere(const SmallWorld::Card &) { return false; }
bool aroundLyon(const SmallWorld::Card &card) { return distanceMetres(card.place, lyon) < 110e3; }

CampaignDraft quick()
{
    CampaignDraft d = draft();
    d.blackout.whileMoving = false;
    d.waves = { 20, { 0.5 }, 600 };
    d.gate = { 0.95, 0.9, std::chrono::minutes(2) };
    d.halt.dark = 0.1;
    return d;
}

QString told(const Campaign &c)
{
    QStringList counts;
    for (int i = 0; i < memberStateCount; ++i)
        if (c.counts[MemberState(i)] > 0) counts += QString(code(MemberState(i))) + u' ' + QString::number(c.counts[MemberState(i)]);
    return QString(code(c.state)) + u' ' + c.reason.code + u' ' + counts.join(u',');
}

} // namespace

class tst_Running : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodTargetReachesEverybody();
    void aDeadRegionHaltsAndIsGivenBack();
    void killedAtAnyMomentNothingIsTwice_data();
    void killedAtAnyMomentNothingIsTwice();
    void aPauseHoldsAndAnAbortTakesBack();
    void aCardThatIsBusyWaits();
    void whoDoesNotFitIsLeftOutWithTheReason();
    void largeOnesOfAnOperatorAwaitApproval();
};

void tst_Running::aGoodTargetReachesEverybody()
{
    SmallWorld world(120, nowhere);
    const Campaign c = world.create(quick());
    QVERIFY(c.state == CampaignState::Approved && c.size() == 120 && c.waves == 3);
    int turns = 0;
    while (!isEnded(world.campaign(c.id).state) && ++turns < 400) world.step();
    const Campaign end = world.campaign(c.id);
    QVERIFY2(end.state == CampaignState::Finished, qPrintable(told(end)));
    QCOMPARE(end.counts[MemberState::Succeeded], 120);
    QCOMPARE(world.executions, 120);
    for (const CampaignMember &m : world.members(c.id)) QVERIFY(m.before && m.after && m.interruption && m.place && m.previous);
    const CampaignReport report = await(world.desk().report(Viewer {}, c.id));
    QCOMPARE(report.after.attachRate(), 1.0);
    QCOMPARE(report.interruption.measured, 120);
}

void tst_Running::aDeadRegionHaltsAndIsGivenBack()
{
    SmallWorld world(300, aroundLyon);
    CampaignDraft d = quick();
    d.waves.canary = 60;
    d.gate.minimumSuccess = 0.6;
    const Campaign c = world.create(d);
    int turns = 0, worst = 0;
    while (turns++ < 400 && !(isEnded(world.campaign(c.id).state) && world.campaign(c.id).counts[MemberState::Returning] + world.campaign(c.id).counts[MemberState::Dark] == 0)) {
        world.step();
        worst = std::max(worst, int(std::count_if(world.cards.begin(), world.cards.end(), [](const auto &card) { return card.stranded; })));
    }
    const Campaign end = world.campaign(c.id);
    QVERIFY2(end.state == CampaignState::Halted, qPrintable(told(end)));
    QVERIFY2(worst < 30, qPrintable(QString::number(worst)));
    const auto region = regionOf(end.reason.parameters);
    QVERIFY2(region && distanceMetres(region->centre, lyon) < 110e3, qPrintable(end.reason.code));
    QCOMPARE(std::count_if(world.cards.begin(), world.cards.end(), [](const auto &card) { return card.stranded; }), 0);
    QVERIFY2(end.counts[MemberState::Returned] > 0, qPrintable(told(end)));
    QCOMPARE(end.counts[MemberState::Waiting] + end.counts[MemberState::Sent], 0);
    QVERIFY(end.counts[MemberState::Withheld] > 150);
}

void tst_Running::killedAtAnyMomentNothingIsTwice_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
}

void tst_Running::killedAtAnyMomentNothingIsTwice()
{
    QFETCH(int, seed);
    SmallWorld world(120, seed % 2 ? nowhere : aroundLyon);
    const Campaign c = world.create(quick());
    std::mt19937 random { unsigned(seed) };
    int turns = 0, kills = 0;
    while (turns++ < 120) { // past the halt, where there is one
        world.step(20, int(random() % 14)); // stopped in the middle of whatever it was doing
        if (random() % 3 != 0) continue;
        world.dropEngine();
        world.startEngine();
        ++kills;
        world.step(1);
    }
    QVERIFY2(kills > 10, qPrintable(QString::number(kills)));
    for (int i = 0; i < 200; ++i) world.step();
    const Campaign end = world.campaign(c.id);
    QVERIFY2(end.state == (seed % 2 ? CampaignState::Finished : CampaignState::Halted), qPrintable(told(end)));
    QSet<QUuid> known;
    QHash<QString, int> forth;
    for (const Operation &order : world.orders(c.id)) {
        QVERIFY(!known.contains(order.id));
        known.insert(order.id);
        QVERIFY(order.id == orderId(c.id, order.vehicle, Direction::Forth) || order.id == orderId(c.id, order.vehicle, Direction::Back));
        if (order.id == orderId(c.id, order.vehicle, Direction::Forth)) ++forth[order.vehicle.toString()];
    }
    int sent = 0;
    for (const CampaignMember &m : world.members(c.id)) {
        QCOMPARE(forth.value(m.vehicle.toString()), m.operation ? 1 : 0); // none without its member, no member without its order
        sent += m.operation.has_value();
        QVERIFY(!m.operation || known.contains(*m.operation));
        QVERIFY(!m.returning || known.contains(*m.returning));
    }
    if (seed % 2) {
        QCOMPARE(sent, 120);
        QCOMPARE(world.executions, 120);
    }
}

void tst_Running::aPauseHoldsAndAnAbortTakesBack()
{
    SmallWorld world(100, nowhere);
    world.lazyProvider = true;
    CampaignDraft d = quick();
    d.halt.dark = 0.2;
    const Campaign c = world.create(d);
    for (int i = 0; i < 3; ++i) world.step();
    const int sent = world.campaign(c.id).counts[MemberState::Sent];
    QVERIFY2(sent > 5 && sent < 20, qPrintable(told(world.campaign(c.id))));
    QCOMPARE(int(world.orders(c.id).size()), sent);
    await(world.desk().pause(Viewer {}, c.id));
    world.lazyProvider = false;
    for (int i = 0; i < 10; ++i) world.step();
    QCOMPARE(world.campaign(c.id).counts[MemberState::Succeeded], sent); // what was under way went on
    QCOMPARE(world.campaign(c.id).counts[MemberState::Sent], 0);
    QVERIFY(!await(world.desk().list(Viewer {})).empty());
    const auto twice = world.desk().pause(Viewer {}, c.id);
    while (!twice.isFinished()) QCoreApplication::processEvents();
    QCOMPARE(twice.result().error().code, QStringLiteral("campaign.state"));
    await(world.desk().resume(Viewer {}, c.id));
    world.lazyProvider = true;
    for (int i = 0; i < 3; ++i) world.step();
    QVERIFY(world.campaign(c.id).counts[MemberState::Sent] > 0);
    await(world.desk().abort(Viewer {}, c.id, QStringLiteral("changed my mind")));
    for (int i = 0; i < 4; ++i) world.step();
    const Campaign end = world.campaign(c.id);
    QVERIFY2(end.state == CampaignState::Aborted && end.counts[MemberState::Withheld] == 100 - sent, qPrintable(told(end)));
    QCOMPARE(end.reason.parameters.value(QStringLiteral("why")).toString(), QStringLiteral("changed my mind"));
    for (const Operation &order : world.orders(c.id)) QVERIFY(!isOpen(order.state));
}

void tst_Running::aCardThatIsBusyWaits()
{
    SmallWorld world(3, nowhere);
    OperationRequest other;
    other.kind = OperationKind::Enable;
    other.vehicle = vehicle(1);
    Operation busy;
    busy.id = QUuid::createUuid();
    busy.kind = OperationKind::Enable;
    busy.fleet = FleetId::parse(u"demo").value();
    busy.vehicle = vehicle(1);
    const CampaignDraft d = quick();
    const Campaign c = world.create(d);
    busy.eid = Eid::withCheckDigits("890490320000000000000000000001").value();
    busy.state = OperationState::Recorded;
    busy.createdAt = world.clock.now();
    world.store().journal().add(busy).waitForFinished();
    world.lazyProvider = true;
    for (int i = 0; i < 3; ++i) world.step();
    world.lazyProvider = false;
    for (int i = 0; i < 60 && !isEnded(world.campaign(c.id).state); ++i) world.step();
    QVERIFY2(world.campaign(c.id).state == CampaignState::Finished, qPrintable(told(world.campaign(c.id))));
    QCOMPARE(world.campaign(c.id).counts[MemberState::Succeeded] + world.campaign(c.id).counts[MemberState::Skipped], 3);
}

void tst_Running::whoDoesNotFitIsLeftOutWithTheReason()
{
    SmallWorld world(10, nowhere);
    world.cards[3].onTarget = true;
    CampaignDraft d = quick();
    const CampaignPreview preview = await(world.desk().preview(Viewer {}, d));
    QCOMPARE(int(preview.included.size()), 9);
    QCOMPARE(int(preview.excluded.size()), 1);
    QCOMPARE(preview.excluded.front().vehicle, vehicle(3));
    QCOMPARE(preview.excluded.front().reason.code, QStringLiteral("target-disabled"));
    QVERIFY(!preview.needsApproval && preview.moves.size() == 1 && preview.moves.front().vehicles == 9);
    QCOMPARE(preview.moves.front().toName, QStringLiteral("SFR"));
    d.target.networks = { Plmn::parse(u"26201").value() };
    const auto none = world.desk().create(Viewer {}, d);
    while (!none.isFinished()) QCoreApplication::processEvents();
    QCOMPARE(none.result().error().code, QStringLiteral("campaign.empty"));
    // A vehicle serves one campaign at a time.
    world.lazyProvider = true;
    world.create(quick());
    const CampaignPreview second = await(world.desk().preview(Viewer {}, quick()));
    QCOMPARE(int(second.included.size()), 0);
    QVERIFY(std::count_if(second.excluded.begin(), second.excluded.end(), [](const auto &e) { return e.reason.code == QLatin1StringView("in-campaign"); }) == 9);
}

void tst_Running::largeOnesOfAnOperatorAwaitApproval()
{
    SmallWorld world(120, nowhere);
    const Viewer noc { Role::NocOperator, {}, QStringLiteral("ben") }, boss { Role::Administrator, {}, QStringLiteral("anna") };
    const Campaign made = await(world.desk().create(noc, quick()));
    QVERIFY(made.state == CampaignState::Drafted);
    QVERIFY(await(world.desk().submit(noc, made.id)).state == CampaignState::AwaitingApproval);
    for (int i = 0; i < 3; ++i) world.step();
    QVERIFY(world.campaign(made.id).state == CampaignState::AwaitingApproval && world.orders(made.id).empty());
    const auto denied = world.desk().approve(noc, made.id);
    while (!denied.isFinished()) QCoreApplication::processEvents();
    QCOMPARE(denied.result().error().code, QStringLiteral("access.denied"));
    const Campaign approved = await(world.desk().approve(boss, made.id));
    QVERIFY(approved.state == CampaignState::Approved && approved.decidedBy == QLatin1StringView("anna"));
    for (int i = 0; i < 3; ++i) world.step();
    QVERIFY(world.campaign(made.id).state == CampaignState::Running);
    const auto late = world.desk().reject(boss, made.id, {});
    while (!late.isFinished()) QCoreApplication::processEvents();
    QCOMPARE(late.result().error().code, QStringLiteral("campaign.state"));
    const auto viewer = world.desk().create({ Role::Support, {}, {} }, quick());
    while (!viewer.isFinished()) QCoreApplication::processEvents();
    QCOMPARE(viewer.result().error().code, QStringLiteral("access.denied"));
}

QTEST_GUILESS_MAIN(tst_Running)
#include "tst_running.moc"
