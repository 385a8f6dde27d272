#include "campaigns/campaignlife.h"
#include "cohort.h"

#include <QTest>

using namespace cast;

namespace {
const CampaignLife life;
}

class tst_Life : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anApprovedOneRunsWhenItsTimeHasCome();
    void ordersUnderWayAreBounded();
    void theRateIsBounded();
    void aWaveMustBeKnownAndSoak();
    void aGateThatFailsHalts();
    void aGateThatCanNotBeMetIsNotWaitedFor();
    void sharesHalt_data();
    void sharesHalt();
    void whatIsPausedSendsNothingAndStillHalts();
    void itFinishes();
    void patienceEnds();
    void afterAHalt();
    void whoIsGivenBack_data();
    void whoIsGivenBack();
    void theLimitIsNeverPassed();
};

void tst_Life::anApprovedOneRunsWhenItsTimeHasCome()
{
    Campaign c = campaign(CampaignState::Approved);
    const auto all = cohort(20, {});
    QVERIFY(life.next(c, all, start).campaign.state == CampaignState::Running);
    c.draft.notBefore = at(100);
    QVERIFY(life.next(c, all, at(99)).campaign.state == CampaignState::Approved);
    QCOMPARE(life.next(c, all, at(99)).maySend, 0);
    const CampaignMoves moves = life.next(c, all, at(100));
    QVERIFY(moves.campaign.state == CampaignState::Running && moves.changed && moves.campaign.startedAt == at(100));
}

void tst_Life::ordersUnderWayAreBounded()
{
    Campaign c = running();
    c.draft.halt.dark = 0.03;
    QCOMPARE(CampaignLife::mostAtRisk(c, 2000), 59); // sixty would be the share
    QCOMPARE(CampaignLife::mostAtRisk(c, 10), 1);
    Campaign reads = c;
    reads.draft.kind = OperationKind::ReadStatus;
    QCOMPARE(CampaignLife::mostAtRisk(reads, 2000), 2000); // nobody goes dark by being read
    const WavePlan plan { 100, {}, 6000 };
    QCOMPARE(life.next(c, cohort(2000, {}, plan), start).maySend, 59);
    QCOMPARE(life.next(c, cohort(2000, { { MemberState::Sent, 50 }, { MemberState::Dark, 3 } }, plan), start).maySend, 6);
    QCOMPARE(life.next(c, cohort(2000, { { MemberState::Sent, 59 } }, plan), start).maySend, 0);
}

void tst_Life::theRateIsBounded()
{
    Campaign c = running();
    c.draft.waves.perMinute = 5;
    auto all = cohort(100, { { MemberState::Sent, 3 } });
    for (int i = 0; i < 3; ++i) all[std::size_t(i)].before->at = at(i * 20);
    QCOMPARE(life.next(c, all, at(50)).maySend, 2);
    QCOMPARE(life.next(c, all, at(61)).maySend, 3);
}

void tst_Life::aWaveMustBeKnownAndSoak()
{
    Campaign c = running();
    c.draft.gate = { 0.8, 0.9, std::chrono::minutes(10) };
    CampaignMoves moves = life.next(c, cohort(100, { { MemberState::Succeeded, 8 }, { MemberState::Sent, 2 } }), start);
    QVERIFY(!moves.campaign.soakingSince && moves.campaign.wave == 0);
    auto all = cohort(100, { { MemberState::Succeeded, 9 }, { MemberState::Sent, 1 } });
    moves = life.next(c, all, start);
    QVERIFY(moves.campaign.soakingSince == start && moves.changed);
    moves = life.next(moves.campaign, all, start + std::chrono::minutes(9));
    QVERIFY(moves.campaign.wave == 0 && !moves.changed);
    moves = life.next(moves.campaign, all, start + std::chrono::minutes(10));
    QVERIFY(moves.campaign.wave == 1 && moves.changed && !moves.campaign.soakingSince);
    // Who became unknown again starts the soak anew.
    Campaign soaking = c;
    soaking.soakingSince = start;
    QVERIFY(!life.next(soaking, cohort(100, { { MemberState::Succeeded, 8 }, { MemberState::Sent, 2 } }), start + std::chrono::minutes(9)).campaign.soakingSince);
}

