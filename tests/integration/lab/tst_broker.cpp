#include "feed/mqttfeed.h"
#include "feed/nativedecoder.h"
#include "world/broker.h"
#include "world/publisher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <map>
#include <mutex>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::milliseconds;

namespace {

const auto fleet = *FleetId::parse(u"lab");

Fact fact(int vehicle, int number, bool session)
{
    Fact fact;
    fact.vehicle = *VehicleId::parse(QStringLiteral("FR-%1").arg(vehicle));
    fact.t = instantFromMicros(1'790'000'000'000'000 + number * 1000);
    fact.seq = std::uint64_t(number);
    if (session) {
        SessionFact body;
        body.sessionId = "s";
        fact.body = body;
    } else {
        fact.body = PositionFact { 46, 4, 0, 0, {}, {}, {} };
    }
    return fact;
}

/// Counts what arrives, by topic and message.
class Listener
{
public:
    Listener(const Broker &broker, const LabPkiPaths &pki)
    {
        MqttOptions options;
        options.host = QStringLiteral("localhost");
        options.port = broker.port();
        options.clientId = QStringLiteral("record");
        options.topic = QStringLiteral("signalbox/v1/lab/#");
        options.tls = true;
        options.caFile = pki.authority.certificate;
        options.certificateFile = pki.desk.certificate;
        options.keyFile = pki.desk.key;
        options.longestWaitSeconds = 1;
        m_feed = std::make_unique<MqttFeed>(options);
        started = m_feed->start([this](std::string_view topic, std::string_view message) {
            const std::lock_guard lock(m_mutex);
            if (topic.ends_with("/session")) ++m_sessions[std::string(topic) + std::string(message)];
            if (topic.ends_with("/batch")) takeBatch(topic, message);
            return Result<void>();
        }).has_value();
    }
    ~Listener() { m_feed->stop(); }
    std::size_t sessions() const
    {
        const std::lock_guard lock(m_mutex);
        return m_sessions.size();
    }
    std::size_t batches() const
    {
        const std::lock_guard lock(m_mutex);
        return m_batches;
    }
    std::size_t positions() const
    {
        const std::lock_guard lock(m_mutex);
        return m_positions;
    }
    bool connected() const { return m_feed->figures().connects > 0; }

    bool started = false;

private:
    void takeBatch(std::string_view topic, std::string_view lines)
    {
        ++m_batches;
        std::vector<DecodedFact> facts;
        m_decoder.decode(topic, lines, WallClock().now(), facts);
        for (const DecodedFact &decoded : facts) {
            if (decoded.fact.kind() == FactKind::Session) ++m_sessions[decoded.fact.vehicle.text() + std::to_string(decoded.fact.seq)];
            else ++m_positions;
        }
    }

    mutable std::mutex m_mutex;
    std::map<std::string, int> m_sessions;
    std::size_t m_batches = 0, m_positions = 0;
    Refusals m_refusals;
    NativeDecoder m_decoder { m_refusals };
    std::unique_ptr<MqttFeed> m_feed;
};

} // namespace

/// The lab's child processes and what becomes of messages while the broker is away.
class BrokerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChildThatDiesComesBackLessAndLessOften()
    {
        ChildProcess child(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), QStringLiteral("echo no luck >&2; exit 3") },
                           { milliseconds(20), milliseconds(100), milliseconds(60'000) });
        std::vector<std::pair<QString, milliseconds>> deaths;
        connect(&child, &ChildProcess::died, this, [&](const QString &why, milliseconds again) { deaths.push_back({ why, again }); });
        child.start();
        QTRY_VERIFY_WITH_TIMEOUT(deaths.size() >= 5, 20'000);
        child.stop();
        const int expected[] = { 20, 40, 80, 100, 100 };
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(deaths[std::size_t(i)].second.count(), expected[i]);
            QCOMPARE(deaths[std::size_t(i)].first, QStringLiteral("ended with code 3: no luck"));
        }
    }

    void whoRanForAWhileBeginsAgain()
    {
        ChildProcess child(QStringLiteral("/bin/cat"), {}, { milliseconds(20), milliseconds(1000), milliseconds(0) });
        std::vector<std::pair<QString, milliseconds>> deaths;
        connect(&child, &ChildProcess::died, this, [&](const QString &why, milliseconds again) { deaths.push_back({ why, again }); });
        child.start();
        for (std::size_t i = 1; i <= 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(child.running(), 20'000);
            ::kill(pid_t(child.processId()), SIGKILL);
            QTRY_COMPARE_WITH_TIMEOUT(deaths.size(), i, 20'000);
            QCOMPARE(deaths.back().second.count(), 20);
            QCOMPARE(deaths.back().first, QStringLiteral("ended by signal 9"));
        }
    }

    void whatCannotBeStartedSaysSo()
    {
        ChildProcess child(QStringLiteral("/no/such/program"), {}, { milliseconds(20), milliseconds(20), milliseconds(0) });
        QString reason;
        connect(&child, &ChildProcess::died, this, [&](const QString &why, milliseconds) { reason = why; });
        child.start();
        QTRY_VERIFY_WITH_TIMEOUT(reason.contains(QStringLiteral("/no/such/program")), 20'000);
    }

    void nothingThatCountsIsLostWhileTheBrokerIsAway()
    {
        const QTemporaryDir dir;
        const auto pki = LabPki::ensure(dir.path());
        QVERIFY(pki);
        const auto broker = Broker::start({ dir.filePath(QStringLiteral("broker")), 0, true, pki->broker, pki->authority.certificate });
        QVERIFY2(broker, broker ? "" : qPrintable(broker.error().code + broker.error().technical));
        const Listener listener(**broker, *pki);
        QVERIFY(listener.started);
        QTRY_VERIFY_WITH_TIMEOUT(listener.connected(), 20'000);
        const auto publisher = Publisher::start({ (*broker)->port(), true, pki->lab, pki->authority.certificate, fleet });
        QVERIFY(publisher);
        QTRY_VERIFY_WITH_TIMEOUT((*publisher)->online(), 20'000);

        int told = 0;
        const auto tell = [&](int count) {
            for (int i = 0; i < count; ++i, ++told)
                (*publisher)->publish(fact(told % 50, told, true));
        };
        tell(1500); // more than the window: part of it is on its way when the broker goes
        (*publisher)->push();
        (*broker)->process().stop(); // SIGTERM: it saves its sessions
        tell(3000);
        QTRY_VERIFY_WITH_TIMEOUT(!(*publisher)->online(), 30'000);
        const auto lost = (*publisher)->lost();
        (*publisher)->publish(fact(0, told, false));
        QCOMPARE((*publisher)->lost(), lost + 1); // a position is not kept
        QVERIFY((*publisher)->outstanding() >= 3000);
        (*broker)->process().start();
        tell(500);
        const auto everything = [&] {
            (*publisher)->push();
            return listener.sessions() == std::size_t(told) && (*publisher)->outstanding() == 0;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(everything(), qPrintable(QStringLiteral("%1 of %2").arg(listener.sessions()).arg(told)), 60'000);
    }

    void manyThousandsASecondTravelInBatches()
    {
        const QTemporaryDir dir;
        const auto pki = LabPki::ensure(dir.path());
        QVERIFY(pki);
        const auto broker = Broker::start({ dir.filePath(QStringLiteral("broker")), 0, true, pki->broker, pki->authority.certificate });
        QVERIFY(broker);
        const Listener listener(**broker, *pki);
        QTRY_VERIFY_WITH_TIMEOUT(listener.connected(), 20'000);
        const auto publisher = Publisher::start({ (*broker)->port(), true, pki->lab, pki->authority.certificate, fleet });
        QVERIFY(publisher);
        QTRY_VERIFY_WITH_TIMEOUT((*publisher)->online(), 20'000);

        int told = 0, positions = 0;
        const auto spoken = [&] { // as the lab does ten times a second
            for (int i = 0; i < 3000; ++i) {
                const bool session = i % 10 == 0;
                ++(session ? told : positions);
                (*publisher)->publish(fact(i % 50, told + positions, session));
            }
            (*publisher)->push();
            return listener.batches() >= 20;
        };
        QTRY_VERIFY_WITH_TIMEOUT(spoken(), 30'000);
        const auto everything = [&] {
            (*publisher)->push();
            return listener.sessions() == std::size_t(told) && (*publisher)->outstanding() == 0;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(everything(), qPrintable(QStringLiteral("%1 of %2").arg(listener.sessions()).arg(told)), 60'000);
        QVERIFY(!(*publisher)->full());
        QVERIFY((*publisher)->published() + (*publisher)->lost() == std::uint64_t(told + positions));
        QVERIFY(listener.positions() > 0);
    }
};

QTEST_GUILESS_MAIN(BrokerTest)
#include "tst_broker.moc"
