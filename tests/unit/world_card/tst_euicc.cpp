#include "world/euicc.h"
#include "world/pki.h"

#include "sgp32/chain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;

class TestEuicc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void enableIsSignedByTheCardItself();
    void replayAndOtherRefusalsLeaveTheCounter();
    void aFailedCommandEndsThePackageButCounts();
    void rollBackReplacesTheEnableResult();
    void permissionToRollBackEndsWithTheNextPackage();
    void listingMayNotFollowAChange();
    void fallbackRules();
    void oldestResultGoesWhenFull();
    void survivesSaveAndRestore();
    void tenThousandCardsAreCheap();

private:
    QTemporaryDir m_dir;
    LabPkiPaths m_paths;
    std::shared_ptr<const CardMaker> m_maker;
    std::optional<PrivateKey> m_eimKey;
    const Iccid m_first = *Iccid::parse(u"8988307000000000123");
    const Iccid m_second = *Iccid::parse(u"8949449999999990023");
    const Iccid m_third = *Iccid::parse(u"8933010000000000013");

    Euicc card() const;
    QByteArray package(std::int64_t counter, std::vector<Command> commands, std::optional<Eid> eid = {}) const;
    static PackageResult answer(const Euicc &card) { return *parsePackageResult(card.undelivered().back().der); }
};

void TestEuicc::initTestCase()
{
    m_paths = *LabPki::ensure(m_dir.path());
    m_maker = *CardMaker::fromWorkspace(m_dir.path());
    m_eimKey = readCertifiedKey(m_paths.eimSigning)->key;
}

Euicc TestEuicc::card() const
{
    std::vector<CardProfile> profiles(3);
    profiles[0].profile.iccid = m_first;
    profiles[0].profile.state = ProfileState::Enabled;
    profiles[1].profile.iccid = m_second;
    profiles[2].profile.iccid = m_third;
    profiles[2].fallbackAllowed = false;
    return Euicc(*Eid::withCheckDigits("890490320000000000000000000001"), profiles, m_maker);
}

QByteArray TestEuicc::package(std::int64_t counter, std::vector<Command> commands, std::optional<Eid> eid) const
{
    return *signPackage({ labEimId(), eid.value_or(card().eid()), counter, "transaction", std::move(commands) }, labToken, *m_eimKey);
}

void TestEuicc::enableIsSignedByTheCardItself()
{
    Euicc one = card();
    const CardExecution done = one.load(package(1, { EnableCommand { m_second, true } }));
    QVERIFY(done.executed && done.profileChanged());
    QCOMPARE(one.enabled()->profile.iccid, m_second);
    QVERIFY(one.mayRollBack());

    const CardData certificates = *one.data();
    const auto identity = verifyCardChain({ readCertifiedKey(m_paths.issuer)->certificate }, certificates.makerCertificate,
                                          certificates.cardCertificate, WallClock().now());
    QVERIFY2(identity, qPrintable(identity ? QString() : identity.error().technical));
    QCOMPARE(identity->warnings, std::vector { ChainWarning::RevocationNotChecked });
    QVERIFY(proves(answer(one), { labEimId(), one.eid(), 1, "transaction", labToken }, *identity));
    QCOMPARE(answer(one).results.front().kind, ResultKind::Enable);
}

void TestEuicc::replayAndOtherRefusalsLeaveTheCounter()
{
    Euicc one = card();
    const QByteArray enable = package(5, { EnableCommand { m_second, true } });
    QVERIFY(one.load(enable).executed);
    QCOMPARE(one.load(enable).error, std::int64_t(ReplayError));
    QCOMPARE(parsePackageResult(one.refusal())->form, ResultForm::ErrorSigned);
    QCOMPARE(one.load(package(0x800000, { GetRatCommand {} })).error, std::int64_t(CounterOutOfRange));
    const Eid other = *Eid::withCheckDigits("890490320000000000000000000002");
    QCOMPARE(one.load(package(6, { GetRatCommand {} }, other)).error, std::int64_t(InvalidEid));

    QByteArray forged = package(6, { EnableCommand { m_first, false } });
    forged.back() = char(forged.back() ^ 1);
    QVERIFY(!one.load(forged).executed);
    QCOMPARE(parsePackageResult(one.refusal())->form, ResultForm::ErrorUnsigned);
    QVERIFY(!one.load("nonsense").executed);
    QCOMPARE(one.counter(), std::int64_t(5));
    QCOMPARE(one.undelivered().size(), std::size_t(1));
    QCOMPARE(one.enabled()->profile.iccid, m_second);
}

