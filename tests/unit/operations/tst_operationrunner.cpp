#include "runnerdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using Desk = RunnerDesk;

class OperationRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void switchesAndVerifies()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.backend.statuses = { Desk::status(OrderStatus::Kind::Accepted), Desk::status(OrderStatus::Kind::Succeeded) };
        desk.record();
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Accepted);
        desk.pass(7);
        QCOMPARE(desk.backend.asked, 1);
        desk.pass(7);
        QCOMPARE(desk.op().state, OperationState::Verifying);
        desk.see(u"stop", u"A");
        desk.pass(3);
        desk.see(u"start", u"B");
        QCOMPARE(desk.op().outcome, OperationOutcome::Succeeded);
        QCOMPARE(desk.op().evidence, Evidence::Observed);
        QCOMPARE(desk.op().interruption, std::optional<Span>(std::chrono::seconds(3)));
        QCOMPARE(desk.backend.submitted, 1);
        QVERIFY(desk.backend.journalledFirst);
        QCOMPARE(desk.runner.openCount(), 0);
    }

    void neverSendsTwiceWhenTheAnswerIsLost()
    {
        Desk desk;
        desk.backend.submissions = { SubmitAnswer {} };
        desk.backend.listing = { Story::profile(u"A", true), Story::profile(u"B", false) };
        desk.record();
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Unknown);
        for (int i = 0; i < 40; ++i) desk.pass(10);
        QCOMPARE(desk.op().outcome, OperationOutcome::Failed);
        QCOMPARE(desk.journal.log().last(), QStringLiteral("unknown>settled not-executed"));
        QCOMPARE(desk.backend.submitted, 1);
        QVERIFY(desk.backend.listed > 2);
    }

    void triesAgainWhatProvablyNeverLeft()
    {
        Desk desk;
        SubmitAnswer notSent;
        notSent.kind = SubmitAnswer::Kind::NotSent;
        notSent.retryAfter = std::chrono::seconds(30);
        desk.backend.submissions = { notSent, Desk::accepted() };
        desk.record();
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Recorded);
        QCOMPARE(desk.op().attempts, 0);
        desk.pass(20);
        QCOMPARE(desk.backend.submitted, 1);
        desk.pass(14); // up to a tenth later than asked
        QCOMPARE(desk.op().state, OperationState::Accepted);
        QCOMPARE(desk.op().attempts, 1);
    }

    void picksUpWhatADeadEngineLeft_data()
    {
        QTest::addColumn<OperationState>("found");
        QTest::addColumn<OperationState>("then");
        QTest::addColumn<int>("submitted");
        QTest::newRow("recorded") << OperationState::Recorded << OperationState::Accepted << 1;
        QTest::newRow("submitting") << OperationState::Submitting << OperationState::Unknown << 0;
        QTest::newRow("accepted") << OperationState::Accepted << OperationState::Accepted << 0;
        QTest::newRow("verifying") << OperationState::Verifying << OperationState::Settled << 0; // the past shows it
    }
    void picksUpWhatADeadEngineLeft()
    {
        QFETCH(OperationState, found);
        QFETCH(OperationState, then);
        QFETCH(int, submitted);
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.record(found);
        desk.journal.operations.front().verifyBy = start + std::chrono::seconds(60);
        if (found == OperationState::Verifying) {
            SessionRow before, after;
            before.started = start - std::chrono::hours(2);
            before.stopped = before.lastSeen = start + std::chrono::seconds(1);
            before.iccid = Story::iccid(u"A");
            after.started = after.lastSeen = start + std::chrono::seconds(5);
            after.iccid = Story::iccid(u"B");
            desk.history.past.sessions = { before, after };
        }
        desk.clock.advance(std::chrono::seconds(20));
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, then);
        QCOMPARE(desk.backend.submitted, submitted);
        if (then == OperationState::Settled) QCOMPARE(desk.op().interruption, std::optional<Span>(std::chrono::seconds(4)));
    }

    void keepsAnAnswerThatTheStoreCouldNotTake()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.record();
        desk.runner.start();
        desk.journal.failures = { Error { QStringLiteral("store.busy"), {}, {} } };
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Recorded);
        QCOMPARE(desk.backend.submitted, 0);
        desk.wall.advance(std::chrono::milliseconds(1100));
        desk.runner.tick();
        QCoreApplication::processEvents(); // Submitting is committed and sent …
        desk.journal.failures = { Error { QStringLiteral("store.busy"), {}, {} } };
        desk.settle();
        QCOMPARE(desk.backend.submitted, 1);
        desk.pass(2);
        QCOMPARE(desk.op().state, OperationState::Accepted);
        QCOMPARE(desk.op().providerRef, QStringLiteral("R"));
        QCOMPARE(desk.backend.submitted, 1);
    }

    void stopsWhenAnotherEngineTookOver()
    {
        Desk desk;
        QSignalSpy lost(&desk.runner, &OperationRunner::ownershipLost);
        desk.record();
        desk.runner.start();
        desk.journal.failures = { Error { QStringLiteral("journal.not-owner"), {}, {} } };
        desk.settle();
        desk.pass(100);
        QCOMPARE(lost.count(), 1);
        QCOMPARE(desk.backend.submitted, 0);
    }

    void leavesACancelledOneAlone()
    {
        Desk desk;
        desk.runner.start();
        desk.settle();
        Operation op = desk.record();
        desk.journal.operations.front().state = OperationState::Cancelled;
        desk.runner.adopt(op); // as it was when it was handed over
        desk.settle();
        QCOMPARE(desk.backend.submitted, 0);
        QCOMPARE(desk.runner.openCount(), 0);
    }

    void adoptsWhatADeadEngineWasSending()
    {
        Desk desk;
        const Operation left = desk.record(OperationState::Submitting);
        desk.runner.adopt(left); // the follower of the journal was faster than start()
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Unknown);
        QCOMPARE(desk.backend.submitted, 0);
    }

    void triesLessAndLessOften()
    {
        Desk desk;
        SubmitAnswer notSent;
        notSent.kind = SubmitAnswer::Kind::NotSent;
        desk.backend.submissions.assign(500, notSent);
        desk.record();
        desk.journal.operations.front().notAfter = start + std::chrono::hours(2);
        desk.runner.start();
        desk.settle();
        for (int i = 0; i < 3600; i += 5) desk.pass(5);
        QCOMPARE(desk.op().state, OperationState::Recorded);
        QVERIFY2(desk.backend.submitted > 20 && desk.backend.submitted < 60, qPrintable(QString::number(desk.backend.submitted)));
    }

    void drainsBeforeItEnds()
    {
        Desk desk;
        QSignalSpy drained(&desk.runner, &OperationRunner::drained);
        desk.backend.submissions = { Desk::accepted() };
        desk.record();
        desk.runner.start();
        QCoreApplication::processEvents(); // on its way
        desk.runner.drain();
        desk.settle();
        QVERIFY(drained.count() > 0);
        QCOMPARE(desk.op().state, OperationState::Accepted);
        desk.pass(60);
        QCOMPARE(desk.backend.asked, 0);
    }

    void asksLessAndLessOften()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.record();
        desk.runner.start();
        desk.settle();
        for (int i = 0; i < 60; ++i) desk.pass(1);
        QVERIFY2(desk.backend.asked >= 6 && desk.backend.asked <= 9, qPrintable(QString::number(desk.backend.asked)));
    }
};

QTEST_GUILESS_MAIN(OperationRunnerTest)
#include "tst_operationrunner.moc"
