#include "runnerdesk.h"

#include <QTest>

using namespace signalbox;
using Desk = RunnerDesk;

/// Nothing here calls tick(): what is sent is sent because something happened.
class TurnsTest : public QObject
{
    Q_OBJECT
    static void turn()
    {
        for (int i = 0; i < 12; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    static Operation recorded(Desk &desk, int vehicle)
    {
        Operation op = Story::operation(OperationKind::Enable, start);
        op.state = OperationState::Recorded;
        for (int check = 0; check < 100; ++check) // its last two digits
            if (const auto eid = Eid::parse(QStringLiteral("8904903212345123451234567890%1").arg(100 * vehicle + check, 4, 10, QLatin1Char('0')))) op.eid = *eid;
        return desk.journal.add(op).result().value();
    }
    static void begin(Desk &desk)
    {
        desk.runner.start();
        desk.settle();
    }
    static int inState(const Desk &desk, OperationState state)
    {
        return int(std::count_if(desk.journal.operations.begin(), desk.journal.operations.end(), [&](const Operation &op) { return op.state == state; }));
    }

private Q_SLOTS:
    void whatIsApprovedGoesOutAtOnce()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        begin(desk);
        desk.runner.adopt(desk.record());
        turn();
        QCOMPARE(desk.backend.submitted, 1);
        QVERIFY(desk.backend.journalledFirst);
        QCOMPARE(desk.op().state, OperationState::Accepted);
    }

    void nothingGoesOutBeforeTheOpenOnesAreKnown()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        desk.runner.adopt(desk.record());
        turn();
        QCOMPARE(desk.backend.submitted, 0);
        begin(desk);
        QCOMPARE(desk.backend.submitted, 1);
    }

    void aFreePlaceIsTakenInOrder()
    {
        Desk desk({}, { 1000, 1000, 1 });
        desk.backend.submissions.assign(5, Desk::accepted());
        begin(desk);
        std::vector<Operation> orders;
        for (int i = 0; i < 5; ++i) orders.push_back(recorded(desk, i));
        for (const Operation &op : orders) desk.runner.adopt(op);
        QCoreApplication::processEvents(); // one is written down as being sent, the others wait as Recorded
        QVERIFY(inState(desk, OperationState::Recorded) >= 4);
        for (int i = 0; i < 5; ++i) turn();
        QCOMPARE(desk.backend.submitted, 5);
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(desk.backend.sent[i].id, orders[i].id);
    }

    void neverMoreAtOnceThanTheConnectionTakes()
    {
        Desk desk({}, { 1000, 1000, 2 });
        desk.backend.submissions.assign(6, Desk::accepted());
        for (int i = 0; i < 6; ++i) recorded(desk, i);
        desk.runner.start();
        for (int i = 0; i < 80 && desk.backend.submitted < 6; ++i) {
            QVERIFY2(inState(desk, OperationState::Submitting) <= 2, qPrintable(QString::number(i)));
            QCoreApplication::processEvents();
        }
        QCOMPARE(desk.backend.submitted, 6);
    }

    void theRateHoldsForThemAll()
    {
        Desk desk({}, { 1000, 2, 16 });
        desk.backend.submissions.assign(6, Desk::accepted());
        begin(desk);
        for (int i = 0; i < 6; ++i) desk.runner.adopt(recorded(desk, i));
        turn();
        QCOMPARE(desk.backend.submitted, 2);
        desk.pass(1);
        QCOMPARE(desk.backend.submitted, 4);
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
