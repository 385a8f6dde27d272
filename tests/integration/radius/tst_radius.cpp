#include "accountedworld.h"

#include "feed/nativeencoder.h"
#include "words/errors.h"

#include <QProcess>

using namespace signalbox;
using namespace std::chrono_literals;
using Status = world::RadiusRecord::Status;

/// From gateways over FreeRADIUS and PostgreSQL to session facts, with the real programs.
class tst_Radius : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void aSessionIsToldWhole();
    void lateAndTwiceAndWithoutGigawords();
    void aGatewayThatRestartsEndsItsSessions();
    void aTransactionThatEndsLateIsNotPassedOver();
    void restartsLoseNothing();
    void whileTheDatabaseIsAwayRecordsWait();
    void aPictureBeginsNow();
    void troubleHasItsWords_data();
    void troubleHasItsWords();
    void aServerThatIsAwayIsSaid();

private:
    world::RadiusRecord record(const std::string &session, Status status, int second, std::uint64_t input = 0, std::uint64_t output = 0) const;
    /// Sends and waits until it is acknowledged, so that the next one comes later.
    bool say(const world::RadiusRecord &record);
    QString cursor() const { return m_servers.file(QStringLiteral("%1.cursor").arg(QLatin1StringView(QTest::currentTestFunction()))); }

    AccountingServers m_servers;
    std::unique_ptr<world::RadiusClient> m_client;
    std::unique_ptr<Heard> m_heard;
    std::unique_ptr<Desk> m_desk;
    const Instant m_begin = instantFromMicros(1'795'000'000'000'000);
    std::uint32_t m_nas = 10u << 24;
};

void tst_Radius::initTestCase()
{
    QVERIFY(m_servers.make());
    auto client = world::RadiusClient::start(m_servers.server());
    QVERIFY(client);
    m_client = std::move(*client);
}

void tst_Radius::init()
{
    ++m_nas; // each test has a gateway of its own
    m_heard = std::make_unique<Heard>(m_nas);
}

world::RadiusRecord tst_Radius::record(const std::string &session, Status status, int second, std::uint64_t input, std::uint64_t output) const
{
    world::RadiusRecord r { status, m_nas, m_begin + std::chrono::seconds(second), session, "208100000000001" };
    r.imei = Imei::fromDigits("352093081429150");
    r.apn = "it's.fleet";
    r.ip = "10.9.0.1";
    r.plmn = *Plmn::parse(u"24801");
    r.rat = Rat::LteM;
    r.cell = 0x12D601;
    r.since = std::chrono::seconds(second);
    r.input = input;
    r.output = output;
    if (status == Status::Stop) r.cause = 2;
    return r;
}

