#include "onecard.h"

#include "sgp32/download.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;
using namespace std::chrono_literals;

class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_one = std::make_unique<OneCard>(); }
    void aProfileIsInstalledAndCanBeEnabled();
    void refusals_data();
    void refusals();
    void aCodeServesOnce();
    void memoryEnds();
    void itTakesItsTime();
    void aSupplierThatIsDownIsAskedAgain();
    void theResultOutlivesARestart();
    void withoutACertificateNoProfile();
    void deletingIsToldToTheSupplier();
    void oneCardAtATime();
    void theCodeIsForgotten();
    void aDownloadThatWasGivenUpMaySucceedYet();
    void reportsAreBelievedOnlyWithTheCardsSignature();

private:
    std::unique_ptr<OneCard> m_one;
    /// Until the card has the profile; from the package on nobody is reached any more.
    void installInSilence()
    {
        while (m_one->wire.functions.size() < 3)
            m_one->pass(1s);
        m_one->wire.up = m_one->wire.suppliersUp = false;
        while (m_one->installations.empty())
            m_one->pass(1s);
    }
    EimOrder run(const QString &matchingId, Span time = 3min)
    {
        const EimOrder order = m_one->lab.download(matchingId);
        m_one->pass(time);
        return m_one->lab.order(order.id);
    }
};

void TestDownload::aProfileIsInstalledAndCanBeEnabled()
{
    const EimOrder order = run(QStringLiteral("GOOD-1"));
    QVERIFY2(order.succeeded, qPrintable(order.reason));
    QCOMPARE(order.iccid->toString(), QStringLiteral("8933019000000000001"));
    QCOMPARE(m_one->card->profiles().size(), std::size_t(3));
    const Profile &profile = m_one->card->profiles().back().profile;
    QCOMPARE(profile.state, ProfileState::Disabled);
    QCOMPARE(profile.imsi->toString(), QStringLiteral("208019000000001"));
    QCOMPARE(profile.home->toString(), QStringLiteral("20801"));
    QCOMPARE(m_one->wire.functions, (QStringList { QStringLiteral("initiateAuthentication"), QStringLiteral("authenticateClient"),
                                                   QStringLiteral("getBoundProfilePackage"), QStringLiteral("handleNotification") }));
    QCOMPARE(m_one->lab.onShelf(QStringLiteral("GOOD-1")), ShelfState::Installed);
    QVERIFY(m_one->card->notices().empty());
    QCOMPARE(m_one->lab.book->status({ m_one->lab.eid, {} })->size(), std::size_t(3));

    const auto enable = m_one->lab.enable(*order.iccid);
    m_one->pass(3min);
    QVERIFY(m_one->lab.order(enable.id).succeeded);
    QCOMPARE(*m_one->onAir, *order.iccid);
}

void TestDownload::refusals_data()
{
    QTest::addColumn<QString>("matchingId");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nobody knows it") << QStringLiteral("WRONG") << QStringLiteral("8.2.6/3.8");
    QTest::newRow("not released") << QStringLiteral("LATER") << QStringLiteral("8.2/1.2");
    QTest::newRow("confirmation code") << QStringLiteral("CODE") << QStringLiteral("8.2.7/2.2");
    QTest::newRow("too large") << QStringLiteral("BIG") << QStringLiteral("installFailedDueToInsufficientMemoryForProfile");
}

void TestDownload::refusals()
{
    QFETCH(QString, matchingId);
    QFETCH(QString, reason);
    const EimOrder order = run(matchingId, 20min);
    QCOMPARE(order.state, EimOrderState::Done);
    QVERIFY(!order.succeeded);
    QVERIFY2(order.reason.contains(reason), qPrintable(order.reason));
    QCOMPARE(m_one->card->profiles().size(), std::size_t(2));
    QCOMPARE(m_one->lab.book->status({ m_one->lab.eid, {} })->size(), std::size_t(2));
}

void TestDownload::aCodeServesOnce()
{
    QVERIFY(run(QStringLiteral("GOOD-1")).succeeded);
    const EimOrder again = run(QStringLiteral("GOOD-1"));
    QVERIFY(!again.succeeded);
    QVERIFY2(again.reason.contains(QStringLiteral("used already")), qPrintable(again.reason));
    QCOMPARE(m_one->card->profiles().size(), std::size_t(3));
    QVERIFY(run(QStringLiteral("GOOD-2")).succeeded);
    QCOMPARE(m_one->card->profiles().size(), std::size_t(4));
}

void TestDownload::memoryEnds()
{
    const std::uint32_t before = m_one->card->freeMemory();
    QVERIFY(run(QStringLiteral("GOOD-1")).succeeded);
    QCOMPARE(before - m_one->card->freeMemory(), std::uint32_t(56 * 1024));
    QVERIFY(!run(QStringLiteral("BIG"), 20min).succeeded);
    // It may be that another card has the room.
    QCOMPARE(m_one->lab.onShelf(QStringLiteral("BIG")), ShelfState::Released);
}

void TestDownload::itTakesItsTime()
{
    m_one = std::make_unique<OneCard>(CardAccess { 5s, 0, 100, usualMemory, 45min });
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    m_one->pass(9min); // 57,344 octets at 100 a second
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Handed);
    QVERIFY(m_one->installations.empty());
    m_one->pass(3min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
}

