#include "linkworld.h"

#include "connections/connectionspage.h"
#include "connections/linkcard.h"
#include "look/notices.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace signalbox;

class TestConnectionsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    Reader m_reader;
    ManualClock m_clock { Instant(std::chrono::hours(24 * 20000)) };
    ManualClock m_wall { Instant(std::chrono::hours(24 * 20000)) + std::chrono::hours(9) };
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<ConnectionsPage> m_page;

    LinkCard *card(const char *name) const;
    QString shownBy(const QWidget *widget) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysHowEveryLinkDoes();
    void refusedMessagesAreListed();
    void secretsArePlaced();
    void passedTestIsSaid();
    void certificatesAndLimitsAreSaid();
    void pausesHaveTheirReason();
    void everyTlsFailureIsExplained_data();
    void everyTlsFailureIsExplained();
    void faultGoesWhenTheLinkRecovers();
    void testAllAsksEveryLink();
    void emptyWorkspaceSaysWhatToDo();
    void looks_data();
    void looks();
};

void TestConnectionsPage::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
    m_reader.books = Books::load().value();
    m_reader.locale = QLocale(QLocale::English);
}

void TestConnectionsPage::init()
{
    m_engine = std::make_unique<FakeEngine>();
    m_engine->now = orderlyEngine(m_clock.now());
    m_page = std::make_unique<ConnectionsPage>(*m_engine, m_clock, m_wall, m_reader, *m_look);
    m_page->resize(1500, 860);
    m_page->show();
}

void TestConnectionsPage::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

LinkCard *TestConnectionsPage::card(const char *name) const
{
    for (LinkCard *card : m_page->findChildren<LinkCard *>()) {
        if (card->accessibleName() == QLatin1StringView(name))
            return card;
    }
    return nullptr;
}

QString TestConnectionsPage::shownBy(const QWidget *widget) const
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(u'\n');
}

void TestConnectionsPage::saysHowEveryLinkDoes()
{
    QVERIFY(card("lab") && card("SQLite") && card("lab-eim"));
    QVERIFY(shownBy(card("lab")).contains(QStringLiteral("1,962 messages a second")));
    QVERIFY(shownBy(card("SQLite")).contains(QStringLiteral("/home/mtamm/fleet/signalbox.sqlite")));
    QVERIFY(shownBy(card("lab-eim")).contains(QStringLiteral("Answers in 84")));
    m_engine->now.feeds.front().health = Health::Down;
    Q_EMIT m_engine->changed();
    QVERIFY(shownBy(card("lab")).contains(QStringLiteral("Unknown, not Dark")));
}

void TestConnectionsPage::refusedMessagesAreListed()
{
    FeedStatus file = m_engine->now.feeds.front();
    file.name = QStringLiteral("tracker");
    file.type = QStringLiteral("file");
    file.format = QStringLiteral("traccar");
    file.address = QStringLiteral("/var/spool/traccar/positions.jsonl");
    file.refused = 415;
    const QVariantMap member { { QStringLiteral("member"), QStringLiteral("position.latitude") } };
    file.refusedFor = { { { QStringLiteral("feed.range"), member, {} }, 412, m_clock.now() - std::chrono::minutes(3) },
                        { { QStringLiteral("feed.json"), {}, {} }, 3, m_clock.now() - std::chrono::hours(5) } };
    m_engine->now.feeds.push_back(file);
    Q_EMIT m_engine->changed();
    QTRY_VERIFY(card("tracker") && card("tracker")->isVisible()); // a new card shows with the next turn of the loop
    const QString shown = shownBy(card("tracker"));
    QVERIFY2(shown.contains(QStringLiteral("Reads /var/spool/traccar/positions.jsonl")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("A file that others write · positions of Traccar")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("412 times: In a message position.latitude was out of range. Last ")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("3 times: A message was not an object in JSON.")), qPrintable(shown));
}