void tst_Life::aGateThatFailsHalts()
{
    Campaign c = running();
    c.draft.gate = { 0.8, 0.9, std::chrono::minutes(10) };
    const CampaignMoves moves = life.next(c, cohort(100, { { MemberState::Succeeded, 7 }, { MemberState::RolledBack, 3 } }), start);
    QVERIFY(moves.campaign.state == CampaignState::Halted);
    QCOMPARE(moves.campaign.reason.code, QStringLiteral("gate"));
    QCOMPARE(moves.campaign.reason.parameters.value(QStringLiteral("rate")).toDouble(), 0.7);
    QVERIFY(moves.campaign.endedAt == start);
    // Who slept through it says nothing about the target.
    QVERIFY(life.next(c, cohort(100, { { MemberState::Succeeded, 7 }, { MemberState::Unreachable, 3 } }), start).campaign.state == CampaignState::Running);
}

void tst_Life::aGateThatCanNotBeMetIsNotWaitedFor()
{
    Campaign c = running();
    c.draft.gate = { 0.8, 0.9, Span(0) };
    QVERIFY(life.next(c, cohort(100, { { MemberState::RolledBack, 2 }, { MemberState::Sent, 8 } }), start).campaign.state == CampaignState::Running);
    QVERIFY(life.next(c, cohort(100, { { MemberState::RolledBack, 3 }, { MemberState::Sent, 7 } }), start).campaign.state == CampaignState::Halted);
}

void tst_Life::sharesHalt_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("well");
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("reason");
    QTest::newRow("dark, half of the limit") << int(MemberState::Dark) << 100 << 4 << "dark-share";
    QTest::newRow("dark, less") << int(MemberState::Dark) << 100 << 3 << "";
    QTest::newRow("rolled back") << int(MemberState::RolledBack) << 190 << 7 << "rolled-back-share";
    QTest::newRow("rolled back, at the limit") << int(MemberState::RolledBack) << 190 << 6 << "";
    QTest::newRow("failed") << int(MemberState::Failed) << 190 << 9 << "failed-share";
    QTest::newRow("failed, at the limit") << int(MemberState::Failed) << 190 << 8 << "";
}

void tst_Life::sharesHalt()
{
    QFETCH(int, state);
    QFETCH(int, well);
    QFETCH(int, trouble);
    QFETCH(QString, reason);
    Campaign c = running(1);
    c.draft.gate.minimumSuccess = 0;
    c.draft.halt = { 0.05, 0.03, 0.04, 100, 0.5 };
    const CampaignMoves moves = life.next(c, cohort(200, { { MemberState::Succeeded, well }, { MemberState(state), trouble } }, { 0, {}, 6000 }), start);
    QCOMPARE(moves.campaign.state == CampaignState::Halted, !reason.isEmpty());
    QCOMPARE(moves.campaign.reason.code, reason);
}

void tst_Life::whatIsPausedSendsNothingAndStillHalts()
{
    Campaign c = running();
    c.state = CampaignState::Paused;
    QCOMPARE(life.next(c, cohort(100, {}), start).maySend, 0);
    QVERIFY(life.next(c, cohort(100, { { MemberState::Dark, 30 } }), start).campaign.state == CampaignState::Halted);
}

void tst_Life::itFinishes()
{
    Campaign c = running();
    c.draft.gate.minimumSuccess = 0;
    const CampaignMoves moves = life.next(c, cohort(20, { { MemberState::Succeeded, 18 }, { MemberState::Skipped, 1 }, { MemberState::Unreachable, 1 } }), start);
    QVERIFY(moves.campaign.state == CampaignState::Finished);
    QVERIFY(CampaignLife::isOver(moves.campaign, cohort(20, { { MemberState::Succeeded, 20 } }), start));
    QVERIFY(life.next(c, cohort(20, { { MemberState::Succeeded, 19 }, { MemberState::Sent, 1 } }), start).campaign.state == CampaignState::Running);
}

void tst_Life::patienceEnds()
{
    Campaign c = running();
    c.draft.patience = std::chrono::hours(1);
    const auto all = cohort(20, { { MemberState::Succeeded, 5 } });
    QVERIFY(life.next(c, all, at(3600)).leave.empty());
    const CampaignMoves moves = life.next(c, all, at(3601));
    QCOMPARE(int(moves.leave.size()), 15);
    QVERIFY(moves.leaveAs == MemberState::Skipped && moves.leaveFor.code == QLatin1StringView("patience"));
    QCOMPARE(moves.maySend, 0);
}