void TestDownload::aSupplierThatIsDownIsAskedAgain()
{
    m_one->wire.suppliersUp = false;
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    m_one->pass(10min);
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Handed);
    m_one->wire.suppliersUp = true;
    m_one->pass(3min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QCOMPARE(m_one->installations.size(), std::size_t(1));
}

void TestDownload::theResultOutlivesARestart()
{
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    installInSilence();
    m_one->pass(2min);
    QVERIFY(m_one->card->notices().front().forEim);
    m_one->restart(1h, 1h);
    m_one->wire.up = m_one->wire.suppliersUp = true;
    m_one->pass(2min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QCOMPARE(m_one->installations.size(), std::size_t(1));
    QCOMPARE(m_one->card->profiles().size(), std::size_t(3));
    QCOMPARE(m_one->lab.onShelf(QStringLiteral("GOOD-1")), ShelfState::Installed);
}

void TestDownload::withoutACertificateNoProfile()
{
    CertificateRequest request;
    request.use = CertificateUse::EuiccMaker;
    request.subject = { QStringLiteral("Somebody"), QStringLiteral("Somebody"), {} };
    request.eidPrefix = labEidPrefix();
    const auto maker = issueWithKey(request, nullptr);
    QVERIFY(maker);
    auto foreign = std::make_shared<CardMaker>(*m_one->lab.maker);
    foreign->maker = *maker;
    foreign->makerCertificate = QByteArray::fromBase64(maker->certificate.split('\n').mid(1).join().replace("-----END CERTIFICATE-----", ""));
    Euicc card(m_one->lab.eid, {}, foreign);
    IpaDownload download(card, { QStringLiteral("1$%1$GOOD-1").arg(labHost()), "t" });
    while (!download.refusal() && !download.package()) {
        const auto question = download.question();
        QVERIFY(question);
        const auto answer = m_one->lab.suppliers->answer({ "POST", es9Path() + download.function(), *question,
                                                           [](const QByteArray &) { return labHost().toLatin1(); } });
        download.take(answer.body);
    }
    QVERIFY(download.refusal());
    QCOMPARE(download.refusal()->subject, QStringLiteral("8.1.3"));
    QCOMPARE(m_one->lab.onShelf(QStringLiteral("GOOD-1")), ShelfState::Released);
}

void TestDownload::deletingIsToldToTheSupplier()
{
    const EimOrder order = run(QStringLiteral("GOOD-1"));
    const auto deletion = m_one->lab.book->accept(EimAction::Delete, { {}, *order.iccid }, {});
    QVERIFY(deletion);
    m_one->pass(3min);
    QVERIFY(m_one->lab.order(deletion->id).succeeded);
    QCOMPARE(m_one->lab.onShelf(QStringLiteral("GOOD-1")), ShelfState::Deleted);
    QVERIFY(m_one->card->notices().empty());
    QVERIFY(!run(QStringLiteral("GOOD-1")).succeeded);
}

void TestDownload::oneCardAtATime()
{
    m_one->lab.download(QStringLiteral("GOOD-1"));
    const auto second = m_one->lab.book->accept(EimAction::Download, { m_one->lab.eid, {}, QStringLiteral("1$a$b") }, {});
    QCOMPARE(second.error().status, 422);
    QCOMPARE(m_one->lab.book->accept(EimAction::Enable, { {}, m_one->lab.second }, {}).error().code, QStringLiteral("CONFLICT"));
    m_one->pass(3min);
    QCOMPARE(m_one->lab.book->accept(EimAction::Download, { m_one->lab.eid, m_one->lab.first, QStringLiteral("1$a$b") }, {}).error().code,
             QStringLiteral("IDENTIFIER_MISMATCH"));
}

void TestDownload::theCodeIsForgotten()
{
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    m_one->lab.reopen();
    QCOMPARE(m_one->lab.order(order.id).activationCode, QStringLiteral("1$dp.test.example$GOOD-1"));
    m_one->pass(3min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QVERIFY(m_one->lab.order(order.id).activationCode.isEmpty());
}

void TestDownload::aDownloadThatWasGivenUpMaySucceedYet()
{
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    installInSilence();
    m_one->pass(2h, 10s);
    m_one->lab.book->expire(1h);
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Done);
    QVERIFY(m_one->lab.enable(m_one->lab.second).counter == 0); // the card is free again
    m_one->wire.up = m_one->wire.suppliersUp = true;
    m_one->pass(5min);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QCOMPARE(m_one->lab.book->status({ m_one->lab.eid, {} })->size(), std::size_t(3));
    QCOMPARE(*m_one->onAir, m_one->lab.second);
}

void TestDownload::reportsAreBelievedOnlyWithTheCardsSignature()
{
    const EimOrder order = m_one->lab.download(QStringLiteral("GOOD-1"));
    installInSilence();
    const CardNotice notice = m_one->card->notices().front();
    QByteArray forged = notice.der;
    forged.back() = char(forged.back() ^ 1);
    const auto take = [&](const QByteArray &installation) {
        return m_one->lab.dispatch->take({ m_one->lab.eid, DownloadReport { notice.eimTransaction, installation, {} } });
    };
    QVERIFY(take(forged).error);
    QVERIFY(take("nonsense").error);
    QCOMPARE(m_one->lab.order(order.id).state, EimOrderState::Handed);
    QVERIFY(!take(notice.der).error);
    QVERIFY(m_one->lab.order(order.id).succeeded);
    QVERIFY(!take(notice.der).error); // the acknowledgement was lost
}

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
