#include "profileletters.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

/// One card and who talks with it: "enable C", "disable A", "delete C", "set-fallback C", "install D", "audit", "again" (the
/// last script once more), "older" (one that was overtaken), "fall-back", "confirm", "restart".
class Talk
{
public:
    explicit Talk(const QString &card) : m_card(cardOf(card)) { }

    QString say(const QString &line)
    {
        const QString verb = line.section(u' ', 0, 0), whom = line.section(u' ', 1, 1);
        if (verb == u"restart") return restart();
        if (verb == u"fall-back") return m_card.fallBack() ? state() : QStringLiteral("stays ") + state();
        if (verb == u"confirm") {
            m_card.confirmed(m_card.notice() ? m_card.notice()->sequence : 0);
            return state();
        }
        if (verb == u"older") m_script.counter -= 1;
        else if (verb != u"again") m_script = script(*m2mActionFromCode(verb), whom);
        const M2mExecution done = m_card.load(m_script);
        return QString::number(done.status, 16) + (done.executed ? QStringLiteral(" ") : QStringLiteral(" kept ")) + state();
    }

private:
    M2mScript script(M2mAction action, const QString &whom)
    {
        M2mScript made { ++m_counter, action };
        for (const M2mProfile &one : m_card.profiles())
            if (!whom.isEmpty() && one.profile.iccid == iccidOf(whom[0])) made.aid = one.aid;
        if (action != M2mAction::Install) return made;
        made.aid = isdpAid(whom[0].unicode());
        made.package = M2mProfile { made.aid, {}, 0, 100'000 };
        made.package->profile.iccid = iccidOf(whom[0]);
        return made;
    }
    QString restart()
    {
        m_card = *M2mCard::restore(m_card.save());
        return state();
    }
    QString state() const
    {
        QString text = textOf(m_card);
        if (m_card.notice())
            text += (m_card.notice()->news == M2mNews::FellBack ? QStringLiteral(", fell back to ") : QStringLiteral(", changed to ")) + letterOf(m_card.notice()->enabled);
        return m_card.onTrial() ? text + QStringLiteral(", on trial") : text;
    }

    M2mCard m_card;
    M2mScript m_script;
    std::int64_t m_counter = 10;
};

} // namespace

class TestM2mCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsRules_data();
    void itsRules();
    void whatIsDamagedIsNoCard();
    void messagesSurviveTheWay();
    void whatIsNoMessage();
};

void TestM2mCard::itsRules_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("talk"); // "line => answer"
    const auto row = [](const char *name, const char *card, const char *talk) { QTest::newRow(name) << QString::fromLatin1(card) << QString::fromLatin1(talk); };
    row("enable", "A* Bf C", "enable C => 9000 A Bf C*, changed to C, on trial\nconfirm => A Bf C*");
    row("enable what is enabled", "A* Bf", "enable A => 6985 A* Bf");
    row("enable what is not there", "A* Bf", "enable Q => 6a88 A* Bf");
    row("POL1 of the enabled one", "A*n Bf C", "enable C => 69e1 A* Bf C\ndisable A => 69e1 A* Bf C");
    row("disable leads to the fallback", "A* Bf C", "disable A => 9000 A B*f C, changed to B");
    row("the fallback is not disabled", "A B*f", "disable B => 6985 A B*f");
    row("without a fallback nothing is disabled", "A* B", "disable A => 6985 A* B");
    row("delete", "A* Bf C", "delete C => 9000 A* Bf\naudit => 9000 A* Bf");
    row("POL1 keeps it", "A* Bf Cd", "delete C => 69e1 A* Bf C");
    row("neither the enabled nor the fallback goes", "A* Bf", "delete A => 6985 A* Bf\ndelete B => 6985 A* Bf");
    row("the attribute moves and is one", "A* Bf C", "set-fallback C => 9000 A* B Cf\ndelete B => 9000 A* Cf\nset-fallback C => 6985 A* Cf");
    row("it may go to the enabled one", "A* Bf", "set-fallback A => 9000 A*f B\ndisable A => 6985 A*f B");
    row("install", "A* Bf", "install D => 9000 A* Bf D\ninstall D => 6985 A* Bf D\ninstall E => 6a84 A* Bf D");
    row("the same script runs once", "A* Bf C", "delete C => 9000 A* Bf\nagain => 9000 kept A* Bf\nolder => 6988 A* Bf");
    row("no network on trial", "A* Bf C", "enable C => 9000 A Bf C*, changed to C, on trial\nfall-back => A B*f C, fell back to B\nconfirm => A B*f C");
    row("the fallback itself on trial", "A* Bf", "enable B => 9000 A B*f, changed to B, on trial\nfall-back => A* Bf, fell back to A");
    row("nowhere to go", "A B*f", "fall-back => stays A B*f");
    row("what is confirmed is not taken back", "A* Bf", "enable B => 9000 A B*f, changed to B, on trial\nconfirm => A B*f\nfall-back => stays A B*f");
    row("it outlives a restart", "A* Bf C",
        "enable C => 9000 A Bf C*, changed to C, on trial\nrestart => A Bf C*, changed to C, on trial\nagain => 9000 kept A Bf C*, changed to C, on trial");
}

