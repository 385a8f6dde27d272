#include "feed/inbox.h"
#include "feed/ingestpipeline.h"
#include "feed/mqttfeed.h"
#include "feed/nativeencoder.h"
#include "testbroker.h"
#include "testpublisher.h"

#include <QTemporaryDir>
#include <mutex>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_Mqtt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_broker.reset(); }
    void factsArrive();
    void aRestartLosesNothing();
    void whatTheSinkRefusedComesAgain();
    void aPictureForgets();
    void refusalsHaveTheirReason_data();
    void refusalsHaveTheirReason();
    void noBroker();
    void probing();

private:
    MqttOptions options(MqttOptions::Kind kind = MqttOptions::Kind::Record) const
    {
        return { kind, QStringLiteral("127.0.0.1"), m_broker->port(), QStringLiteral("signalbox-test"),
            QStringLiteral("signalbox/v1/demo/#"), true, m_ca->caFile(), m_desk.certificate, m_desk.key, 30, 2 };
    }
    TestPublisher publisher() const { return TestPublisher(*m_ca, m_truck, m_broker->port()); }
    bool startBroker(const Certificates::Pair &server) { return m_broker->start(server, m_ca->caFile()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Certificates> m_ca, m_foreign;
    Certificates::Pair m_server, m_desk, m_truck;
    std::unique_ptr<TestBroker> m_broker;
};

namespace {

/// Collects what arrives; may be told to refuse.
struct Collector
{
    MessageSink sink()
    {
        return [this](std::string_view, std::string_view payload) -> Result<void> {
            const std::lock_guard lock(mutex);
            ++asked;
            if (refuse) return failure("inbox.full");
            got.emplace_back(payload);
            return {};
        };
    }
    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return got.size();
    }

    std::mutex mutex;
    std::vector<std::string> got;
    std::atomic<int> asked = 0;
    std::atomic<bool> refuse = false;
};

} // namespace

void tst_Mqtt::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_ca = std::make_unique<Certificates>(m_dir->path(), "ours");
    m_foreign = std::make_unique<Certificates>(m_dir->path(), "foreign");
    m_server = m_ca->issue("broker", "IP:127.0.0.1");
    m_desk = m_ca->issue("desk", nullptr);
    m_truck = m_ca->issue("truck", nullptr);
    m_broker = std::make_unique<TestBroker>(m_dir->filePath(QStringLiteral("broker")));
}

void tst_Mqtt::factsArrive()
{
    QVERIFY(startBroker(m_server));
    auto inbox = Inbox::open(m_dir->filePath(QStringLiteral("inbox"))).value();
    WallClock clock;
    std::atomic<int> live = 0, stored = 0;
    IngestPipeline pipeline(
        *inbox, clock, [&](const FleetId &, std::vector<Fact> &facts) { live += int(facts.size()); },
        [&](const FleetId &, const std::vector<Fact> &facts) -> Result<void> {
            stored += int(facts.size());
            return {};
        });
    pipeline.start();
    MqttFeed feed(options());
    QVERIFY(feed.start([&](std::string_view topic, std::string_view payload) { return inbox->append(topic, payload); }));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Connected, 15'000);
    auto sender = publisher();
    const FleetId fleet = FleetId::parse(u"demo").value();
    for (int i = 0; i < 300; ++i) {
        const Fact fact { *VehicleId::fromUtf8("A"), clock.now(), std::uint64_t(i), DeviceFact { 12.5f, {}, "1", "" } };
        std::string json;
        encodeFact(fact, json);
        sender.publish(nativeTopic(fleet, fact.vehicle, fact.kind()), json);
    }
    sender.publish("signalbox/v1/demo/A/device", "{}");
    QVERIFY(sender.waitAcknowledged());
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().messages, std::uint64_t(301), 15'000);
    QVERIFY(pipeline.drain(15s));
    QCOMPARE(live.load(), 300);
    QCOMPARE(stored.load(), 300);
    QCOMPARE(pipeline.figures().refused, std::uint64_t(1));
    QVERIFY(!feed.figures().error && feed.figures().lastMessage && feed.figures().bytes > 300 * 20);
    feed.stop();
    QCOMPARE(feed.figures().link, FeedLink::Stopped);
}

