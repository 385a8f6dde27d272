#include "runnerdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using Kind = OrderStatus::Kind;

namespace {

/// A desk whose provider reads cards by order, as onomondo-eim does.
struct ByOrderDesk : RunnerDesk
{
    OperationRunner byOrder { journal, history, clock, wall, watch, ProofJudge(wall) };
    ByOrderDesk()
    {
        backend.readsByOrder = true;
        byOrder.addConnection(backend, { std::chrono::seconds(100), std::chrono::seconds(5), std::chrono::seconds(60) }, { 1000, 1000, 16 });
    }
    void turn()
    {
        for (int i = 0; i < 8; ++i) {
            byOrder.tick();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    void go(int seconds)
    {
        clock.advance(std::chrono::seconds(seconds));
        wall.advance(std::chrono::seconds(seconds));
        turn();
    }
    void begin()
    {
        byOrder.start();
        turn();
    }
    static Result<OrderStatus> list(std::vector<Profile> profiles)
    {
        OrderStatus out = status(Kind::Succeeded);
        out.reading.profiles = std::move(profiles);
        return out;
    }
    static Result<OrderStatus> inDoubt(const char *code)
    {
        OrderStatus out = status(Kind::InDoubt);
        out.code = QString::fromLatin1(code);
        return out;
    }
    QStringList story() const
    {
        QStringList out;
        for (const Operation &one : journal.operations)
            out += QStringLiteral("%1 %2 %3 %4").arg(code(one.kind), code(one.state), code(one.outcome), code(one.evidence));
        return out;
    }
};

} // namespace

class ReadingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAuditIsAnOrder()
    {
        ByOrderDesk desk;
        std::vector<CardReading> said;
        QObject::connect(&desk.byOrder, &OperationRunner::cardRead, &desk.byOrder, [&](const Operation &, const CardReading &reading) { said.push_back(reading); });
        desk.backend.submissions = { RunnerDesk::accepted() };
        desk.backend.statuses = { RunnerDesk::status(Kind::Accepted), ByOrderDesk::list({ Story::profile(u"A", true) }) };
        desk.record(OperationState::Recorded, OperationKind::Audit);
        desk.begin();
        QCOMPARE(desk.op().state, OperationState::Accepted);
        desk.go(7);
        desk.go(7);
        QCOMPARE(desk.story(), QStringList { QStringLiteral("audit settled succeeded attested") });
        QCOMPARE(said.size(), 1u);
        QCOMPARE(desk.backend.listed, 0);
        QCOMPARE(desk.backend.forgotten, QStringList { QStringLiteral("R") });
    }

