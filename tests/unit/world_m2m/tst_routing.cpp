#include "routingplay.h"

#include <QTest>

/// The SM-SR, its cards and their devices as an operator sees them.
class TestRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data();
    void plays();
    void noShortMessageIsLost();
    void anythingMayBeLost_data();
    void anythingMayBeLost();
};

void TestRouting::plays_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("play"); // "line => answer"; without an answer it is "ok"
    const auto row = [](const char *name, const char *card, const char *play) { QTest::newRow(name) << QString::fromLatin1(card) << QString::fromLatin1(play); };
    row("enable", "A* Bf C", "enable C => accepted\npass 2\nmail => nothing\npass 60\ncard => A Bf C* ran 1 fell 0\n"
                             "mail => disabled A, enabled C, success\neis => success A Bf C*");
    row("without a network it falls back", "A* Bf C", "dead C\nenable C => accepted\npass 60\ncard => A Bf C* ran 1 fell 0\neis => success A* Bf C\npass 300\n"
                                                      "card => A B*f C ran 1 fell 1\nmail => disabled A, enabled B, failed 8.2.1/4.2\neis => success A B*f C");
    row("by itself, long after", "A* Bf C", "dead A\npass 2400\ncard => A* Bf C ran 0 fell 0\npass 600\ncard => A B*f C ran 0 fell 1\n"
                                            "mail => disabled A, enabled B");
    row("sleep is no loss", "A* Bf C", "enable C => accepted\npass 40\nmail => disabled A, enabled C, success\noff\ndead C\npass 9000\ncard => A Bf C* ran 1 fell 0");
    row("disable", "A* Bf C", "disable A => accepted\npass 60\ncard => A B*f C ran 1 fell 0\nmail => disabled A, enabled B, success");
    row("delete", "A* Bf C", "delete C => accepted\npass 60\nmail => deleted C, success\neis => success A* Bf\ncard => A* Bf ran 1 fell 0");
    row("the attribute", "A* Bf C", "set-fallback C => accepted\npass 60\nmail => fallback-unset B, fallback-set C, success\neis => success A* B Cf");
    row("audit", "A* Bf", "audit => accepted\npass 60\nmail => success A* Bf");
    row("wrong states", "A* Bf C", "enable A => failed 8.2.1/3.5\ndisable B => failed 8.2.1/3.5\ndelete A => failed 8.2.1/3.5\nset-fallback B => failed 8.2.1/3.5\n"
                                   "delete B => failed 8.2.3/3.8\nenable Z => failed 8.2.1/3.9\nmail => nothing\ncard => A* Bf C ran 0 fell 0");
    row("the fallback is not disabled", "A B*f", "disable B => failed 8.2.3/3.8");
    row("POL1", "A*n Bf Cd", "enable C => accepted\npass 60\nmail => failed 8.2.2/3.8 69e1\ndelete C => accepted\npass 60\nmail => failed 8.2.2/3.8 69e1");
    row("POL2 of both", "A* Bf C", "rules C enable => success\nenable C => failed 8.2.3/3.8\nrules C none => success\nrules A disable => success\n"
                                   "enable C => failed 8.2.3/3.8\ndisable A => failed 8.2.3/3.8\nrules C delete => success\ndelete C => failed 8.2.3/3.8");
    row("POL2 deletes what was left", "A* Bf C", "rules A auto => success\nenable C => accepted\npass 120\nmail => disabled A, enabled C, deleted A, success\n"
                                                 "card => Bf C* ran 2 fell 0");
    row("what was asked for is done, the rest is not", "A*d Bf C",
        "rules A auto => success\nenable C => accepted\npass 120\nmail => disabled A, enabled C, warning 8.2.2/3.8 69e1\ncard => A Bf C* ran 2 fell 0");
    row("one at a time", "A* Bf C", "enable C => accepted\ndelete A => failed 1.2/4.4\neis => success A* Bf C");
    row("a foreign operator", "A* Bf C", "foreign enable C => failed 8.1/1.2\nforeign eis => failed 8.1/1.2\nforeign rules C none => failed 8.1/1.2");
    row("not reached in time", "A* Bf C", "off\nenable C for 60 => accepted\npass 120\nmail => expired 1.6/5.3\non\npass 200\ncard => A* Bf C ran 0 fell 0\n"
                                          "enable C as again => accepted\npass 60\nmail => disabled A, enabled C, success");
    row("the SM-SR gives up by itself", "A* Bf C", "off\ndelete C => accepted\npass 86500\nmail => failed 8.1.1/5.1");
    row("delivered with no response", "A* Bf C", "lose\nenable C for 90 => accepted\npass 120\nmail => failed 8.1.1/5.4\nkeep\npass 60\ncard => A* Bf C ran 0 fell 0");
    row("answers get lost", "A* Bf C", "delete C => accepted\npass 2\nlose\npass 100\nkeep\npass 100\ncard => A* Bf ran 1 fell 0\nmail => deleted C, success");
    row("the same call runs once", "A* Bf C", "enable C as x => accepted\nenable C as x => accepted\npass 60\nmail => disabled A, enabled C, success\n"
                                              "enable C as x => accepted\nmail => success\npass 60\ncard => A Bf C* ran 1 fell 0\ndelete C as x => failed 1.2/2.1");
    row("an SM-SR that restarts", "A* Bf C", "enable C => accepted\nsr-down\npass 60\nrestart-sr\nsr-up\npass 60\nmail => disabled A, enabled C, success\n"
                                             "restart-sr\nmail => nothing\ncard => A Bf C* ran 1 fell 0");
    row("down while the card moves", "A* Bf C", "lose\nenable C => accepted\npass 25\nkeep\nrestart-sr\npass 100\ncard => A Bf C* ran 1 fell 0\nmail => disabled A, enabled C, success");
    row("a device that restarts on trial", "A* Bf C", "dead C\nenable C => accepted\npass 60\nrestart-device\npass 400\ncard => A B*f C ran 1 fell 1\n"
                                                      "mail => disabled A, enabled B, failed 8.2.1/4.2");
    row("download", "A* Bf C", "download P => accepted\nshelf P => downloaded\npass 60\nmail => es2 success P\neis => success A* Bf C P\nshelf P => installed\n"
                               "delete P => accepted\npass 60\nmail => deleted P, success");
    row("download and enable", "A* Bf", "download-enable Q => accepted\npass 120\nmail => disabled A, enabled Q, es2 success Q\ncard => A Bf Q* ran 2 fell 0");
    row("download, enable, fall back", "A* Bf", "dead Q\ndownload-enable Q => accepted\npass 600\nmail => disabled A, enabled B, es2 failed 8.2.1/4.2\n"
                                                "card => A B*f Q ran 2 fell 1\nshelf Q => installed");
    row("no such download", "A* Bf", "download X => failed 8.2.5/3.9\ndownload-enable X => failed 8.2.1/3.9\ndownload S => failed 8.2.5/3.7\ndownload R => failed 8.1/4.8");
    row("a download that nobody fetched", "A* Bf", "off\ndownload P for 60 => accepted\npass 90\nmail => es2 expired 1.6/5.3\nshelf P => released");
}