void tst_Mqtt::aRestartLosesNothing()
{
    QVERIFY(startBroker(m_server));
    Collector here;
    MqttFeed feed(options());
    QVERIFY(feed.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().connects, std::uint64_t(1), 15'000);
    m_broker->stop();
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Waiting, 15'000);
    QVERIFY(feed.figures().error);
    QVERIFY(startBroker(m_server));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().connects, std::uint64_t(2), 30'000);
    QVERIFY(!feed.figures().error);
    feed.stop();
    {
        auto sender = publisher(); // while nobody listens: the broker keeps it for the record
        for (int i = 0; i < 50; ++i)
            sender.publish("signalbox/v1/demo/A/x", std::to_string(i));
        QVERIFY(sender.waitAcknowledged());
    }
    m_broker->stop();
    QVERIFY(startBroker(m_server));
    QVERIFY(feed.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), std::size_t(50), 15'000);
    for (std::size_t i = 0; i < 50; ++i)
        QCOMPARE(here.got[i], std::to_string(i));
}

// A message that was not kept is not acknowledged, not even by an orderly stop.
void tst_Mqtt::whatTheSinkRefusedComesAgain()
{
    QVERIFY(startBroker(m_server));
    Collector here;
    auto feed = std::make_unique<MqttFeed>(options());
    QVERIFY(feed->start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(feed->figures().link, FeedLink::Connected, 15'000);
    here.refuse = true;
    auto sender = publisher();
    sender.publish("signalbox/v1/demo/A/x", "precious");
    QVERIFY(sender.waitAcknowledged());
    QTRY_VERIFY_WITH_TIMEOUT(here.asked >= 2, 15'000); // offered again by itself
    QCOMPARE(feed->figures().error->code, QStringLiteral("inbox.full"));
    QVERIFY(feed->figures().sinkFailures >= 1);
    feed->stop();
    feed.reset();
    QCOMPARE(here.count(), std::size_t(0));
    here.refuse = false;
    MqttFeed again(options());
    QVERIFY(again.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), std::size_t(1), 15'000);
    QCOMPARE(here.got[0], std::string("precious"));
}

void tst_Mqtt::aPictureForgets()
{
    QVERIFY(startBroker(m_server));
    Collector here;
    MqttOptions picture = options(MqttOptions::Kind::Picture);
    picture.clientId.clear();
    MqttFeed feed(picture);
    QVERIFY(feed.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Connected, 15'000);
    auto sender = publisher();
    sender.publish("signalbox/v1/demo/A/x", "1", 0);
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), std::size_t(1), 15'000);
    feed.stop();
    sender.publish("signalbox/v1/demo/A/x", "2");
    QVERIFY(sender.waitAcknowledged());
    QVERIFY(feed.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Connected, 15'000);
    sender.publish("signalbox/v1/demo/A/x", "3");
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), std::size_t(2), 15'000);
    QCOMPARE(here.got[1], std::string("3"));
    MqttOptions nameless = options();
    nameless.clientId.clear();
    QVERIFY(!MqttFeed(nameless).start(here.sink())); // a record without a name could not be found again
}

void tst_Mqtt::refusalsHaveTheirReason_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const char *row : { "no certificate=connection.tls-client-refused", "foreign certificate=connection.tls-client-refused",
             "untrusted broker=connection.tls-untrusted", "expired broker=connection.tls-expired",
             "future broker=connection.tls-not-yet-valid", "other name=connection.tls-host-mismatch",
             "no file=connection.tls-file", "key of another=connection.tls-file" }) {
        const QString text = QString::fromLatin1(row);
        QTest::newRow(row) << text.section(u'=', 0, 0) << text.section(u'=', 1);
    }
}

void tst_Mqtt::refusalsHaveTheirReason()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    MqttOptions o = options();
    Certificates::Pair server = m_server;
    if (what == QStringLiteral("no certificate")) o.certificateFile = o.keyFile = QString();
    if (what == QStringLiteral("untrusted broker")) o.caFile = m_foreign->caFile();
    if (what == QStringLiteral("expired broker")) server = m_ca->issue("old", "IP:127.0.0.1", -20, -10);
    if (what == QStringLiteral("future broker")) server = m_ca->issue("new", "IP:127.0.0.1", 10, 20);
    if (what == QStringLiteral("other name")) server = m_ca->issue("other", "DNS:broker.example");
    if (what == QStringLiteral("no file")) o.caFile = m_dir->filePath(QStringLiteral("missing.pem"));
    if (what == QStringLiteral("key of another")) o.keyFile = m_truck.key;
    if (what == QStringLiteral("foreign certificate")) {
        const auto pair = m_foreign->issue("desk", nullptr);
        o.certificateFile = pair.certificate;
        o.keyFile = pair.key;
    }
    QVERIFY(startBroker(server));
    Collector here;
    MqttFeed feed(o);
    if (const auto started = feed.start(here.sink()); !started) {
        QCOMPARE(started.error().code, code);
        QVERIFY(!started.error().parameters.value(QStringLiteral("file")).toString().isEmpty());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(feed.figures().error, 20'000);
    const Error error = *feed.figures().error;
    QCOMPARE(error.code, code);
    QCOMPARE(error.parameters.value(QStringLiteral("port")).toInt(), m_broker->port());
    QCOMPARE(feed.figures().connects, std::uint64_t(0));
    const auto probed = probeMqtt(o, 15s);
    QVERIFY(!probed);
    QCOMPARE(probed.error().code, code);
}

void tst_Mqtt::noBroker()
{
    Collector here;
    MqttFeed feed(options());
    QVERIFY(feed.start(here.sink()));
    QTRY_VERIFY_WITH_TIMEOUT(feed.figures().error, 15'000);
    QCOMPARE(feed.figures().error->code, QStringLiteral("connection.refused"));
    QVERIFY(startBroker(m_server)); // it comes by itself
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Connected, 20'000);
}

void tst_Mqtt::probing()
{
    QVERIFY(startBroker(m_server));
    Collector here;
    MqttFeed feed(options());
    QVERIFY(feed.start(here.sink()));
    QTRY_COMPARE_WITH_TIMEOUT(feed.figures().link, FeedLink::Connected, 15'000);
    const auto took = probeMqtt(options(), 15s);
    QVERIFY2(took, took ? "" : qPrintable(took.error().code));
    QVERIFY(took->count() > 0 && *took < 15s);
    auto sender = publisher(); // the record went on beside it
    sender.publish("signalbox/v1/demo/A/x", "1");
    QTRY_COMPARE_WITH_TIMEOUT(here.count(), std::size_t(1), 15'000);
    QCOMPARE(feed.figures().connects, std::uint64_t(1));
}

QTEST_GUILESS_MAIN(tst_Mqtt)
#include "tst_mqtt.moc"
