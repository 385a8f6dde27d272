#include "workspace/secretstore.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class WorkspaceTest : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static Workspace sample(const QString &dir)
    {
        Workspace w = Workspace::fresh(dir, QStringLiteral("Demo, Europe"), *FleetId::parse(u"demo"));
        w.clock = { instantFromMicros(1'700'000'000'123'456), instantFromMicros(1'700'000'100'000'001), 60.0 };
        FeedSettings feed;
        feed.name = QStringLiteral("lab");
        feed.host = QStringLiteral("127.0.0.1");
        feed.port = 18883;
        feed.tls = { w.file(QStringLiteral("pki/ca.pem")), w.file(QStringLiteral("pki/desk.pem")), QStringLiteral("/etc/x/desk.key") };
        feed.topic = QStringLiteral("signalbox/v1/demo/#");
        feed.fleet = w.fleet;
        feed.clientId = QStringLiteral("engine");
        w.feeds.push_back(feed);
        FeedSettings input;
        input.name = QStringLiteral("sims");
        input.type = QStringLiteral("stdin");
        input.format = QStringLiteral("1nce");
        input.fleet = w.fleet;
        w.feeds.push_back(input);
        FeedSettings file;
        file.name = QStringLiteral("tracker");
        file.type = QStringLiteral("file");
        file.format = QStringLiteral("traccar");
        file.path = w.file(QStringLiteral("spool/positions.jsonl"));
        file.fleet = w.fleet;
        w.feeds.push_back(file);
        FeedSettings accounting;
        accounting.name = QStringLiteral("up-gateways");
        accounting.type = QStringLiteral("radius");
        accounting.format = QStringLiteral("radacct");
        accounting.host = QStringLiteral("db.example");
        accounting.port = 5433;
        accounting.tls.ca = w.file(QStringLiteral("pki/db.pem"));
        accounting.fleet = w.fleet;
        accounting.radius = { QStringLiteral("fleet"), QStringLiteral("desk"), QStringLiteral("radius"), QStringLiteral("accounting-password") };
        w.feeds.push_back(accounting);
        ConnectionSettings c;
        c.name = QStringLiteral("lab-eim");
        c.url = QUrl(QStringLiteral("https://localhost:9443/esim-profile-management/vwip"));
        c.tls = feed.tls;
        c.tokenSecret = QStringLiteral("eim-token");
        c.pollInterval = std::chrono::milliseconds(1500);
        w.connections.push_back(c);
        c.name = QStringLiteral("other");
        c.tokenSecret.clear();
        c.oauth = { QUrl(QStringLiteral("https://login.example/oauth2/token?tenant=1")), QStringLiteral("desk"), QStringLiteral("other-client"),
                    QStringLiteral("a:b c,d") };
        c.answerTimeout = std::chrono::seconds(7);
        c.requestsAtOnce = 3;
        c.requestsPerSecond = 2.5;
        w.connections.push_back(c);
        ConnectionSettings m2m;
        m2m.name = QStringLiteral("smsr");
        m2m.dialect = QStringLiteral("es4");
        m2m.url = QUrl(QStringLiteral("https://smsr.example/es4"));
        m2m.m2m = { QStringLiteral("1.3.6.1.4.1.99999.1"), QStringLiteral("1.3.6.1.4.1.99999.2"), QUrl(QStringLiteral("https://smdp.example/es2")),
                    QStringLiteral("1.3.6.1.4.1.99999.3"), QStringLiteral("desk-1"), std::chrono::milliseconds(500), QStringLiteral("http://namespaces.gsma.org/esim-messaging/2"),
                    { { QStringLiteral("*"), QStringLiteral("PlatformManagement") }, { QStringLiteral("ES4-GetEIS"), QStringLiteral("http://gsma.com/ES4/x") } } };
        w.connections.push_back(m2m);
        w.retentionDays = 30;
        return w;
    }