void TestEuicc::aFailedCommandEndsThePackageButCounts()
{
    Euicc one = card();
    const Iccid unknown = *Iccid::parse(u"8900000000000000006");
    const auto done = one.load(package(1, { EnableCommand { unknown, true }, DeleteCommand { m_third } }));
    QVERIFY(done.executed && !done.profileChanged());
    QCOMPARE(done.results.size(), std::size_t(1));
    QCOMPARE(done.results[0].code, std::int64_t(NotFound));
    QCOMPARE(one.profiles().size(), std::size_t(3));
    QCOMPARE(one.counter(), std::int64_t(1));
    QCOMPARE(one.load(package(2, { EnableCommand { m_first, true } })).results[0].code, std::int64_t(WrongState));
}

void TestEuicc::rollBackReplacesTheEnableResult()
{
    Euicc one = card();
    QVERIFY(one.load(package(7, { EnableCommand { m_second, true } })).executed);
    const auto back = one.rollBack();
    QVERIFY(back);
    QCOMPARE(one.enabled()->profile.iccid, m_first);
    QCOMPARE(one.undelivered().size(), std::size_t(1));
    QCOMPARE(answer(one).results.front().kind, ResultKind::Rollback);
    QCOMPARE(answer(one).counter, std::int64_t(7));
    QCOMPARE(answer(one).transactionId, QByteArray("transaction"));
    QVERIFY(!one.rollBack());
}

void TestEuicc::permissionToRollBackEndsWithTheNextPackage()
{
    Euicc one = card();
    QVERIFY(one.load(package(1, { EnableCommand { m_second, true }, DeleteCommand { m_first } })).executed);
    QCOMPARE(answer(one).results.back().code, std::int64_t(RollbackNotAvailable));
    QVERIFY(one.mayRollBack());
    QVERIFY(one.load(package(2, { GetRatCommand {} })).executed);
    QVERIFY(!one.mayRollBack());
    QVERIFY(one.load(package(3, { DisableCommand { m_second } })).executed);
    QVERIFY(!one.enabled());
    QCOMPARE(one.load(package(4, { EnableCommand { m_first, true } })).results[0].code, std::int64_t(RollbackNotAvailable));
}

void TestEuicc::listingMayNotFollowAChange()
{
    Euicc one = card();
    one.load(package(1, { ListProfilesCommand {} }));
    QCOMPARE(answer(one).results[0].profiles.size(), std::size_t(3));
    QCOMPARE(answer(one).results[0].profiles[0].state, ProfileState::Enabled);
    one.load(package(2, { EnableCommand { m_second, true }, ListProfilesCommand {} }));
    QCOMPARE(answer(one).results[1].code, std::int64_t(ProfileChangeOngoing));
}

void TestEuicc::fallbackRules()
{
    Euicc one = card();
    const auto code = [&one](QByteArray bytes) { return one.load(bytes).results[0].code; };
    QCOMPARE(code(package(1, { UnsetFallbackCommand {} })), std::int64_t(NoFallbackAttribute));
    QCOMPARE(code(package(2, { SetFallbackCommand { m_third } })), std::int64_t(FallbackNotAllowed));
    QCOMPARE(code(package(3, { SetFallbackCommand { m_second } })), std::int64_t(Ok));
    QCOMPARE(code(package(4, { SetFallbackCommand { m_first } })), std::int64_t(Ok));
    QVERIFY(!one.profiles()[1].profile.fallback && one.profiles()[0].profile.fallback);
    QCOMPARE(code(package(5, { SetFallbackCommand { m_second } })), std::int64_t(FallbackProfileEnabled));
    QCOMPARE(code(package(6, { UnsetFallbackCommand {} })), std::int64_t(FallbackProfileEnabled));
}

void TestEuicc::oldestResultGoesWhenFull()
{
    Euicc one = card();
    for (int i = 1; i <= 10; ++i)
        one.load(package(i, { GetRatCommand {} }));
    QCOMPARE(one.undelivered().size(), std::size_t(8));
    QCOMPARE(one.undelivered().front().sequence, std::int64_t(3));
    one.acknowledge({ 3, 4, 10 });
    QCOMPARE(one.undelivered().size(), std::size_t(5));
}

void TestEuicc::survivesSaveAndRestore()
{
    Euicc one = card();
    QVERIFY(one.load(package(9, { EnableCommand { m_second, true } })).executed);
    auto again = Euicc::restore(one.save(), m_maker);
    QVERIFY(again);
    QCOMPARE(again->save(), one.save());
    QCOMPARE(again->load(package(9, { GetRatCommand {} })).error, std::int64_t(ReplayError));
    QVERIFY(again->rollBack());
    QCOMPARE(again->enabled()->profile.iccid, m_first);
    QCOMPARE(again->data()->cardCertificate, one.data()->cardCertificate);
    const QByteArray saved = one.save();
    for (qsizetype n = 0; n < saved.size(); ++n)
        QVERIFY(!Euicc::restore(saved.first(n), m_maker));
}

void TestEuicc::tenThousandCardsAreCheap()
{
    std::vector<Euicc> cards;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10000; ++i)
        cards.push_back(card());
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(cards.back().save().size() < 400);
}

QTEST_GUILESS_MAIN(TestEuicc)
#include "tst_euicc.moc"