bool tst_Radius::say(const world::RadiusRecord &r)
{
    m_client->send(r);
    return QTest::qWaitFor([this] { return m_client->outstanding() == 0; }, 30'000);
}

void tst_Radius::aSessionIsToldWhole()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QVERIFY(say(record("A1", Status::Start, 0)) && say(record("A1", Status::Interim, 60, 1000, 5'000'000'000)) && say(record("A1", Status::Stop, 90, 2000, 5'000'000'001)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->count(), std::size_t(3), 15'000);
    std::string said;
    for (const Fact &fact : m_heard->facts()) encodeBatchLine(fact, said);
    const std::string gateway = "10.0.0." + std::to_string(m_nas & 255);
    const std::string who = R"("session_id":"208100000000001/)" + gateway + R"(/A1","imsi":"208100000000001","imei":"352093081429150","plmn":"24801","rat":"lte-m",)"
                            R"("apn":"it=27s.fleet","ip":"10.9.0.1","cell":1234433,)";
    const auto line = [&](const char *t, const char *seq, const char *event, const char *counts) {
        return std::string(R"({"vehicle":"208100000000001","kind":"session","t":)") + t + R"(,"seq":)" + seq + R"(,"event":")" + event + "\"," + who + counts + "}\n";
    };
    QCOMPARE(QByteArray::fromStdString(said), QByteArray::fromStdString(line("1795000000000000", "0", "start", R"("rx_bytes":0,"tx_bytes":0)") + line("1795000060000000", "5000001000", "interim", R"("rx_bytes":5000000000,"tx_bytes":1000)")
                       + line("1795000090000000", "5000002001", "stop", R"("rx_bytes":5000000001,"tx_bytes":2000,"cause":"radius:2")")));
    QCOMPARE(m_desk->feed.figures().link, FeedLink::Connected);
    QVERIFY(!m_desk->feed.figures().error);
}

void tst_Radius::lateAndTwiceAndWithoutGigawords()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    constexpr std::uint64_t wrap = std::uint64_t(1) << 32;
    const auto narrow = [this](Status status, int second, std::uint64_t input) {
        auto r = record("B1", status, second, input, 10);
        r.gigawords = false;
        return r;
    };
    // The counter begins again after 120 s and after 240 s; what was sent at 120 s and at 270 s comes late.
    QVERIFY(say(narrow(Status::Start, 0, 0)) && say(narrow(Status::Interim, 60, 4'000'000'000)) && say(narrow(Status::Interim, 60, 4'000'000'000)));
    QVERIFY(say(narrow(Status::Interim, 180, wrap + 500)) && say(narrow(Status::Interim, 120, 4'200'000'000)));
    QVERIFY(say(narrow(Status::Interim, 240, wrap + 4'100'000'000)) && say(narrow(Status::Stop, 300, 2 * wrap + 7)) && say(narrow(Status::Interim, 270, wrap + 4'200'000'000)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("B1").tx, 2 * wrap + 7, 15'000);
    QVERIFY(m_heard->of("B1").stopped);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->feed.figures().error && m_desk->feed.figures().error->code == QLatin1StringView("feed.radius-wrap"), 15'000);
    QCOMPARE(m_servers.sql(QStringLiteral("select acctinputoctets, acctwraps from radius.radacct where acctsessionid = 'B1'")),
             QStringLiteral("%1|2").arg(2 * wrap + 7));
    QCOMPARE(m_heard->count(), std::size_t(7)); // the one that came twice is there once
}

void tst_Radius::aGatewayThatRestartsEndsItsSessions()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QVERIFY(say(record("C1", Status::Start, 0)) && say(record("C1", Status::Interim, 60, 700, 800)));
    QVERIFY(say({ Status::On, m_nas, m_begin + 100s }));
    QTRY_VERIFY_WITH_TIMEOUT(m_heard->of("C1").stopped, 15'000);
    QCOMPARE(m_heard->of("C1").cause, std::string("radius:11"));
    // What the gateway had sent before and was late, of a session that had a row and of one that had none.
    QVERIFY(say(record("C1", Status::Stop, 95, 750, 800)) && say(record("C2", Status::Start, 90)));
    QTRY_VERIFY_WITH_TIMEOUT(m_heard->of("C2").stopped && m_heard->of("C1").tx == 750, 15'000);
    // A session of afterwards stays open.
    QVERIFY(say(record("C3", Status::Start, 110)) && say(record("C3", Status::Interim, 120, 1, 1)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("C3").tx, std::uint64_t(1), 15'000);
    QVERIFY(!m_heard->of("C3").stopped);
    QCOMPARE(m_servers.sql(QStringLiteral("select count(*) from radius.radacct where acctstoptime is null and acctsessionid like 'C%'")), QStringLiteral("1"));
}

void tst_Radius::aTransactionThatEndsLateIsNotPassedOver()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QVERIFY(say(record("D1", Status::Start, 0)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->count(), std::size_t(1), 15'000);
    // It writes first and ends two seconds after another that began later.
    QProcess slow;
    slow.start(QStringLiteral(PROJECT_SOURCE_DIR "/installer/freeradius/loopback.sh"),
               { m_servers.file({}), QStringLiteral("sql"), QStringLiteral("-c"),
                 QStringLiteral("begin; update radius.radacct set acctstatus = 3, acctupdatetime = acctupdatetime + interval '10 s', acctinputoctets = 10 where "
                                "acctsessionid = 'D1'; select pg_sleep(2); commit") });
    QVERIFY(slow.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(m_servers.sql(QStringLiteral("select count(*) from pg_stat_activity where query like '%pg_sleep(2)%' and wait_event = 'PgSleep'")), QStringLiteral("1"), 10'000);
    QVERIFY(say(record("D2", Status::Start, 20)) && say(record("D2", Status::Interim, 30, 20, 0)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("D2").tx, std::uint64_t(20), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("D1").tx, std::uint64_t(10), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(slow.state(), QProcess::NotRunning, 15'000);
    QCOMPARE(slow.exitCode(), 0);
}

void tst_Radius::restartsLoseNothing()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QVERIFY(say(record("E1", Status::Start, 0)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->count(), std::size_t(1), 15'000);
    QVERIFY(m_servers.does("kill", "postgresql"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->feed.figures().link, FeedLink::Waiting, 15'000);
    QCOMPARE(m_desk->feed.figures().error->code, QStringLiteral("feed.radius-connection"));
    QVERIFY(m_servers.does("start", "postgresql") && m_servers.does("kill", "freeradius"));
    m_client->send(record("E1", Status::Interim, 60, 60, 60)); // to nobody; again until somebody answers
    QVERIFY(m_servers.does("start", "freeradius"));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("E1").tx, std::uint64_t(60), 30'000);
    m_desk.reset(); // its cursor is written
    QVERIFY(say(record("E1", Status::Stop, 90, 90, 90)));
    const std::size_t before = m_heard->count();
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("E1").tx, std::uint64_t(90), 15'000);
    QCOMPARE(m_heard->count(), before + 1);
    // A cursor of another database is not believed.
    m_desk.reset();
    QVERIFY(writeRadacctCursor(cursor(), { QStringLiteral("7-1"), { 1'000'000, 1'000'000 } }));
    Heard again(m_nas);
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), again);
    QTRY_COMPARE_WITH_TIMEOUT(again.of("E1").tx, std::uint64_t(90), 15'000);
    m_desk.reset();
}

void tst_Radius::whileTheDatabaseIsAwayRecordsWait()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), cursor(), *m_heard);
    QVERIFY(say(record("F1", Status::Start, 0)));
    QVERIFY(m_servers.does("kill", "postgresql"));
    QVERIFY(say(record("F1", Status::Interim, 60, 60, 60))); // acknowledged from the disk of FreeRADIUS
    QVERIFY(m_servers.does("start", "postgresql"));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->of("F1").tx, std::uint64_t(60), 60'000);
    for (const Fact &fact : m_heard->facts()) QVERIFY(fact.t <= m_begin + 60s); // not when it was brought in
}

void tst_Radius::aPictureBeginsNow()
{
    m_desk = std::make_unique<Desk>(m_servers.access(), QString(), *m_heard);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->feed.figures().link, FeedLink::Connected, 15'000);
    QVERIFY(say(record("G1", Status::Start, 0)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard->count(), std::size_t(1), 15'000);
    QVERIFY(!QFile::exists(cursor()));
}

void tst_Radius::troubleHasItsWords_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<QString>("mended");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *breaks, const char *mends, const char *password, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(breaks) << QString::fromLatin1(mends) << QString::fromLatin1(password) << QString::fromLatin1(code);
    };
    row("password", "", "", "wrong", "feed.radius-password");
    row("table", "alter table radius.radacct_change rename to elsewhere", "alter table radius.elsewhere rename to radacct_change", "", "feed.radius-table");
    row("column", "alter table radius.radacct_change rename imeisv to imei", "alter table radius.radacct_change rename imei to imeisv", "", "feed.radius-columns");
    row("grant", "revoke select on radius.radacct_change from desk", "grant select on radius.radacct_change to desk", "", "feed.radius-permission");
}

void tst_Radius::troubleHasItsWords()
{
    QFETCH(QString, statements);
    QFETCH(QString, mended);
    QFETCH(QString, password);
    QFETCH(QString, code);
    if (!statements.isEmpty()) m_servers.sql(statements);
    RadacctAccess access = m_servers.access();
    if (!password.isEmpty()) access.password = [password] { return Result<QString>(password); };
    const auto probed = probeRadacct(access);
    if (!mended.isEmpty()) m_servers.sql(mended);
    QVERIFY(!probed);
    QCOMPARE(probed.error().code, code);
    const QString said = words::error(probed.error()).sentence();
    QVERIFY2(!said.contains(u'{') && !said.contains(code) && said.size() > 20, qPrintable(said));
    QVERIFY(!probed.error().technical.contains(QStringLiteral("wrong"))); // never the password
    QVERIFY(probeRadacct(m_servers.access()));
}

void tst_Radius::aServerThatIsAwayIsSaid()
{
    RadacctAccess access = m_servers.access();
    access.port = 1;
    const auto probed = probeRadacct(access);
    QVERIFY(!probed);
    QCOMPARE(probed.error().code, QStringLiteral("feed.radius-connection"));
}

QTEST_GUILESS_MAIN(tst_Radius)
#include "tst_radius.moc"
