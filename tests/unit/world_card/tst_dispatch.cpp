#include "labcards.h"

#include "sgp32/proof.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;

class TestDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPackageIsRepeatedOctetForOctet();
    void aResultComesTwice();
    void aRollbackAfterSuccessCorrectsIt();
    void theBookHandsOutWhatTheCardSigned();
    void onlyTheCardsOwnSignatureCounts();
    void unsignedErrorsProveNothingAtFirst();
    void unfetchedOrdersExpire();
    void handedOrdersDoNotExpire();
    void deletingAndFallback();
    void tenThousandCardsAreSeededInSeconds();

private:
    std::unique_ptr<LabCards> m_lab;
    QByteArray fetch(Euicc &card);
    ProvideResultResponse deliver(const QByteArray &result) { return m_lab->dispatch->take({ m_lab->eid, EuiccPackageBody { result } }); }
};

void TestDispatch::init()
{
    m_lab = std::make_unique<LabCards>();
    QVERIFY(m_lab->dispatch);
}

/// The package that the eIM hands out, its question for certificates answered first.
QByteArray TestDispatch::fetch(Euicc &card)
{
    GetPackageResponse response = m_lab->dispatch->next(m_lab->eid);
    if (std::holds_alternative<CardDataQuery>(response)) {
        m_lab->dispatch->take({ m_lab->eid, *card.data() });
        response = m_lab->dispatch->next(m_lab->eid);
    }
    const auto *package = std::get_if<EuiccPackageBody>(&response);
    return package ? package->der : QByteArray();
}

void TestDispatch::aPackageIsRepeatedOctetForOctet()
{
    Euicc card = m_lab->card();
    QCOMPARE(std::get<EsipaRefusal>(m_lab->dispatch->next(m_lab->eid)).error, std::int64_t(NoPackage));
    const EimOrder order = m_lab->enable(m_lab->second);
    const QByteArray package = fetch(card);
    QVERIFY(!package.isEmpty());
    QCOMPARE(fetch(card), package);
    m_lab->reopen();
    QCOMPARE(fetch(card), package);
    QVERIFY(card.load(package).executed);
    QVERIFY(!card.load(package).executed);
    QVERIFY(deliver(card.refusal()).acknowledged.empty());
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Handed); // the result is still to come
    QCOMPARE(deliver(card.undelivered().front().der).acknowledged.size(), std::size_t(1));
    QVERIFY(m_lab->order(order.id).succeeded);
}

void TestDispatch::aResultComesTwice()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    card.load(fetch(card));
    const QByteArray result = card.undelivered().front().der;
    QCOMPARE(deliver(result).acknowledged, std::vector<std::int64_t> { 1 });
    m_lab->clock.advance(std::chrono::hours(1));
    m_lab->reopen();
    QCOMPARE(deliver(result).acknowledged, std::vector<std::int64_t> { 1 });
    QVERIFY(m_lab->order(order.id).completedAt < m_lab->clock.now());
    QVERIFY(m_lab->order(order.id).succeeded);
}

void TestDispatch::aRollbackAfterSuccessCorrectsIt()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    card.load(fetch(card));
    deliver(card.undelivered().front().der); // the eIM has it; the answer never reached the vehicle
    QVERIFY(m_lab->order(order.id).succeeded);
    QVERIFY(card.rollBack());
    QCOMPARE(deliver(card.undelivered().front().der).acknowledged, std::vector<std::int64_t> { 2 });
    QVERIFY(!m_lab->order(order.id).succeeded);
    QVERIFY(m_lab->order(order.id).reason.startsWith(QStringLiteral("rolled back:")));
    const auto profiles = m_lab->book->status({ m_lab->eid, {} });
    for (const EimListing &one : *profiles)
        QCOMPARE(one.profile.enabled, one.profile.iccid == m_lab->first);
}

void TestDispatch::theBookHandsOutWhatTheCardSigned()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    QCOMPARE(m_lab->book->proofOf(QStringLiteral("nothing")).error().status, 404);
    card.load(fetch(card));
    QVERIFY(!*m_lab->book->proofOf(order.id));
    const QByteArray result = card.undelivered().front().der;
    deliver(result);
    m_lab->reopen(); // it is on disk
    const signalbox::CardProof proof = m_lab->book->proofOf(order.id)->value();
    QCOMPARE(proof.result, result);

    ProofExpectation expected { .eid = m_lab->eid };
    expected.roots = *readRoots(m_lab->dir.filePath(QStringLiteral("roots")));
    expected.at = WallClock().now();
    const auto proven = verifyProof(proof, expected);
    QVERIFY2(proven, proven ? "" : qPrintable(proven.error().code));
    QCOMPARE(proven->result.results.front().kind, ResultKind::Enable);
    QCOMPARE(proven->request->transactionId, QUuid::fromString(order.id).toRfc4122());

    QVERIFY(card.rollBack());
    deliver(card.undelivered().front().der);
    expected.accepted = { proven->mark() };
    const auto back = verifyProof(m_lab->book->proofOf(order.id)->value(), expected);
    QVERIFY2(back, back ? "" : qPrintable(back.error().code));
    QCOMPARE(back->result.results.front().kind, ResultKind::Rollback);
}