void TestM2mCard::itsRules()
{
    QFETCH(QString, card);
    QFETCH(QString, talk);
    Talk with(card);
    QStringList said;
    for (const QString &line : talk.split(u'\n'))
        said += line.section(QStringLiteral(" => "), 0, 0) + QStringLiteral(" => ") + with.say(line.section(QStringLiteral(" => "), 0, 0));
    QCOMPARE(said.join(u'\n'), talk);
}

void TestM2mCard::whatIsDamagedIsNoCard()
{
    const QByteArray saved = cardOf(QStringLiteral("A* Bf")).save();
    QCOMPARE(textOf(*M2mCard::restore(saved)), QStringLiteral("A* Bf"));
    for (int length = 0; length < saved.size(); ++length)
        QVERIFY(!M2mCard::restore(saved.left(length)));
}

void TestM2mCard::messagesSurviveTheWay()
{
    M2mCard card = cardOf(QStringLiteral("A* Bf"));
    card.load({ 1, M2mAction::Enable, card.profiles()[1].aid });
    const M2mUp answer { testEid(), card.answer(), {} };
    const auto read = parseM2mUp(encode(answer));
    QVERIFY(read && read->answer);
    QCOMPARE(read->answer->status, m2mstatus::Ok);
    QVERIFY(read->answer->profiles == answer.answer->profiles);
    QCOMPARE(read->answer->freeMemory, answer.answer->freeMemory);
    const auto notice = parseM2mUp(encode(M2mUp { testEid(), {}, M2mNotice { 7, M2mNews::FellBack, iccidOf(u'B') } }));
    QVERIFY(notice && notice->notice);
    QCOMPARE(notice->notice->sequence, 7);
    QVERIFY(notice->notice->news == M2mNews::FellBack);
    M2mProfile package { isdpAid(5), {}, 0, 4000 };
    package.profile.iccid = iccidOf(u'D');
    package.profile.home = Plmn::parse(u"20801").value();
    const auto down = parseM2mDown(encode(M2mDown { M2mScript { 3, M2mAction::Install, isdpAid(5), package }, 7 }));
    QVERIFY(down && down->script && down->script->package);
    QCOMPARE(*down->confirmed, 7);
    QCOMPARE(down->script->package->profile.home->toString(), QStringLiteral("20801"));
    QCOMPARE(down->script->package->aid, isdpAid(5));
}

void TestM2mCard::whatIsNoMessage()
{
    for (const char *bad : { "", "[]", "{}", "{\"eid\":\"1\"}", "{\"eid\":\"89049032000000000000000000000001\",\"answer\":{}}",
                             "{\"eid\":\"89049032000000000000000000000001\",\"notice\":{\"sequence\":1}}" })
        QCOMPARE(parseM2mUp(bad).error().code, QStringLiteral("m2m.message"));
    for (const char *bad : { "", "7", "{\"script\":{\"action\":\"dance\"}}", "{\"script\":{\"action\":\"install\"}}" })
        QCOMPARE(parseM2mDown(bad).error().code, QStringLiteral("m2m.message"));
}

QTEST_GUILESS_MAIN(TestM2mCard)
#include "tst_m2mcard.moc"