void TestRouting::plays()
{
    QFETCH(QString, card);
    QFETCH(QString, play);
    RoutingPlay routing(card);
    QStringList said;
    for (const QString &line : play.split(u'\n')) {
        const QString what = line.section(QStringLiteral(" => "), 0, 0), answer = routing.say(what);
        said += line.contains(u'>') || answer != u"ok" ? what + QStringLiteral(" => ") + answer : what;
    }
    QCOMPARE(said.join(u'\n'), play);
}

/// One that comes at whatever moment of the session before.
void TestRouting::noShortMessageIsLost()
{
    for (int moment = 1; moment < 90; ++moment) {
        RoutingPlay routing(QStringLiteral("A* Bf C"));
        routing.say(QStringLiteral("slow 7"));
        QCOMPARE(routing.say(QStringLiteral("audit")), QStringLiteral("accepted"));
        routing.say(QStringLiteral("pass %1").arg(moment));
        if (routing.say(QStringLiteral("delete C")) != u"accepted") continue; // the audit is not over
        routing.say(QStringLiteral("pass 90"));
        QVERIFY2(routing.say(QStringLiteral("card")).startsWith(QStringLiteral("A* Bf ran")), qPrintable(QString::number(moment)));
    }
}

void TestRouting::anythingMayBeLost_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("over");
    QTest::newRow("answers") << QStringLiteral("lose") << QStringLiteral("keep");
    QTest::newRow("the SM-SR") << QStringLiteral("sr-down") << QStringLiteral("restart-sr");
    QTest::newRow("the device") << QStringLiteral("restart-device") << QStringLiteral("mail");
}

/// For a minute, from whatever moment of the switch on: it happens once, and that is what is said.
void TestRouting::anythingMayBeLost()
{
    QFETCH(QString, trouble);
    QFETCH(QString, over);
    for (int moment = 1; moment < 60; ++moment) {
        RoutingPlay routing(QStringLiteral("A* Bf C"));
        routing.say(QStringLiteral("slow 7"));
        QCOMPARE(routing.say(QStringLiteral("enable C")), QStringLiteral("accepted"));
        routing.say(QStringLiteral("pass %1").arg(moment));
        QString mail;
        for (const QString &line : { trouble, QStringLiteral("pass 60"), over, QStringLiteral("sr-up"), QStringLiteral("pass 300"), QStringLiteral("mail") })
            if (const QString said = routing.say(line); said != u"ok" && said != u"nothing") mail += said;
        QVERIFY2(mail == u"disabled A, enabled C, success", qPrintable(QStringLiteral("%1: %2").arg(moment).arg(mail)));
        QCOMPARE(routing.say(QStringLiteral("card")), QStringLiteral("A Bf C* ran 1 fell 0"));
    }
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
