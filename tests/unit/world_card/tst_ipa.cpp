#include "labcards.h"

#include "world/ipafleet.h"

#include <QTest>
#include <deque>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;
using namespace std::chrono_literals;

/// Joins vehicles and eIM without a network; a test decides what gets through.
class Wire : public EsipaTransport
{
public:
    explicit Wire(LabCards &lab) : m_lab(lab) { }

    void post(QByteArray message, std::function<void(std::optional<QByteArray>)> done) override
    {
        m_under.push_back({ std::move(message), std::move(done) });
    }
    /// Answers what is under way, and what that leads to.
    void flow()
    {
        while (!m_under.empty()) {
            const auto [message, done] = std::move(m_under.front());
            m_under.pop_front();
            ++messages;
            std::optional<QByteArray> answer;
            if (up) answer = serve(message);
            if (loseAnswers) answer.reset();
            done(answer);
        }
    }

    bool up = true;
    bool loseAnswers = false; ///< the eIM works, but nothing comes back
    int messages = 0;

private:
    QByteArray serve(const QByteArray &message)
    {
        if (const auto ask = parseGetPackageRequest(message)) return encode(m_lab.dispatch->next(ask->eid));
        return encode(m_lab.dispatch->take(*parseProvideResultRequest(message)));
    }

    LabCards &m_lab;
    std::deque<std::pair<QByteArray, std::function<void(std::optional<QByteArray>)>>> m_under;
};

class TestIpa : public QObject, public IpaWorld
{
    Q_OBJECT

public:
    bool reaches(CardIndex) const override { return m_onAir && *m_onAir != m_noCoverage; }
    void changed(CardIndex) override { m_saved = m_card->save(); }
    void executed(CardIndex, const CardExecution &execution) override { m_executions.push_back(execution); }
    void refresh(CardIndex, const CardProfile *enabled) override
    {
        m_onAir = enabled ? std::optional(enabled->profile.iccid) : std::nullopt;
    }

private Q_SLOTS:
    void init();
    void pollsAtItsOwnInterval();
    void darkVehiclesDoNotPoll();
    void enableRunsAndIsDelivered();
    void withoutCoverageItRollsBack();
    void anEimThatIsDownIsNoReasonToHurry();
    void aLostAcknowledgementIsNotRepeatedExecution();
    void afterARestartTheResultIsStillOwed();

private:
    std::unique_ptr<LabCards> m_lab;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<Euicc> m_card;
    std::unique_ptr<IpaFleet> m_fleet;
    std::optional<Iccid> m_onAir;
    std::optional<Iccid> m_noCoverage;
    std::vector<CardExecution> m_executions;
    QByteArray m_saved;

    void pass(Span time, Span stride = 1s)
    {
        for (Span gone {}; gone < time; gone += stride) {
            m_lab->clock.advance(stride);
            m_fleet->step();
            m_wire->flow();
        }
    }
};

void TestIpa::init()
{
    m_fleet.reset();
    m_lab = std::make_unique<LabCards>();
    m_wire = std::make_unique<Wire>(*m_lab);
    m_card = std::make_unique<Euicc>(m_lab->card());
    m_onAir = m_lab->first;
    m_noCoverage.reset();
    m_executions.clear();
    m_fleet = std::make_unique<IpaFleet>(m_lab->clock, *m_wire, *this);
    m_fleet->add(*m_card, 60s, m_lab->clock.now() + 5s);
}

void TestIpa::pollsAtItsOwnInterval()
{
    pass(4s);
    QCOMPARE(m_wire->messages, 0);
    pass(10min);
    QCOMPARE(m_wire->messages, 10);
    QCOMPARE(m_fleet->polls(), std::uint64_t(10));
}

void TestIpa::darkVehiclesDoNotPoll()
{
    m_onAir.reset();
    m_lab->enable(m_lab->second);
    pass(10min);
    QCOMPARE(m_wire->messages, 0);
    m_onAir = m_lab->first;
    pass(2min);
    QCOMPARE(m_card->enabled()->profile.iccid, m_lab->second);
}

void TestIpa::enableRunsAndIsDelivered()
{
    const EimOrder order = m_lab->enable(m_lab->second);
    pass(8s);
    QVERIFY(m_lab->order(order.id).succeeded);
    QCOMPARE(m_executions.size(), std::size_t(1));
    QCOMPARE(m_executions[0].enabledAfter, std::optional(m_lab->second));
    QCOMPARE(QUuid::fromRfc4122(m_executions[0].transactionId).toString(QUuid::WithoutBraces), order.id);
    QCOMPARE(*m_onAir, m_lab->second);
    QVERIFY(m_card->undelivered().empty());
    QCOMPARE(m_saved, m_card->save());
}

void TestIpa::withoutCoverageItRollsBack()
{
    m_noCoverage = m_lab->second;
    const EimOrder order = m_lab->enable(m_lab->second);
    pass(80s);
    QCOMPARE(m_card->enabled()->profile.iccid, m_lab->second);
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Handed);
    pass(40s);
    QCOMPARE(m_card->enabled()->profile.iccid, m_lab->first);
    QCOMPARE(*m_onAir, m_lab->first);
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Done);
    QVERIFY(m_lab->order(order.id).reason.startsWith(QStringLiteral("rolled back:")));
    QCOMPARE(m_executions.size(), std::size_t(2));
    QCOMPARE(m_executions[1].results[0].kind, ResultKind::Rollback);
}

void TestIpa::anEimThatIsDownIsNoReasonToHurry()
{
    m_wire->up = false;
    pass(10min);
    QVERIFY2(m_wire->messages <= 21, qPrintable(QString::number(m_wire->messages)));
    m_wire->up = true;
    const EimOrder order = m_lab->enable(m_lab->second);
    pass(2min);
    QVERIFY(m_lab->order(order.id).succeeded);
}

void TestIpa::aLostAcknowledgementIsNotRepeatedExecution()
{
    const EimOrder order = m_lab->enable(m_lab->second);
    for (int second = 0; second < 120 && m_executions.empty(); ++second)
        pass(1s);
    QCOMPARE(m_executions.size(), std::size_t(1));
    m_wire->loseAnswers = true;
    pass(30s);
    QVERIFY(m_lab->order(order.id).succeeded);
    m_wire->loseAnswers = false;
    pass(2min);
    QCOMPARE(m_executions.size(), std::size_t(1));
    QVERIFY(m_card->undelivered().empty());
    QCOMPARE(m_card->counter(), std::int64_t(1));
}

void TestIpa::afterARestartTheResultIsStillOwed()
{
    m_noCoverage = m_lab->second;
    const EimOrder order = m_lab->enable(m_lab->second);
    pass(20s);
    QCOMPARE(m_executions.size(), std::size_t(1));
    auto restored = Euicc::restore(m_saved, m_lab->maker);
    QVERIFY(restored && restored->mayRollBack());
    m_fleet.reset();
    *m_card = *restored;
    m_fleet = std::make_unique<IpaFleet>(m_lab->clock, *m_wire, *this);
    m_fleet->add(*m_card, 1h, m_lab->clock.now() + 1h);
    pass(110s);
    QCOMPARE(m_card->enabled()->profile.iccid, m_lab->first);
    QVERIFY(m_lab->order(order.id).reason.startsWith(QStringLiteral("rolled back:")));
    QVERIFY(m_card->undelivered().empty());
}

QTEST_GUILESS_MAIN(TestIpa)
#include "tst_ipa.moc"
