#include "onecard.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;
using namespace std::chrono_literals;

class TestIpa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_one = std::make_unique<OneCard>(); }
    void pollsAtItsOwnInterval();
    void darkVehiclesDoNotPoll();
    void enableRunsAndIsDelivered();
    void withoutCoverageItRollsBack();
    void anEimThatIsDownIsNoReasonToHurry();
    void aLostAcknowledgementIsNotRepeatedExecution();
    void afterARestartTheResultIsStillOwed();
    void aSlowWayDelaysEveryExchange();
    void whatIsLostIsTriedAgain();

private:
    std::unique_ptr<OneCard> m_one;
};

void TestIpa::pollsAtItsOwnInterval()
{
    m_one->pass(4s);
    QCOMPARE(m_one->wire.messages, 0);
    m_one->pass(10min);
    QCOMPARE(m_one->wire.messages, 10);
    QCOMPARE(m_one->fleet->polls(), std::uint64_t(10));
}

void TestIpa::darkVehiclesDoNotPoll()
{
    m_one->onAir.reset();
    m_one->lab.enable(m_one->lab.second);
    m_one->pass(10min);
    QCOMPARE(m_one->wire.messages, 0);
    m_one->onAir = m_one->lab.first;
    m_one->pass(2min);
    QCOMPARE(m_one->card->enabled()->profile.iccid, m_one->lab.second);
}

void TestIpa::enableRunsAndIsDelivered()
{
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    m_one->pass(8s);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QCOMPARE(m_one->executions.size(), std::size_t(1));
    QCOMPARE(m_one->executions[0].enabledAfter, std::optional(m_one->lab.second));
    QCOMPARE(QUuid::fromRfc4122(m_one->executions[0].transactionId).toString(QUuid::WithoutBraces), order.id);
    QCOMPARE(*m_one->onAir, m_one->lab.second);
    QVERIFY(m_one->card->undelivered().empty());
    QCOMPARE(m_one->saved, m_one->card->save());
}

void TestIpa::withoutCoverageItRollsBack()
{
    m_one->noCoverage = m_one->lab.second;
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    m_one->pass(80s);
    QCOMPARE(m_one->card->enabled()->profile.iccid, m_one->lab.second);
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Handed);
    m_one->pass(40s);
    QCOMPARE(m_one->card->enabled()->profile.iccid, m_one->lab.first);
    QCOMPARE(*m_one->onAir, m_one->lab.first);
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Done);
    QVERIFY(m_one->lab.order(order.id).reason.startsWith(QStringLiteral("rolled back:")));
    QCOMPARE(m_one->executions.size(), std::size_t(2));
    QCOMPARE(m_one->executions[1].results[0].kind, ResultKind::Rollback);
}

void TestIpa::anEimThatIsDownIsNoReasonToHurry()
{
    m_one->wire.up = false;
    m_one->pass(10min);
    QVERIFY2(m_one->wire.messages <= 21, qPrintable(QString::number(m_one->wire.messages)));
    m_one->wire.up = true;
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    m_one->pass(2min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
}

void TestIpa::aLostAcknowledgementIsNotRepeatedExecution()
{
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    for (int second = 0; second < 120 && m_one->executions.empty(); ++second)
        m_one->pass(1s);
    QCOMPARE(m_one->executions.size(), std::size_t(1));
    m_one->wire.loseAnswers = true;
    m_one->pass(30s);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    m_one->wire.loseAnswers = false;
    m_one->pass(2min);
    QCOMPARE(m_one->executions.size(), std::size_t(1));
    QVERIFY(m_one->card->undelivered().empty());
    QCOMPARE(m_one->card->counter(), std::int64_t(1));
}

void TestIpa::afterARestartTheResultIsStillOwed()
{
    m_one->noCoverage = m_one->lab.second;
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    m_one->pass(20s);
    QCOMPARE(m_one->executions.size(), std::size_t(1));
    QVERIFY(m_one->card->mayRollBack());
    m_one->restart(1h, 1h);
    QVERIFY(m_one->card->mayRollBack());
    m_one->pass(110s);
    QCOMPARE(m_one->card->enabled()->profile.iccid, m_one->lab.first);
    QVERIFY(m_one->lab.order(order.id).reason.startsWith(QStringLiteral("rolled back:")));
    QVERIFY(m_one->card->undelivered().empty());
}

void TestIpa::aSlowWayDelaysEveryExchange()
{
    OneCard slow({ 40s });
    const EimOrder order = slow.lab.enable(slow.lab.second);
    slow.pass(80s); // the question for certificates was asked, answered and asked on
    QVERIFY(slow.executions.empty());
    slow.pass(60s);
    QCOMPARE(slow.executions.size(), std::size_t(1));
    slow.pass(60s);
    QVERIFY(slow.lab.order(order.id).succeeded);
    slow.pass(10min);
    QVERIFY(slow.wire.messages < 15); // a poll takes a minute and forty seconds
}

void TestIpa::whatIsLostIsTriedAgain()
{
    OneCard lossy({ {}, 0.5 });
    const EimOrder order = lossy.lab.enable(lossy.lab.second);
    lossy.pass(20min);
    QVERIFY(lossy.lab.order(order.id).state == EimOrderState::Done);
    QCOMPARE(lossy.executions.front().executed, true);
    QVERIFY(lossy.card->undelivered().empty());
}

QTEST_GUILESS_MAIN(TestIpa)
#include "tst_ipa.moc"
