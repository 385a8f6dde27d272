#include "provisioning/camarabackend.h"
#include "provisioning/httpdate.h"
#include "support/oddserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

using Kind = Behaviour::Kind;
const QString eid = QStringLiteral("89049032123451234512345678901235");
const QByteArray noProfiles = R"({"esimProfiles":[]})";

Behaviour answers(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return { Kind::Answer, OddServer::reply(status, body, headers) };
}

Behaviour token(const QByteArray &text, int seconds = 300)
{
    return answers(200, R"({"access_token":")" + text + R"(","token_type":"bearer","expires_in":)" + QByteArray::number(seconds) + "}");
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000)) qFatal("no answer");
    return future.result();
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CamaraBackend> backend(const OddServer &server, const QString &secret = QStringLiteral("open: sesame"))
    {
        CamaraOptions out;
        out.name = QStringLiteral("eim");
        const QUrl root(QStringLiteral("http://127.0.0.1:%1/esim-profile-management/vwip").arg(server.port()));
        out.root = root;
        out.credentials = ClientCredentials { root.resolved(QUrl(QStringLiteral("/oauth2/token?tenant=1"))), QStringLiteral("desk"), secret, QStringLiteral("a:b c:d") };
        out.timeouts = { std::chrono::milliseconds(2000), std::chrono::milliseconds(500) };
        return std::move(CamaraBackend::make(std::move(out)).value());
    }