    void oneOrderOnACardAtATime()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), RunnerDesk::accepted(), RunnerDesk::accepted() };
        desk.backend.statuses = { RunnerDesk::status(Kind::Working) };
        desk.record(OperationState::Recorded, OperationKind::Audit);
        desk.record();
        desk.record(OperationState::Recorded, OperationKind::EuiccInfo);
        desk.begin();
        for (int i = 0; i < 8; ++i) desk.go(5);
        QCOMPARE(desk.backend.submitted, 1);
        desk.backend.statuses = { ByOrderDesk::list({ Story::profile(u"A", true) }), RunnerDesk::status(Kind::Working) };
        desk.go(20);
        desk.go(1);
        QCOMPARE(desk.backend.submitted, 2);
    }

    void whatIsInDoubtIsReadFromTheCard_data()
    {
        QTest::addColumn<bool>("executed");
        QTest::addColumn<QString>("end");
        QTest::newRow("not executed") << false << QStringLiteral("delete settled failed inferred");
        QTest::newRow("executed") << true << QStringLiteral("delete settled succeeded inferred");
    }
    void whatIsInDoubtIsReadFromTheCard()
    {
        QFETCH(bool, executed);
        QFETCH(QString, end);
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), RunnerDesk::accepted() };
        std::vector<Profile> after { Story::profile(u"A", true) };
        if (!executed) after.push_back(Story::profile(u"B", false));
        desk.backend.statuses = { ByOrderDesk::inDoubt("abortedOrder"), ByOrderDesk::list(after) };
        desk.record(OperationState::Recorded, OperationKind::Delete);
        desk.begin();
        for (int i = 0; i < 20 && desk.byOrder.openCount(); ++i) desk.go(5);
        QCOMPARE(desk.story(), (QStringList { end, QStringLiteral("audit settled succeeded attested") }));
        QCOMPARE(desk.journal.operations[1].requestedBy, QStringLiteral("engine"));
        QCOMPARE(desk.backend.submitted, 2);
    }

    void anOrderWhoseAnswerWasLostIsFound()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { SubmitAnswer {} };
        desk.backend.found = std::optional(QStringLiteral("psmo/1"));
        desk.backend.statuses = { RunnerDesk::status(Kind::Succeeded) };
        desk.record(OperationState::Recorded, OperationKind::Delete);
        desk.begin();
        QCOMPARE(desk.op().state, OperationState::Unknown);
        desk.go(7);
        QCOMPARE(desk.op().providerRef, QStringLiteral("psmo/1"));
        desk.go(7);
        QCOMPARE(desk.story(), QStringList { QStringLiteral("delete settled succeeded attested") });
        QCOMPARE(desk.backend.submitted, 1);
    }

    /// Nobody can tell whether it is open at the eIM, so that nothing else may be sent to the card meanwhile.
    void aListThatIsBrokenKeepsTheCardTaken()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { SubmitAnswer {}, RunnerDesk::accepted() };
        desk.backend.found = failure("connection.server-error");
        desk.backend.statuses = { ByOrderDesk::list({ Story::profile(u"A", true), Story::profile(u"B", false) }) };
        desk.record(OperationState::Recorded, OperationKind::Delete);
        desk.record(OperationState::Recorded, OperationKind::Audit);
        desk.begin();
        for (int i = 0; i < 15; ++i) desk.go(6);
        QCOMPARE(desk.backend.submitted, 1);
        for (int i = 0; i < 20 && desk.byOrder.openCount(); ++i) desk.go(10);
        // The audit that was asked for waited in vain; the engine's own came after the eIM had given the order up.
        QCOMPARE(desk.story(), (QStringList { QStringLiteral("delete settled failed inferred"), QStringLiteral("audit expired none none"), QStringLiteral("audit settled succeeded attested") }));
    }

    void anOldListSaysNothingOfALaterOrder()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), SubmitAnswer {} };
        desk.backend.statuses = { ByOrderDesk::list({ Story::profile(u"A", true), Story::profile(u"B", false) }) };
        desk.backend.found = failure("connection.server-error");
        desk.record(OperationState::Recorded, OperationKind::Audit);
        desk.record(OperationState::Recorded, OperationKind::Delete);
        desk.begin();
        for (int i = 0; i < 6; ++i) desk.go(5);
        QCOMPARE(desk.story(), (QStringList { QStringLiteral("audit settled succeeded attested"), QStringLiteral("delete unknown none none") }));
    }

    void anOutcomeThatIsWrittenDownStays()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), RunnerDesk::accepted() };
        desk.backend.statuses = { RunnerDesk::status(Kind::Succeeded), RunnerDesk::status(Kind::Working) };
        desk.record();
        desk.begin();
        desk.go(7);
        QCOMPARE(desk.op().state, OperationState::Verifying);
        for (int i = 0; i < 7; ++i) desk.go(10);
        QCOMPARE(desk.op().state, OperationState::Unknown); // nobody saw the vehicle
        desk.go(10);
        QCOMPARE(desk.op().state, OperationState::Unknown); // and not Working again
        QCOMPARE(desk.op().evidence, Evidence::Attested);
    }

    void aDownloadIsEnabledByASecondOperation()
    {
        RunnerDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), RunnerDesk::accepted() };
        OrderStatus done = RunnerDesk::status(Kind::Succeeded);
        done.assignedIccid = Story::iccid(u"C");
        desk.backend.statuses = { done, RunnerDesk::status(Kind::Working) };
        Operation download = Story::operation(OperationKind::Download, start);
        download.state = OperationState::Recorded;
        download.details.thenEnable = true;
        download.rollback = true;
        desk.journal.add(download, ActivationCode::parse(u"1$smdp.example$K2-F").value());
        desk.runner.start();
        desk.settle();
        for (int i = 0; i < 4; ++i) desk.pass(7);
        QCOMPARE(desk.journal.operations.size(), 2u);
        QCOMPARE(desk.journal.operations[0].outcome, OperationOutcome::Succeeded);
        const Operation &enable = desk.journal.operations[1];
        QCOMPARE(enable.kind, OperationKind::Enable);
        QCOMPARE(enable.iccid, std::optional(Story::iccid(u"C")));
        QVERIFY(enable.rollback);
        QCOMPARE(enable.state, OperationState::Working);
        QCOMPARE(desk.backend.submitted, 2);
    }

    void aDownloadByOrderKnowsWhatWasThereBefore()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted(), RunnerDesk::accepted() };
        OrderStatus done = RunnerDesk::status(Kind::Succeeded);
        done.assignedIccid = Story::iccid(u"C");
        desk.backend.statuses = { ByOrderDesk::list({ Story::profile(u"A", true) }), done };
        Operation download = Story::operation(OperationKind::Download, start);
        download.state = OperationState::Recorded;
        desk.journal.add(download, ActivationCode::parse(u"1$smdp.example$K2-F").value());
        desk.begin();
        for (int i = 0; i < 10 && desk.byOrder.openCount(); ++i) desk.go(7);
        QCOMPARE(desk.story(), (QStringList { QStringLiteral("download settled succeeded attested"), QStringLiteral("audit settled succeeded attested") }));
        QCOMPARE(desk.backend.sent.size(), 2u);
        QCOMPARE(desk.backend.sent[0].kind, OperationKind::Audit);
        QCOMPARE(desk.journal.operations[0].iccidsBefore, std::vector { Story::iccid(u"A") });
    }

    void aDeviceThatNeverCame()
    {
        ByOrderDesk desk;
        desk.backend.submissions = { RunnerDesk::accepted() };
        OrderStatus never = RunnerDesk::status(Kind::NotFetched);
        never.code = QStringLiteral("noshowOrder");
        desk.backend.statuses = { never };
        desk.record();
        desk.begin();
        desk.go(7);
        QCOMPARE(desk.story(), QStringList { QStringLiteral("enable settled unreachable attested") });
        QCOMPARE(desk.op().dialectCode, QStringLiteral("noshowOrder"));
    }
};

QTEST_GUILESS_MAIN(ReadingsTest)
#include "tst_readings.moc"