void tst_Life::afterAHalt()
{
    Campaign c = running();
    c.state = CampaignState::Halted;
    c.endedAt = start;
    const auto all = cohort(20, { { MemberState::Succeeded, 3 }, { MemberState::Dark, 2 }, { MemberState::Sent, 4 } });
    const CampaignMoves moves = life.next(c, all, at(10));
    QCOMPARE(moves.maySend, 0);
    QCOMPARE(int(moves.leave.size()), 11);
    QCOMPARE(int(moves.takeBack.size()), 4);
    QCOMPARE(moves.giveBack, (std::vector<int> { 3, 4 }));
    QVERIFY(!CampaignLife::isOver(c, all, at(10)));
    QVERIFY(!CampaignLife::isOver(c, cohort(3, { { MemberState::Returning, 1 }, { MemberState::Withheld, 2 } }), at(10)));
    QVERIFY(CampaignLife::isOver(c, cohort(3, { { MemberState::Returned, 1 }, { MemberState::Withheld, 2 } }), at(10)));
    // Who is on the target is watched for a day: it may drive to where the target is dead.
    const auto switched = cohort(3, { { MemberState::Succeeded, 1 }, { MemberState::Withheld, 2 } });
    QVERIFY(!CampaignLife::isOver(c, switched, at(86399)) && CampaignLife::isOver(c, switched, at(86400)));
    QVERIFY(CampaignLife::watched(c) >= std::chrono::hours(24) && CampaignLife::watched(running()) == std::chrono::hours(1));
}

void tst_Life::whoIsGivenBack_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::vector<int>>("back");
    using P = ReturnPolicy;
    QTest::newRow("nobody") << int(P::Nobody) << int(OperationKind::Enable) << std::vector<int> {};
    QTest::newRow("troubled, and the region") << int(P::Troubled) << int(OperationKind::Enable) << std::vector<int> { 0, 2 };
    QTest::newRow("everybody") << int(P::Everybody) << int(OperationKind::Enable) << std::vector<int> { 0, 1, 2 };
    QTest::newRow("a deletion has no way back") << int(P::Everybody) << int(OperationKind::Delete) << std::vector<int> {};
}

void tst_Life::whoIsGivenBack()
{
    QFETCH(int, policy);
    QFETCH(int, kind);
    QFETCH(std::vector<int>, back);
    Campaign c = running();
    c.state = CampaignState::Aborted;
    c.draft.onHalt = ReturnPolicy(policy);
    c.draft.kind = OperationKind(kind);
    c.reason.parameters = { { QStringLiteral("kind"), QStringLiteral("around") }, { QStringLiteral("lat"), 45.7 }, { QStringLiteral("lon"), 4.8 },
                            { QStringLiteral("radiusKm"), 30 } };
    auto all = cohort(5, { { MemberState::Dark, 1 }, { MemberState::Succeeded, 2 }, { MemberState::RolledBack, 1 }, { MemberState::Withheld, 1 } });
    all[1].place = LatLon { 48, 2 };
    all[2].place = LatLon { 46.05, 4.9 }; // 40 km: beyond the radius, and near enough to drive there
    QCOMPARE(life.next(c, all, at(1)).giveBack, back);
}

/// Whatever comes, and in whatever order outcomes become known: dark and open orders never come to the share.
void tst_Life::theLimitIsNeverPassed()
{
    std::uint64_t random = 1;
    const auto below = [&random](int n) {
        random = random * 6364136223846793005ull + 1442695040888963407ull;
        return int((random >> 33) % std::uint64_t(n));
    };
    for (int round = 0; round < 50; ++round) {
        Campaign c = running(1);
        c.draft.halt = { 0.03, 1, 1, 1000, 1 };
        c.draft.gate.minimumSuccess = 0;
        auto all = cohort(500, {}, { 0, {}, 6000 });
        int worst = 0;
        for (int step = 0; step < 400 && c.state == CampaignState::Running; ++step) {
            const CampaignMoves moves = life.next(c, all, at(step));
            c = moves.campaign;
            int may = moves.maySend;
            for (CampaignMember &m : all)
                if (m.state == MemberState::Waiting && may-- > 0) m.state = MemberState::Sent;
            for (CampaignMember &m : all)
                if (m.state == MemberState::Sent && below(4) == 0) m.state = below(100) < 1 + round ? MemberState::Dark : MemberState::Succeeded;
            const MemberCounts counts = countsOf(all);
            worst = std::max(worst, counts[MemberState::Dark] + counts[MemberState::Sent]);
        }
        QVERIFY2(worst < 15, qPrintable(QString::number(worst)));
        QVERIFY(c.state != CampaignState::Running || countsOf(all)[MemberState::Waiting] == 0);
    }
}

QTEST_GUILESS_MAIN(tst_Life)
#include "tst_life.moc"
