#include "profileletters.h"

#include "world/smsrstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

/// What the SM-SR keeps, read again by another process.
class TestSmsrStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = open();
        QVERIFY(m_store->seed({ smsrFactoryCard(cardOf(QStringLiteral("A* Bf"))) }));
    }

    void whatIsKnownIsNotSeededAgain()
    {
        SmsrCard card = **m_store->card(testEid());
        card.counter = 7;
        QVERIFY(m_store->write({ nullptr, &card }));
        QVERIFY(m_store->seed({ smsrFactoryCard(cardOf(QStringLiteral("A* Bf"))) }));
        QCOMPARE((*open()->card(testEid()))->counter, 7);
        QVERIFY(!*m_store->card(*Eid::withCheckDigits("890490320000000000000000000008")));
    }

    void anOrderComesBackWhole()
    {
        SmsrOrder order;
        order.id = QStringLiteral("o1");
        order.requester = labOperatorOid;
        order.call = QStringLiteral("c1");
        order.messageId = QStringLiteral("//x/y?TransactionId=\"<&>");
        order.mailbox = QStringLiteral("box");
        order.eid = testEid();
        order.iccid = iccidOf(u'B');
        order.step = M2mAction::Install;
        order.then = M2mAction::Enable;
        order.autoDeleted = iccidOf(u'C');
        order.package = M2mProfile { isdpAid(4), {}, NotDeleted, 1234 };
        order.package->profile.iccid = iccidOf(u'D');
        order.package->profile.home = *Plmn::parse(u"26201");
        order.state = SmsrOrder::State::Handed;
        order.counter = 3;
        order.accepted = Instant(std::chrono::hours(1));
        order.expires = Instant(std::chrono::hours(2));
        order.status = { sgp02::ExecutionStatus::Kind::WithWarning, QStringLiteral("8.2"), QStringLiteral("3.8"), {}, QStringLiteral("why") };
        order.cardStatus = 0x69E1;
        QVERIFY(m_store->write({ &order }));
        const auto again = open();
        const auto found = again->orderOf(labOperatorOid, QStringLiteral("c1"));
        QVERIFY(found && *found);
        QCOMPARE((*found)->save(), order.save());
        QCOMPARE(again->openOrders()->size(), std::size_t(1));
        order.state = SmsrOrder::State::Done;
        QVERIFY(m_store->write({ &order }));
        QVERIFY(again->openOrders()->empty());
        QVERIFY(!*again->orderOf(QStringLiteral("2.999.66"), QStringLiteral("c1")));
    }

    void mailGoesToWhoseItIs()
    {
        const SmsrMail answer { 0, labOperatorOid, QStringLiteral("box"), QStringLiteral("o1") };
        const SmsrMail news { 0, labOperatorOid, {}, {}, sgp02::Function::HandleProfileDeleted, testEid(), iccidOf(u'C'), Instant(std::chrono::hours(3)) };
        QVERIFY(m_store->write({ nullptr, nullptr, { answer, news } }));
        QVERIFY(!m_store->takeMail(QStringLiteral("2.999.66"), QStringLiteral("box"), true)->mail);
        QVERIFY(!m_store->takeMail(labOperatorOid, QStringLiteral("other"), false)->mail);
        const auto first = *open()->takeMail(labOperatorOid, QStringLiteral("box"), true);
        QCOMPARE(first.mail->order, QStringLiteral("o1"));
        QVERIFY(first.more);
        const auto second = *m_store->takeMail(labOperatorOid, QStringLiteral("other"), true);
        QCOMPARE(second.mail->iccid, iccidOf(u'C'));
        QVERIFY(second.mail->news == sgp02::Function::HandleProfileDeleted);
        QCOMPARE(second.mail->at, news.at);
        QVERIFY(!second.more);
        QVERIFY(!m_store->takeMail(labOperatorOid, QStringLiteral("box"), true)->mail);
    }

    void oldNewsGoAndAnswersStay()
    {
        const SmsrMail answer { 0, labOperatorOid, QStringLiteral("box"), QStringLiteral("o1") };
        SmsrMail news { 0, labOperatorOid };
        QVERIFY(m_store->write({ nullptr, nullptr, { answer } }));
        QVERIFY(m_store->write({ nullptr, nullptr, std::vector<SmsrMail>(3000, news) }));
        int count = 0, answers = 0;
        for (auto post = *m_store->takeMail(labOperatorOid, QStringLiteral("box"), true); post.mail; post = *m_store->takeMail(labOperatorOid, QStringLiteral("box"), true)) {
            ++count;
            answers += post.mail->order == u"o1";
        }
        QCOMPARE(count, 2001);
        QCOMPARE(answers, 1);
    }

    void shortMessagesAreToldOnce()
    {
        const auto network = open();
        QVERIFY(network->freshSms()->empty());
        QVERIFY(m_store->sendSms(testEid()));
        QCOMPARE(network->freshSms()->size(), std::size_t(1));
        QVERIFY(network->freshSms()->empty());
        QCOMPARE(open()->freshSms()->size(), std::size_t(1)); // a network that starts anew still has it
        QVERIFY(m_store->dropSms(testEid()));
        QVERIFY(open()->freshSms()->empty());
        QVERIFY(m_store->sendSms(testEid()));
        QCOMPARE(network->freshSms()->size(), std::size_t(1));
    }

private:
    std::unique_ptr<SmsrStore> open() { return std::move(*SmsrStore::open(m_dir->filePath(QStringLiteral("world.sqlite")))); }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SmsrStore> m_store;
};

QTEST_GUILESS_MAIN(TestSmsrStore)
#include "tst_smsrstore.moc"
