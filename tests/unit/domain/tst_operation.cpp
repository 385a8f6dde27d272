#include "domain/operation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using enum OperationState;

class TestOperation : public QObject
{
    Q_OBJECT

    static constexpr int States = int(Unknown) + 1;

private Q_SLOTS:
    void theRoadThatDesignNames()
    {
        const OperationState road[] = { Drafted, AwaitingApproval, Approved, Recorded, Submitting, Accepted, Working, Verifying, Settled };
        for (std::size_t i = 0; i + 1 < std::size(road); ++i) QVERIFY(mayFollow(road[i], road[i + 1]));
        QVERIFY(mayFollow(Drafted, Approved));
        QVERIFY(mayFollow(Submitting, Unknown));
        QVERIFY(mayFollow(Unknown, Settled));
        QVERIFY(mayFollow(Submitting, Recorded)); // provably never left
    }

    void nothingFollowsTheEnd()
    {
        for (const OperationState end : { Settled, Expired, Cancelled }) {
            QVERIFY(!isOpen(end));
            for (int to = 0; to < States; ++to) QVERIFY(!mayFollow(end, OperationState(to)));
        }
        for (const OperationState open : { Drafted, AwaitingApproval, Approved, Recorded, Submitting, Accepted, Working, Verifying, Unknown }) QVERIFY(isOpen(open));
    }

    void nothingStaysOrSkipsTheJournal()
    {
        for (int state = 0; state < States; ++state) {
            QVERIFY(!mayFollow(OperationState(state), OperationState(state)));
            if (OperationState(state) != Recorded) QVERIFY(!mayFollow(OperationState(state), Submitting)); // sent only from the journal
        }
        QVERIFY(!mayFollow(Unknown, Recorded)); // never sent again blindly
        QVERIFY(!mayFollow(Accepted, Cancelled));
        QVERIFY(!mayFollow(Submitting, Cancelled));
    }

    void everyWalkEnds()
    {
        QRandomGenerator random(10);
        int ended = 0;
        for (int walk = 0; walk < 500; ++walk) {
            OperationState at = Drafted;
            for (int step = 0; step < 200 && isOpen(at); ++step) {
                std::vector<OperationState> next;
                for (int to = 0; to < States; ++to)
                    if (mayFollow(at, OperationState(to))) next.push_back(OperationState(to));
                QVERIFY(!next.empty());
                at = next[std::size_t(random.bounded(int(next.size())))];
            }
            ended += !isOpen(at);
        }
        QVERIFY(ended > 480);
    }

    void codesReadBack()
    {
        for (int i = 0; i <= int(OperationKind::Resume); ++i) QCOMPARE(*operationKindFromCode(QString(code(OperationKind(i)))), OperationKind(i));
        for (int i = 0; i < States; ++i) QCOMPARE(*operationStateFromCode(QString(code(OperationState(i)))), OperationState(i));
        for (int i = 0; i <= int(OperationOutcome::Unreachable); ++i) QCOMPARE(*operationOutcomeFromCode(QString(code(OperationOutcome(i)))), OperationOutcome(i));
        for (int i = 0; i <= int(Evidence::Verified); ++i) QCOMPARE(*evidenceFromCode(QString(code(Evidence(i)))), Evidence(i));
        QVERIFY(!operationKindFromCode(u"explode"));
        QVERIFY(Evidence::Verified > Evidence::Observed && Evidence::Observed > Evidence::Inferred && Evidence::Inferred > Evidence::Attested);
    }

    void readingChangesNothing()
    {
        for (const auto kind : { OperationKind::Audit, OperationKind::ReadStatus, OperationKind::EuiccInfo }) QVERIFY(!isMutating(kind));
        for (const auto kind : { OperationKind::Download, OperationKind::Enable, OperationKind::Disable, OperationKind::Delete, OperationKind::SetFallback, OperationKind::Suspend })
            QVERIFY(isMutating(kind));
    }
};

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