void TestDispatch::onlyTheCardsOwnSignatureCounts()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    card.load(fetch(card));
    QByteArray forged = card.undelivered().front().der;
    forged.back() = char(forged.back() ^ 1);
    QVERIFY(deliver(forged).error);
    Euicc twin = m_lab->card(); // the same EID, another key
    twin.load(fetch(card));
    QVERIFY(deliver(twin.undelivered().front().der).error);
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Handed);
    QVERIFY(deliver("nonsense").error);

    Euicc stranger(*Eid::withCheckDigits("890490320000000000000000000002"), {}, m_lab->maker);
    QVERIFY(m_lab->dispatch->take({ m_lab->eid, *stranger.data() }).error);
    QVERIFY(!deliver(card.undelivered().front().der).error);
}

void TestDispatch::unsignedErrorsProveNothingAtFirst()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    fetch(card);
    const QByteArray refusal = unsignedError(labEimId(), {}, labToken);
    deliver(refusal);
    deliver(refusal);
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Handed);
    deliver(refusal);
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Done);
    QVERIFY(!m_lab->order(order.id).succeeded);
}

void TestDispatch::unfetchedOrdersExpire()
{
    const EimOrder order = m_lab->enable(m_lab->second);
    m_lab->clock.advance(std::chrono::hours(2));
    m_lab->book->expire(std::chrono::hours(3));
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Waiting);
    m_lab->book->expire(std::chrono::hours(1));
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Done);
    QVERIFY(m_lab->order(order.id).reason.startsWith(QStringLiteral("not executed")));
    QCOMPARE(std::get<EsipaRefusal>(m_lab->dispatch->next(m_lab->eid)).error, std::int64_t(NoPackage));
}

void TestDispatch::handedOrdersDoNotExpire()
{
    Euicc card = m_lab->card();
    const EimOrder order = m_lab->enable(m_lab->second);
    const QByteArray package = fetch(card);
    m_lab->clock.advance(std::chrono::hours(48));
    m_lab->book->expire(std::chrono::hours(1));
    QCOMPARE(m_lab->order(order.id).state, EimOrderState::Handed);
    QCOMPARE(fetch(card), package);
}

void TestDispatch::deletingAndFallback()
{
    Euicc card = m_lab->card();
    const auto run = [&](EimAction action) {
        const auto order = m_lab->book->accept(action, { {}, m_lab->second }, {});
        card.load(fetch(card));
        card.acknowledge(deliver(card.undelivered().back().der).acknowledged);
        return m_lab->order(order->id).succeeded;
    };
    QVERIFY(run(EimAction::SetFallback));
    QVERIFY((*m_lab->book->status({ {}, m_lab->second }))[0].profile.fallback);
    QCOMPARE(m_lab->book->accept(EimAction::Delete, { {}, m_lab->second }, {}).error().code, QStringLiteral("INCOMPATIBLE_STATE"));

    // Where the eIM does not know better the card refuses.
    EimCard blind = *m_lab->state->card(m_lab->eid);
    for (EimProfile &profile : blind.profiles)
        profile.fallback = false;
    QVERIFY(m_lab->state->update(blind));
    QVERIFY(!run(EimAction::Delete));
    QCOMPARE(card.profiles().size(), std::size_t(2));
}

void TestDispatch::tenThousandCardsAreSeededInSeconds()
{
    std::vector<EimCard> cards(10000);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].eid = *Eid::withCheckDigits(QByteArray::number(qulonglong(i)).rightJustified(30, '0').replace(0, 8, "89049032").toStdString());
        for (int p = 0; p < 4; ++p)
            cards[i].profiles.push_back({ *Iccid::parse(QStringLiteral("8900%1").arg(i * 4 + std::size_t(p), 15, 10, QLatin1Char('0'))), p == 0, false });
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_lab->state->store().seed(cards));
    const qint64 seeded = timer.restart();
    m_lab->reopen();
    qInfo("seeded in %lld ms, loaded in %lld ms", static_cast<long long>(seeded), static_cast<long long>(timer.elapsed()));
    QVERIFY(m_lab->book->status({ cards.back().eid, {} }).has_value());
    QVERIFY(seeded + timer.elapsed() < 30000);
}

QTEST_GUILESS_MAIN(TestDispatch)
#include "tst_dispatch.moc"
