#include "runnerdesk.h"

#include <QTest>

using namespace signalbox;

namespace {

const QString taken = QStringLiteral("recorded>submitting sending\nsubmitting>accepted accepted\n");

qint64 seconds(const std::optional<Span> &span)
{
    return span ? span->count() / 1'000'000 : -1;
}

} // namespace

/// Switches that came to nothing because the new profile reached no network: back on the old profile, or on the one with
/// the fallback attribute, which nobody ordered.
class FallbacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endings_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("told");
        QTest::addColumn<qint64>("without"); // seconds without service
        QTest::newRow("seen on the fallback later")
            << "0 dispatch|1 answer accepted R|9 session interim A|40 status fell-back C|75 session start C"
            << "accepted>verifying fell-back\nverifying>settled seen-on-fallback\nrolled-back observed" << qint64(66);
        QTest::newRow("seen on the fallback before the provider said so")
            << "0 dispatch|1 answer accepted R|9 session stop A|30 session start C|40 status fell-back C|41 tick"
            << "accepted>verifying fell-back\nverifying>settled seen-on-fallback\nrolled-back observed" << qint64(21);
        QTest::newRow("never seen again")
            << "0 dispatch|1 answer accepted R|40 status fell-back C|99 tick|101 tick"
            << "accepted>verifying fell-back\nverifying>settled never-seen\nrolled-back attested" << qint64(-1);
        QTest::newRow("the fallback is the old one")
            << "0 dispatch|1 answer accepted R|9 session stop A|40 status fell-back A|45 session start A"
            << "accepted>verifying fell-back\nverifying>settled seen-on-previous\nrolled-back observed" << qint64(36);
        QTest::newRow("it had a session on the target")
            << "0 dispatch|1 answer accepted R|9 session stop A|12 session start B|20 session interim B|40 status rolled-back x|45 session start A"
            << "accepted>verifying provider-rolled-back\nverifying>settled seen-on-previous\nrolled-back observed" << qint64(25);
        QTest::newRow("facts in another order")
            << "0 dispatch|1 answer accepted R|40 status rolled-back x|45 session start A|9 session stop A"
            << "accepted>verifying provider-rolled-back\nverifying>settled seen-on-previous\nrolled-back observed" << qint64(-1);
    }

    void endings()
    {
        QFETCH(QString, story);
        QFETCH(QString, told);
        QFETCH(qint64, without);
        Story life;
        QCOMPARE(life.tell(story), taken + told);
        QCOMPARE(seconds(life.op.interruption), without);
    }

    void aStatedFallbackIsWatchedFor()
    {
        RunnerDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted() };
        OrderStatus back = RunnerDesk::status(OrderStatus::Kind::RolledBack);
        back.landedOn = Story::profile(u"C", true);
        back.landedOn->fallback = true;
        desk.backend.statuses = { back };
        desk.record();
        desk.runner.start();
        desk.settle();
        desk.see(u"stop", u"A");
        desk.pass(10);
        QCOMPARE(desk.op().state, OperationState::Verifying);
        QCOMPARE(desk.op().landedIccid, std::optional(Story::iccid(u"C")));
        desk.see(u"start", u"C");
        QCOMPARE(desk.op().outcome, OperationOutcome::RolledBack);
        QCOMPARE(desk.op().evidence, Evidence::Observed);
    }

    void whatIsInDoubtIsAskedForAgain()
    {
        RunnerDesk desk;
        OperationRunner byOrder { desk.journal, desk.history, desk.clock, desk.wall, desk.watch, ProofJudge(desk.wall, {}) };
        desk.backend.readsByOrder = desk.backend.answersComeLate = true;
        byOrder.addConnection(desk.backend, { std::chrono::seconds(100), std::chrono::seconds(5), std::chrono::seconds(60) }, { 1000, 1000, 16 });
        SubmitAnswer busy;
        busy.kind = SubmitAnswer::Kind::NotSent; // of the audit: the card has an order
        busy.error.code = QStringLiteral("connection.card-busy");
        busy.retryAfter = std::chrono::seconds(1000);
        desk.backend.submissions = { RunnerDesk::accepted(), busy };
        desk.backend.statuses = { RunnerDesk::status(OrderStatus::Kind::InDoubt), RunnerDesk::status(OrderStatus::Kind::InDoubt), RunnerDesk::status(OrderStatus::Kind::Failed) };
        desk.record();
        byOrder.start();
        for (int i = 0; i < 20 && desk.op().state != OperationState::Settled; ++i) {
            desk.clock.advance(std::chrono::seconds(5));
            desk.wall.advance(std::chrono::seconds(5));
            for (int turn = 0; turn < 8; ++turn) {
                byOrder.tick();
                QCoreApplication::processEvents();
            }
        }
        QCOMPARE(desk.op().outcome, OperationOutcome::Failed); // by the word that came late, and not by the card's list
        QCOMPARE(desk.backend.submitted, 2);
    }
};

QTEST_GUILESS_MAIN(FallbacksTest)
#include "tst_fallbacks.moc"