private Q_SLOTS:
    void oneTokenServesManyRequests()
    {
        OddServer server;
        server.next = { token("T1"), answers(200, noProfiles), answers(200, noProfiles), answers(200, noProfiles) };
        const auto eim = backend(server);
        const auto first = eim->profiles(*Eid::parse(eid)), second = eim->profiles(*Eid::parse(eid));
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(second));
        QVERIFY(waitFor(eim->profiles(*Eid::parse(eid))));
        QCOMPARE(server.requests.size(), 4);
        QVERIFY(server.requests[0].startsWith("POST /oauth2/token?tenant=1 HTTP/1.1\r\n"));
        QVERIFY(server.requests[0].contains("Authorization: Basic " + QByteArray("desk:open%3A%20sesame").toBase64() + "\r\n"));
        QVERIFY(server.requests[0].endsWith("grant_type=client_credentials&scope=a%3Ab%20c%3Ad"));
        for (int i = 1; i < 4; ++i) QVERIFY(server.requests[i].contains("Authorization: Bearer T1\r\n"));
        QVERIFY(eim->tokenExpires());
    }

    void aRefusedTokenIsRenewedOnce()
    {
        OddServer server;
        server.next = { token("T1"), answers(401, "{}"), token("T2"), answers(200, noProfiles), answers(401, "{}"), token("T3"), answers(401, "{}") };
        const auto eim = backend(server);
        QVERIFY(waitFor(eim->profiles(*Eid::parse(eid))));
        QVERIFY(server.requests[3].contains("Bearer T2"));
        const auto refused = waitFor(eim->profiles(*Eid::parse(eid)));
        QCOMPARE(refused.error().code, QStringLiteral("connection.unauthorized"));
        QCOMPARE(server.requests.size(), 7);
    }

    void aShortLifeIsRenewed()
    {
        OddServer server;
        server.next = { token("T1", 100), token("T2", 100) };
        ManualClock wall(instantFromMicros(1'000'000));
        TokenSource tokens(ClientCredentials { QUrl(QStringLiteral("http://127.0.0.1:%1/t").arg(server.port())), {}, {}, {} }, {}, {}, wall);
        QByteArray got;
        const auto ask = [&] { tokens.token([&](const Result<QByteArray> &given) { got = given.value_or("none"); }); };
        ask();
        QTRY_COMPARE(got, QByteArray("T1"));
        wall.advance(std::chrono::seconds(89));
        got.clear();
        ask();
        QCOMPARE(got, QByteArray("T1")); // at once
        wall.advance(std::chrono::seconds(2));
        ask();
        QTRY_COMPARE(got, QByteArray("T2"));
        QCOMPARE(server.requests.size(), 2);
    }

    void unusableAnswers_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<QString>("expected");
        QTest::newRow("refused") << answers(401, R"({"error":"invalid_client","hint":"open: sesame"})") << "connection.token-refused ";
        QTest::newRow("page") << answers(200, "<html>") << "connection.token-form access_token";
        QTest::newRow("number") << answers(200, R"({"access_token":7,"token_type":"Bearer"})") << "connection.token-form access_token";
        QTest::newRow("line break") << token("a\\nX-Evil: 1") << "connection.token-form access_token";
        QTest::newRow("other type") << answers(200, R"({"access_token":"a","token_type":"mac"})") << "connection.token-form token_type";
        QTest::newRow("life") << answers(200, R"({"access_token":"a","token_type":"Bearer","expires_in":"x"})") << "connection.token-form expires_in";
        QTest::newRow("sent on") << answers(302, "", "Location: https://evil.example/\r\n") << "connection.token-refused ";
        QTest::newRow("hangs up") << Behaviour { Kind::ReadAndClose, {} } << "connection.closed ";
    }
    void unusableAnswers()
    {
        QFETCH(Behaviour, behaviour);
        QFETCH(QString, expected);
        OddServer server;
        server.next = { behaviour };
        Operation op;
        op.kind = OperationKind::Delete;
        op.iccid = *Iccid::parse(u"8933102234567890124");
        const SubmitAnswer answer = waitFor(backend(server)->submit(op, {}));
        QVERIFY(answer.kind == SubmitAnswer::Kind::NotSent);
        QCOMPARE(answer.error.code + u' ' + answer.error.parameters.value(QStringLiteral("member")).toString(), expected);
        QVERIFY(!answer.error.technical.contains(u"sesame"));
        QCOMPARE(server.requests.size(), 1);
    }

    void sendsTheCodeInTheBodyAlone()
    {
        OddServer server;
        server.next = { token("T1"), answers(202, R"({"operationId":"R-1","operation":"download","status":"ACCEPTED"})") };
        Operation op;
        op.kind = OperationKind::Download;
        op.eid = *Eid::parse(eid);
        const auto code = ActivationCode::parse(u"1$smdp.example.com$04386-AGYFT");
        const SubmitAnswer answer = waitFor(backend(server)->submit(op, *code));
        QCOMPARE(answer.providerRef, QStringLiteral("R-1"));
        const QList<QByteArray> parts = { server.requests[1].left(server.requests[1].indexOf("\r\n\r\n")), server.requests[1].mid(server.requests[1].indexOf("\r\n\r\n") + 4) };
        QVERIFY(!parts[0].contains("AGYFT"));
        QCOMPARE(parts[1], QByteArray(R"({"activationCode":"LPA:1$smdp.example.com$04386-AGYFT","esimProfile":{"eid":")" + eid.toLatin1() + R"("}})"));
        const SubmitAnswer none = waitFor(backend(server)->submit(op, {}));
        QVERIFY(none.kind == SubmitAnswer::Kind::Refused);
    }

    void noticesAnotherClock()
    {
        OddServer server;
        server.next = { token("T1"), answers(200, noProfiles, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), answers(404, R"({"code":"NOT_FOUND"})", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
                        answers(200, noProfiles) };
        const auto eim = backend(server);
        QVERIFY(waitFor(eim->profiles(*Eid::parse(eid))));
        QCOMPARE(eim->notice()->code, QStringLiteral("connection.clock-skew"));
        QVERIFY(eim->notice()->parameters.value(QStringLiteral("aheadMs")).toLongLong() < -900'000'000'000);
        QCOMPARE(waitFor(eim->test()).error().code, QStringLiteral("connection.clock-skew"));
        QVERIFY(waitFor(eim->profiles(*Eid::parse(eid))));
        QVERIFY(!eim->notice());
    }

    void dates()
    {
        QCOMPARE(toMillis(*httpDate("Sun, 06 Nov 1994 08:49:37 GMT")), qint64(784'111'777'000));
        QVERIFY(!httpDate("yesterday"));
        QVERIFY(!httpDate("Sun, 06 Nov 1994 25:49:37 GMT"));
    }

    /// A server that sends interim answers for ever, or numbers of any size.
    void hostileHeads()
    {
        HttpAnswer interim;
        QVERIFY(interim.feed(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100'000)) == HttpAnswer::State::Broken);
        HttpAnswer head;
        QVERIFY(head.feed("HTTP/1.1 200 OK\r\n" + QByteArray("X: y\r\n").repeated(20'000)) == HttpAnswer::State::TooLarge);
        HttpAnswer length;
        QVERIFY(length.feed("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n") == HttpAnswer::State::Broken);
        HttpAnswer negative;
        QVERIFY(negative.feed("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") == HttpAnswer::State::Broken);
        HttpAnswer chunk;
        QVERIFY(chunk.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n") == HttpAnswer::State::TooLarge);
        HttpAnswer trailer;
        QVERIFY(trailer.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("X: y\r\n").repeated(20'000)) == HttpAnswer::State::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
