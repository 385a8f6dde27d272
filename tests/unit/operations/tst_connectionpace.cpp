#include "runnerdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using Desk = RunnerDesk;

class ConnectionPaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsQuietWhenAskedTo()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.backend.statuses = { tl::unexpected(Error { QStringLiteral("connection.throttled"), { { QStringLiteral("seconds"), 120 } }, {} }) };
        desk.record();
        desk.runner.start();
        desk.settle();
        desk.pass(7);
        QCOMPARE(desk.backend.asked, 1);
        for (int i = 0; i < 11; ++i) desk.pass(10);
        QCOMPARE(desk.backend.asked, 1);
        desk.pass(30);
        QCOMPARE(desk.backend.asked, 2);
    }

    void staysWithinTheLimits()
    {
        Desk desk;
        OperationRunner slow(desk.journal, desk.history, desk.clock, desk.wall, desk.watch, ProofJudge(desk.wall));
        slow.addConnection(desk.backend, { std::chrono::seconds(1000), std::chrono::seconds(5), std::chrono::seconds(60) }, { 2, 1, 4 });
        QSignalSpy planned(&slow, &OperationRunner::planned);
        desk.backend.submissions.assign(30, Desk::accepted());
        for (int i = 0; i < 30; ++i) {
            Operation op = Story::operation(OperationKind::Enable, start);
            op.eid = *Eid::parse(QStringLiteral("890490321234512345123456789%1").arg(i, 5, 10, QLatin1Char('0')));
            op.notAfter = start + std::chrono::hours(1);
            QVERIFY(desk.journal.add(op).result());
        }
        slow.start();
        for (int second = 0; second < 10; ++second) {
            desk.wall.advance(std::chrono::seconds(1));
            desk.clock.advance(std::chrono::seconds(1));
            for (int i = 0; i < 6; ++i) {
                slow.tick();
                QCoreApplication::processEvents();
            }
        }
        QVERIFY2(desk.backend.submitted >= 9 && desk.backend.submitted <= 11, qPrintable(QString::number(desk.backend.submitted)));
        QVERIFY2(desk.backend.asked <= 22, qPrintable(QString::number(desk.backend.asked)));
        const auto plan = planned.last().at(1).value<ConnectionPlan>();
        QCOMPARE(plan.limits.submitsPerSecond, 1.0);
        QVERIFY(plan.waiting > 15);
    }

    void pausesWhenNothingComesThrough()
    {
        ConnectionPace pace({ 1000, 1000, 2 }, 3);
        Instant now = start;
        QVERIFY(pace.mayAsk(now));
        pace.began();
        pace.began();
        QVERIFY2(!pace.mayAsk(now), "two are under way");
        pace.ended();
        for (int i = 0; i < 2; ++i) pace.answered(now, true, {});
        QVERIFY(pace.mayAsk(now));
        std::vector<double> pauses;
        for (int i = 0; i < 12; ++i) {
            pace.answered(now, true, {});
            const auto until = pace.plan(now).pausedUntil;
            QVERIFY(until);
            pauses.push_back(std::chrono::duration<double>(*until - now).count());
            now = *until;
        }
        QVERIFY2(pauses.front() >= 0.8 && pauses.front() <= 1.2, qPrintable(QString::number(pauses.front())));
        QVERIFY2(pauses.back() >= 48 && pauses.back() <= 72, qPrintable(QString::number(pauses.back())));
        QCOMPARE(pace.plan(now - std::chrono::seconds(1)).pausedFor, PauseReason::Failing);
        QCOMPARE(pace.plan(now - std::chrono::seconds(1)).failures, 14);
        QCOMPARE(pace.plan(now).pausedFor, PauseReason::None);
        pace.answered(now, false, {});
        pace.answered(now, true, {});
        QVERIFY2(pace.mayAsk(now), "one failure after a success is chance");
        pace.answered(now, false, std::chrono::seconds(100));
        const double asked = std::chrono::duration<double>(*pace.plan(now).pausedUntil - now).count();
        QVERIFY2(asked >= 100 && asked <= 110, qPrintable(QString::number(asked)));
        QCOMPARE(pace.plan(now).pausedFor, PauseReason::Asked);
    }

    void oneTroubleIsOneTrouble()
    {
        ConnectionPace pace({ 1000, 1000, 16 }, 3);
        for (int i = 0; i < 14; ++i) pace.answered(start, true, {}); // all that were under way when the server died
        QVERIFY(*pace.plan(start).pausedUntil - start <= std::chrono::milliseconds(1200));
        const Instant later = start + std::chrono::seconds(2);
        for (int i = 0; i < 14; ++i) pace.answered(later, true, {});
        QVERIFY(*pace.plan(later).pausedUntil - later <= std::chrono::milliseconds(2400));
    }
};

QTEST_GUILESS_MAIN(ConnectionPaceTest)
#include "tst_connectionpace.moc"