void TestConnectionsPage::secretsArePlaced()
{
    QVERIFY(shownBy(card("lab-eim")).contains(QStringLiteral("secrets.ini")));
    m_engine->now.connections.front().secretPlace = QStringLiteral("keychain");
    Q_EMIT m_engine->changed();
    QVERIFY(shownBy(card("lab-eim")).contains(QStringLiteral("keychain of this system")));
}

void TestConnectionsPage::passedTestIsSaid()
{
    QTest::mouseClick(card("lab-eim")->findChild<QPushButton *>(QStringLiteral("test.lab-eim")), Qt::LeftButton);
    QTRY_VERIFY(shownBy(card("lab-eim")).contains(QStringLiteral("Answered in 84")));
    QVERIFY(!card("lab-eim")->findChild<ErrorBlock *>()->isVisible());
}

void TestConnectionsPage::certificatesAndLimitsAreSaid()
{
    using Part = ConnectionCertificate::Role;
    auto &eim = m_engine->now.connections.front();
    Q_EMIT m_engine->changed();
    QVERIFY2(shownBy(card("lab-eim")).contains(QStringLiteral("not seen yet; a test shows it")), qPrintable(shownBy(card("lab-eim"))));
    eim.plan.limits = { 20, 2.5, 16 };
    eim.plan.underWay = 3;
    eim.plan.waiting = 12;
    eim.plan.tokenExpires = m_wall.now() + std::chrono::minutes(29);
    eim.certificates = { certificate(m_wall.now(), Part::Authority, "Carrier Root", std::chrono::days(900)), certificate(m_wall.now(), Part::Client, "desk", std::chrono::days(12)),
                         certificate(m_wall.now(), Part::Server, "api.carrier.example", -std::chrono::days(3)) };
    Q_EMIT m_engine->changed();
    const QString shown = shownBy(card("lab-eim"));
    for (const char *said : { "at most 20 requests a second, 2.5 of them orders, 16 at once", "3 request(s) under way, 12 operation(s) wait for their turn",
                              "29\u00a0min left; a new one is fetched by itself", "Carrier Root, until ", "900 day(s) left",
                              "ends soon, 12 day(s) left: have it renewed", "api.carrier.example, ended ", "over for 3 day(s) · seen 12\u00a0s ago" })
        QVERIFY2(shown.contains(QString::fromUtf8(said)), qPrintable(shown + u'\n' + QString::fromUtf8(said)));
    QStringList marks;
    for (const QLabel *label : card("lab-eim")->findChildren<QLabel *>())
        if (label->isVisible() && !label->accessibleName().isEmpty()) marks += label->accessibleName();
    QCOMPARE(marks, QStringList({ QStringLiteral("In order"), QStringLiteral("In order"), QStringLiteral("Remark"), QStringLiteral("Stops") }));
    eim.url = QStringLiteral("http://127.0.0.1:8080");
    eim.certificates.clear();
    Q_EMIT m_engine->changed();
    QVERIFY(shownBy(card("lab-eim")).contains(QStringLiteral("whoever is on the way can read and change")));
}

void TestConnectionsPage::pausesHaveTheirReason()
{
    auto &plan = m_engine->now.connections.front().plan;
    plan.pausedUntil = m_wall.now() + std::chrono::seconds(48);
    plan.pausedFor = PauseReason::Asked;
    Q_EMIT m_engine->changed();
    QVERIFY2(shownBy(card("lab-eim")).contains(QStringLiteral("48\u00a0s left: 127.0.0.1 asked us to slow down")), qPrintable(shownBy(card("lab-eim"))));
    plan.pausedFor = PauseReason::Failing;
    plan.failures = 5;
    Q_EMIT m_engine->changed();
    QVERIFY2(shownBy(card("lab-eim")).contains(QStringLiteral("5 request(s) in a row failed")), qPrintable(shownBy(card("lab-eim"))));
    m_wall.advance(std::chrono::seconds(49)); // nobody told the page that it is over
    Q_EMIT m_engine->changed();
    QVERIFY(!shownBy(card("lab-eim")).contains(QStringLiteral("Paused")));
}

