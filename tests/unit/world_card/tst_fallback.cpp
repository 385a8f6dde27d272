#include "onecard.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;
using namespace std::chrono_literals;

class TestFallback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_one = std::make_unique<OneCard>(); }
    void theCardsRules();
    void withoutNetworkForLong();
    void theEimHearsOfIt();
    void aListingGivesWay();
    void homeAgain();
    void homeIsTriedLessAndLessOften();
    void whereNothingIsOnTheAir();
    void sleepIsNoLoss();
    void whatMayNotBeDeletedMeanwhile();
    void itOutlivesARestart();

private:
    std::unique_ptr<OneCard> m_one;
    /// The attribute goes to the second profile.
    void setFallback()
    {
        const auto order = m_one->lab.book->accept(EimAction::SetFallback, { {}, m_one->lab.second }, {});
        QVERIFY(order);
        m_one->pass(2min);
        QVERIFY(m_one->lab.order(order->id).succeeded);
    }
    bool enabledAtEim(const Iccid &iccid) { return (*m_one->lab.book->status({ {}, iccid }))[0].profile.enabled; }
};

void TestFallback::theCardsRules()
{
    Euicc card = m_one->lab.card();
    QVERIFY(!card.executeFallback()); // no attribute
    QVERIFY(!card.returnFromFallback());
    setFallback();
    QVERIFY(m_one->card->executeFallback());
    QVERIFY(m_one->card->onFallback());
    QVERIFY(m_one->card->hasNews());
    QCOMPARE(m_one->card->enabled()->profile.iccid, m_one->lab.second);
    QVERIFY(!m_one->card->executeFallback()); // is there already
    QCOMPARE(m_one->card->returnFromFallback()->enabledAfter, std::optional(m_one->lab.first));
    QVERIFY(!m_one->card->onFallback());
}

void TestFallback::withoutNetworkForLong()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->pass(40min);
    QVERIFY(m_one->fallbacks.empty());
    m_one->pass(10min);
    QCOMPARE(m_one->fallbacks.size(), std::size_t(1));
    QCOMPARE(m_one->fallbacks[0].first.enabledBefore, std::optional(m_one->lab.first));
    QCOMPARE(m_one->fallbacks[0].first.enabledAfter, std::optional(m_one->lab.second));
    QVERIFY(!m_one->fallbacks[0].second);
    QCOMPARE(*m_one->onAir, m_one->lab.second);
}

void TestFallback::theEimHearsOfIt()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->pass(50min);
    QVERIFY(enabledAtEim(m_one->lab.second));
    QVERIFY(!enabledAtEim(m_one->lab.first));
    QVERIFY(!m_one->card->hasNews());
    QVERIFY(m_one->card->undelivered().empty());
    QCOMPARE(m_one->lab.book->accept(EimAction::SetFallback, { {}, m_one->lab.second }, {}).error().code, QStringLiteral("INCOMPATIBLE_STATE"));
}

void TestFallback::aListingGivesWay()
{
    setFallback();
    m_one->lab.dispatch->profilesChanged(m_one->lab.eid);
    QVERIFY(std::holds_alternative<EuiccPackageBody>(m_one->lab.dispatch->next(m_one->lab.eid)));
    const EimOrder listing = *m_one->lab.state->open(m_one->lab.eid);
    QCOMPARE(listing.action, EimAction::List);
    QCOMPARE(m_one->lab.book->order(listing.id).error().status, 404);
    const EimOrder order = m_one->lab.enable(m_one->lab.second);
    m_one->pass(2min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    m_one->lab.reopen();
    QVERIFY(!m_one->lab.state->open(m_one->lab.eid));
}

void TestFallback::homeAgain()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->pass(50min);
    m_one->noCoverage.reset();
    m_one->pass(50min);
    QCOMPARE(m_one->fallbacks.size(), std::size_t(1));
    m_one->pass(20min);
    QCOMPARE(m_one->fallbacks.size(), std::size_t(2));
    QVERIFY(m_one->fallbacks[1].second);
    QCOMPARE(*m_one->onAir, m_one->lab.first);
    QVERIFY(enabledAtEim(m_one->lab.first));
    m_one->pass(5h);
    QCOMPARE(m_one->fallbacks.size(), std::size_t(2));
}

void TestFallback::homeIsTriedLessAndLessOften()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->pass(24h, 10s);
    int home = 0;
    for (const auto &[execution, back] : m_one->fallbacks)
        home += back;
    QVERIFY2(home >= 3 && home <= 6, qPrintable(QString::number(home)));
    QCOMPARE(*m_one->onAir, m_one->lab.second);
}

void TestFallback::whereNothingIsOnTheAir()
{
    setFallback();
    m_one->nowhere = true;
    m_one->pass(95min);
    QCOMPARE(m_one->fallbacks.size(), std::size_t(2));
    QVERIFY(!m_one->fallbacks[0].second);
    QVERIFY(m_one->fallbacks[1].second);
    m_one->nowhere = false;
    m_one->pass(5min);
    QVERIFY(enabledAtEim(m_one->lab.first));
    QVERIFY(!m_one->card->onFallback() && !m_one->card->hasNews());
}

void TestFallback::sleepIsNoLoss()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->asleep = true;
    m_one->pass(5h, 10s);
    QVERIFY(m_one->fallbacks.empty());
}

void TestFallback::whatMayNotBeDeletedMeanwhile()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->pass(50min);
    const auto order = m_one->lab.book->accept(EimAction::Delete, { {}, m_one->lab.first }, {});
    QVERIFY(order);
    m_one->pass(2min);
    QCOMPARE(m_one->lab.order(order->id).reason, QStringLiteral("returnFallbackProfile"));
}

void TestFallback::itOutlivesARestart()
{
    setFallback();
    m_one->noCoverage = m_one->lab.first;
    m_one->wire.up = false;
    m_one->pass(50min);
    QVERIFY(m_one->card->hasNews());
    m_one->restart(60s, 5s);
    QVERIFY(m_one->card->onFallback() && m_one->card->hasNews());
    m_one->wire.up = true;
    m_one->pass(3min);
    QVERIFY(enabledAtEim(m_one->lab.second));
    QVERIFY(!m_one->card->hasNews());
}

QTEST_GUILESS_MAIN(TestFallback)
#include "tst_fallback.moc"
