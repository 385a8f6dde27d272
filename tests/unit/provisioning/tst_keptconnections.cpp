#include "provisioning/requestqueue.h"
#include "support/oddserver.h"

#include <QTest>

using namespace signalbox;

namespace {

using Kind = Behaviour::Kind;

Behaviour answers(const QByteArray &headers = {})
{
    return { Kind::Answer, OddServer::reply(200, "{}", headers) };
}

/// A queue that asks `server` and what became of each request.
struct Asking
{
    explicit Asking(const OddServer &server)
        : queue({}, { std::chrono::milliseconds(2000), std::chrono::milliseconds(2000) }, 4),
          url(QStringLiteral("http://127.0.0.1:%1/card").arg(server.port()))
    {
    }
    Exchange ask()
    {
        std::optional<Exchange> came;
        queue.send({ "POST", url, {}, "{}" }, [&came](const Exchange &exchange) { came = exchange; });
        if (!QTest::qWaitFor([&came] { return came.has_value(); }, 5000)) qFatal("no answer");
        return *came;
    }

    RequestQueue queue;
    QUrl url;
};

} // namespace

class KeptConnectionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneConnectionServesOneRequestAfterTheOther()
    {
        OddServer server;
        server.next = { answers(), answers(), answers() };
        Asking asking(server);
        for (int i = 0; i < 3; ++i) QVERIFY(!asking.ask().error);
        QCOMPARE(server.requests.size(), 3);
        QCOMPARE(server.connections, 1);
    }

    void notAtTheSameTime()
    {
        OddServer server;
        server.next = { answers(), answers() };
        Asking asking(server);
        int came = 0;
        for (int i = 0; i < 2; ++i) asking.queue.send({ "POST", asking.url, {}, "{}" }, [&came](const Exchange &exchange) { came += !exchange.error; });
        QTRY_COMPARE(came, 2);
        QCOMPARE(server.connections, 2);
    }

    void whatCannotServeAgainIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("says that it closes") << OddServer::reply(200, "{}", "Connection: Close\r\n");
        QTest::newRow("waits a second only") << OddServer::reply(200, "{}", "Keep-Alive: timeout=1, max=100\r\n");
        QTest::newRow("older HTTP") << OddServer::reply(200, "{}").replace("HTTP/1.1", "HTTP/1.0");
        QTest::newRow("octets behind the end") << OddServer::reply(200, "{}") + "HTTP/1.1 200 x\r\n";
        QTest::newRow("octets behind the last chunk") << QByteArray("HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\nmore");
    }
    void whatCannotServeAgainIsNotKept()
    {
        QFETCH(QByteArray, text);
        OddServer server;
        server.next = { { Kind::Answer, text }, answers() };
        Asking asking(server);
        const Exchange first = asking.ask();
        QVERIFY(!first.error);
        QCOMPARE(first.answer.body(), QByteArray("{}"));
        QVERIFY(!asking.ask().error);
        QCOMPARE(server.connections, 2);
    }

    void oneThatWasClosedMeanwhileIsNotUsed()
    {
        OddServer server;
        server.next = { { Kind::AnswerAndClose, OddServer::reply(200, "{}") }, answers() };
        Asking asking(server);
        QVERIFY(!asking.ask().error);
        const Exchange second = asking.ask();
        QVERIFY2(!second.error, second.error ? qPrintable(second.error->code) : "");
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.connections, 2);
    }

    void whatIsLostOnAKeptOneIsNotSentAgain()
    {
        OddServer server;
        server.next = { answers(), { Kind::ReadAndClose, {} } };
        Asking asking(server);
        QVERIFY(!asking.ask().error);
        const Exchange lost = asking.ask();
        QVERIFY(lost.error.has_value());
        QCOMPARE(lost.error->code, QStringLiteral("connection.closed"));
        QVERIFY(lost.mayHaveLeft);
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.connections, 1);
    }

    void everyServerHasItsOwn()
    {
        OddServer one, other;
        one.next = { answers(), answers() };
        other.next = { answers() };
        Asking asking(one);
        QVERIFY(!asking.ask().error);
        const QUrl first = std::exchange(asking.url, QUrl(QStringLiteral("http://127.0.0.1:%1/card").arg(other.port())));
        QVERIFY(!asking.ask().error);
        asking.url = first;
        QVERIFY(!asking.ask().error);
        QCOMPARE(one.connections, 1);
        QCOMPARE(other.connections, 1);
    }
};

QTEST_GUILESS_MAIN(KeptConnectionsTest)
#include "tst_keptconnections.moc"