void TestConnectionsPage::everyTlsFailureIsExplained_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "connection.refused", "connection.timeout", "connection.host-not-found",
                              "connection.tls-expired", "connection.tls-untrusted", "connection.tls-host-mismatch",
                              "connection.tls-client-refused", "connection.unauthorized" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestConnectionsPage::everyTlsFailureIsExplained()
{
    QFETCH(QString, code);
    m_engine->answers.emplace(QStringLiteral("lab-eim"),
                              tl::unexpected(Error { code, { { QStringLiteral("url"), QStringLiteral("https://127.0.0.1:8443") } },
                                                     QStringLiteral("SSL alert 45") }));
    auto *test = card("lab-eim")->findChild<QPushButton *>(QStringLiteral("test.lab-eim"));
    QTest::mouseClick(test, Qt::LeftButton);
    auto *block = card("lab-eim")->findChild<ErrorBlock *>();
    QTRY_VERIFY(block->isVisible());
    QVERIFY(test->isEnabled());
    QVERIFY(words::errorCodes().contains(code));
    const QStringList lines = block->details().split(u'\n');
    QVERIFY2(lines.size() >= 3, qPrintable(block->details()));
    QVERIFY(!lines.first().contains(code));
    QVERIFY(lines.last().contains(QStringLiteral("SSL alert 45")));
}

void TestConnectionsPage::faultGoesWhenTheLinkRecovers()
{
    auto &eim = m_engine->now.connections.front();
    eim.health = Health::Down;
    eim.error = Error { QStringLiteral("connection.refused"), {}, {} };
    Q_EMIT m_engine->changed();
    auto *block = card("lab-eim")->findChild<ErrorBlock *>();
    QVERIFY(block->isVisible());
    eim.health = Health::Good;
    eim.error.reset();
    Q_EMIT m_engine->changed();
    QVERIFY(!block->isVisible());
}

void TestConnectionsPage::testAllAsksEveryLink()
{
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("testAll")), Qt::LeftButton);
    m_engine->tested.sort();
    QCOMPARE(m_engine->tested, QStringList({ QStringLiteral("lab"), QStringLiteral("lab-eim"), QStringLiteral("store") }));
}

void TestConnectionsPage::emptyWorkspaceSaysWhatToDo()
{
    FakeEngine bare;
    ConnectionsPage page(bare, m_clock, m_wall, m_reader, *m_look);
    page.resize(900, 600);
    page.show();
    QVERIFY(shownBy(&page).contains(QStringLiteral("No connections yet")));
}

void TestConnectionsPage::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestConnectionsPage::looks()
{
    QFETCH(int, choice);
    m_look->setChoice(ThemeChoice(choice));
    auto &eim = m_engine->now.connections.front();
    using Part = ConnectionCertificate::Role;
    eim.plan.pausedUntil = m_wall.now() + std::chrono::seconds(48);
    eim.plan.pausedFor = PauseReason::Failing;
    eim.plan.failures = 4;
    eim.plan.waiting = 12;
    eim.plan.tokenExpires = m_wall.now() + std::chrono::minutes(29);
    eim.certificates = { certificate(m_wall.now(), Part::Authority, "Carrier Root", std::chrono::days(900)), certificate(m_wall.now(), Part::Client, "desk", -std::chrono::days(2)),
                         certificate(m_wall.now(), Part::Server, "api.carrier.example", std::chrono::days(9)) };
    eim.health = Health::Down;
    eim.error = Error { QStringLiteral("connection.tls-client-refused"),
                        { { QStringLiteral("url"), eim.url }, { QStringLiteral("host"), QStringLiteral("127.0.0.1:8443") } },
                        QStringLiteral("TLS alert 45 certificate_expired") };
    Q_EMIT m_engine->changed();
    QCoreApplication::processEvents();
    const QPixmap picture = m_page->grab();
    QVERIFY(picture.width() == 1500);
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    picture.save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/connections-%1.png").arg(QLatin1StringView(QTest::currentDataTag())));
    m_look->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestConnectionsPage)
#include "tst_connectionspage.moc"