private Q_SLOTS:
    void savesAndOpens()
    {
        QTemporaryDir dir;
        const Workspace w = sample(dir.path());
        QVERIFY(w.save());
        const auto back = Workspace::open(dir.path());
        QVERIFY2(back, back ? "" : qPrintable(back.error().code));
        QCOMPARE(back->name, w.name);
        QCOMPARE(back->fleet, w.fleet);
        QVERIFY(back->clock == w.clock);
        QVERIFY(back->feeds == w.feeds);
        QVERIFY(back->connections == w.connections);
        QVERIFY(back->store == w.store);
        QCOMPARE(back->retentionDays, 30);
        QFile ini(w.iniPath());
        QVERIFY(ini.open(QIODevice::ReadOnly));
        const QByteArray text = ini.readAll();
        QVERIFY2(text.contains("ca=pki/ca.pem"), "paths inside the folder are relative, so that it can be moved");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        const QString wrong = QStringLiteral("workspace.key"), missing = QStringLiteral("workspace.key-missing"), choice = QStringLiteral("workspace.choice");
        QTest::newRow("no fleet") << QByteArray("[workspace]\nname=x\n") << QStringLiteral("fleet") << missing;
        QTest::newRow("feed type") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=fax\n") << QStringLiteral("type") << choice;
        QTest::newRow("feed format") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=stdin\nformat=xml\n") << QStringLiteral("format") << choice;
        QTest::newRow("feed path") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=file\n") << QStringLiteral("path") << missing;
        QTest::newRow("accounting host") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=radius\ndatabase=d\nuser=u\n") << QStringLiteral("host") << missing;
        QTest::newRow("accounting user") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=radius\nhost=h\ndatabase=d\n") << QStringLiteral("user") << missing;
        QTest::newRow("accounting schema") << QByteArray("[workspace]\nfleet=a\n[feed.x]\ntype=radius\nhost=h\ndatabase=d\nuser=u\nschema=a.b\n") << QStringLiteral("schema") << wrong;
        QTest::newRow("foreign topic") << QByteArray("[workspace]\nfleet=a\n[feed.x]\nformat=emnify\nhost=h\n") << QStringLiteral("topic") << missing;
        QTest::newRow("fleet") << QByteArray("[workspace]\nfleet=a/b\n") << QStringLiteral("fleet") << wrong;
        QTest::newRow("port") << QByteArray("[workspace]\nfleet=a\n[feed.x]\nhost=h\nport=99999\n") << QStringLiteral("port") << wrong;
        QTest::newRow("host") << QByteArray("[workspace]\nfleet=a\n[feed.x]\nport=1\n") << QStringLiteral("host") << missing;
        QTest::newRow("speed") << QByteArray("[workspace]\nfleet=a\n[clock]\norigin=2026-01-01T00:00:00Z\nspeed=fast\n") << QStringLiteral("speed") << wrong;
        QTest::newRow("origin") << QByteArray("[workspace]\nfleet=a\n[clock]\norigin=yesterday\n") << QStringLiteral("origin") << wrong;
        QTest::newRow("url") << QByteArray("[workspace]\nfleet=a\n[connection.x]\nurl=ftp://x/\n") << QStringLiteral("url") << wrong;
        QTest::newRow("dialect") << QByteArray("[workspace]\nfleet=a\n[connection.x]\nurl=https://x/\ndialect=none\n") << QStringLiteral("dialect") << wrong;
        const QByteArray connection("[workspace]\nfleet=a\n[connection.x]\nurl=https://x/\n");
        QTest::newRow("user in the url") << QByteArray("[workspace]\nfleet=a\n[connection.x]\nurl=https://me:secret@x/\n") << QStringLiteral("url") << wrong;
        QTest::newRow("token url") << connection + "oauth_token_url=x\n" << QStringLiteral("oauth_token_url") << wrong;
        QTest::newRow("no client") << connection + "oauth_token_url=https://x/t\noauth_secret=s\n" << QStringLiteral("oauth_client_id") << missing;
        QTest::newRow("two ways") << connection + "oauth_token_url=https://x/t\noauth_secret=s\noauth_client_id=c\ntoken_secret=t\n" << QStringLiteral("token_secret") << wrong;
        QTest::newRow("at once") << connection + "requests_at_once=0\n" << QStringLiteral("requests_at_once") << wrong;
        const QByteArray m2m("[workspace]\nfleet=a\n[connection.x]\nurl=https://x/\ndialect=es4\n");
        QTest::newRow("no requester") << m2m + "smsr_id=1.2\n" << QStringLiteral("requester_id") << missing;
        QTest::newRow("requester") << m2m + "requester_id=me\nsmsr_id=1.2\n" << QStringLiteral("requester_id") << wrong;
        QTest::newRow("sm-dp") << m2m + "requester_id=1.1\nsmsr_id=1.2\nsmdp_url=x\nsmdp_id=1.3\n" << QStringLiteral("smdp_url") << wrong;
        QTest::newRow("no sm-dp id") << m2m + "requester_id=1.1\nsmsr_id=1.2\nsmdp_url=https://x\n" << QStringLiteral("smdp_id") << missing;
        QTest::newRow("actions") << m2m + "requester_id=1.1\nsmsr_id=1.2\nactions=ES4-GetEIS\n" << QStringLiteral("actions") << wrong;
        QTest::newRow("window") << QByteArray("[workspace]\nfleet=a\n[connection.x]\nurl=https://x/\nverify_window_s=-1\n") << QStringLiteral("verify_window_s") << wrong;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, ini);
        QFETCH(QString, key);
        QFETCH(QString, code);
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("workspace.ini")), ini);
        const auto opened = Workspace::open(dir.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().parameters.value(QStringLiteral("key")).toString(), key);
        QVERIFY(opened.error().parameters.value(QStringLiteral("path")).toString().endsWith(QStringLiteral("workspace.ini")));
    }

    void missingFolder()
    {
        const auto opened = Workspace::open(QStringLiteral("/nowhere/at/all"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("workspace.missing"));
    }

    void clockRunsAsSaid()
    {
        Workspace w = Workspace::fresh(QStringLiteral("/tmp"), {}, {});
        QCOMPARE(w.makeClock()->speed(), 1.0);
        const Instant wall = WallClock().now();
        w.clock = { instantFromMicros(1'000'000), wall - std::chrono::seconds(10), 60.0 };
        const auto clock = w.makeClock();
        QCOMPARE(clock->speed(), 60.0);
        const qint64 micros = toMicros(clock->now());
        QVERIFY(micros >= 601'000'000 && micros < 1'201'000'000);
    }

    void withoutAKeychainTheFileServes()
    {
        QTemporaryDir dir;
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
        const SecretStore secrets(dir.path());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(secrets.write(QStringLiteral("t"), QStringLiteral("value")).value() == SecretStore::Place::File);
        QVERIFY2(timer.elapsed() < 4000, "gives up after two seconds");
        QCOMPARE(*secrets.read(QStringLiteral("t")), QStringLiteral("value"));
        QCOMPARE(secrets.read(QStringLiteral("u")).error().code, QStringLiteral("secret.missing"));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    void secretsLiveInAPrivateFile()
    {
        QTemporaryDir dir;
        const SecretStore secrets(dir.path(), false);
        QCOMPARE(secrets.read(QStringLiteral("t")).error().code, QStringLiteral("secret.missing"));
        QVERIFY(secrets.write(QStringLiteral("t"), QStringLiteral("a=b==")).value() == SecretStore::Place::File);
        QVERIFY(secrets.write(QStringLiteral("u"), QStringLiteral("other")));
        QCOMPARE(*secrets.read(QStringLiteral("t")), QStringLiteral("a=b=="));
        const auto mode = QFile::permissions(secrets.filePath());
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QVERIFY(secrets.remove(QStringLiteral("t")));
        QVERIFY(!secrets.read(QStringLiteral("t")));
        QCOMPARE(*secrets.read(QStringLiteral("u")), QStringLiteral("other"));
        QVERIFY(secrets.placeOf(QStringLiteral("u")) == SecretStore::Place::File);

        QFile::setPermissions(secrets.filePath(), QFile::ReadOwner | QFile::ReadGroup);
        QCOMPARE(secrets.read(QStringLiteral("u")).error().code, QStringLiteral("secret.permissions"));
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
