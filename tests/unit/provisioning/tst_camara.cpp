#include "provisioning/camarabackend.h"
#include "support/oddserver.h"
#include "support/testpki.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

using Kind = Behaviour::Kind;

Operation enable()
{
    Operation op;
    op.id = QUuid(QStringLiteral("550e8400-e29b-41d4-a716-446655440000"));
    op.kind = OperationKind::Enable;
    op.eid = *Eid::parse(u"89049032123451234512345678901235");
    op.iccid = *Iccid::parse(u"8933102234567890124");
    op.providerRef = QStringLiteral("R-1");
    return op;
}

const QByteArray acceptedBody = R"({"operationId":"R-1","operation":"enable","status":"accepted","esimProfile":{"iccid":"8933102234567890124"}})";

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000)) qFatal("no answer");
    return future.result();
}

QString told(const SubmitAnswer &answer)
{
    static const char *const kinds[] = { "accepted", "refused", "not-sent", "lost" };
    QString out = QString::fromLatin1(kinds[int(answer.kind)]);
    if (!answer.providerRef.isEmpty()) out += u' ' + answer.providerRef;
    if (!answer.code.isEmpty()) out += u' ' + answer.code;
    if (!answer.error.code.isEmpty()) out += u' ' + answer.error.code;
    if (answer.retryAfter) out += QStringLiteral(" after %1 s").arg(answer.retryAfter->count() / 1'000'000);
    return out;
}

} // namespace

class CamaraTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<TestPki> m_pki;

    CamaraOptions options(quint16 port, const QString &host = QStringLiteral("localhost")) const
    {
        CamaraOptions out;
        out.name = QStringLiteral("eim");
        out.root = QUrl(QStringLiteral("https://%1:%2/esim-profile-management/vwip").arg(host).arg(port));
        out.tls = { m_pki->path(QStringLiteral("ca.pem")), m_pki->path(QStringLiteral("desk.pem")), m_pki->path(QStringLiteral("desk.key")) };
        out.credentials = BearerToken { QStringLiteral("secret-token") };
        out.timeouts = { std::chrono::milliseconds(2000), std::chrono::milliseconds(300) };
        return out;
    }
    static std::unique_ptr<CamaraBackend> make(CamaraOptions options) { return std::move(CamaraBackend::make(std::move(options)).value()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_pki = std::make_unique<TestPki>(m_dir.path());
        QVERIFY2(m_pki->good, "the openssl program made no certificates");
    }

    void fateOfASubmission_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Kind kind, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << int(kind) << text << QString::fromLatin1(expected);
        };
        const auto error = [](int status, const char *word, const char *headers = "") {
            return OddServer::reply(status, QByteArray("{\"status\":1,\"code\":\"") + word + "\",\"message\":\"m\"}", headers);
        };
        row("202", Kind::Answer, OddServer::reply(202, acceptedBody), "accepted R-1");
        row("202, then closed", Kind::AnswerAndClose, OddServer::reply(202, acceptedBody), "accepted R-1");
        row("202 chunked", Kind::Answer, "HTTP/1.1 202 x\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(acceptedBody.size(), 16) + "\r\n" + acceptedBody + "\r\n0\r\n\r\n", "accepted R-1");
        row("202 without id", Kind::Answer, OddServer::reply(202, "{}"), "lost connection.answer-form");
        row("202, Location elsewhere", Kind::Answer, OddServer::reply(202, acceptedBody, "Location: https://evil.example/x\r\n"), "accepted R-1");
        row("400", Kind::Answer, error(400, "INVALID_ARGUMENT"), "refused INVALID_ARGUMENT connection.protocol");
        row("401", Kind::Answer, error(401, "UNAUTHENTICATED"), "refused UNAUTHENTICATED connection.unauthorized");
        row("404", Kind::Answer, error(404, "IDENTIFIER_NOT_FOUND"), "refused IDENTIFIER_NOT_FOUND");
        row("409", Kind::Answer, error(409, "CONFLICT"), "refused CONFLICT connection.protocol");
        row("422", Kind::Answer, error(422, "SERVICE_NOT_APPLICABLE"), "refused SERVICE_NOT_APPLICABLE connection.protocol");
        row("429", Kind::Answer, error(429, "TOO_MANY_REQUESTS", "Retry-After: 7\r\n"), "not-sent connection.throttled after 7 s");
        row("503", Kind::Answer, error(503, "UNAVAILABLE"), "not-sent connection.throttled after 5 s");
        row("500", Kind::Answer, error(500, "INTERNAL"), "lost connection.server-error");
        row("302", Kind::Answer, OddServer::reply(302, "", "Location: /x\r\n"), "refused HTTP 302 connection.redirect");
        row("not HTTP", Kind::Answer, "SSH-2.0-x\r\n\r\n", "lost connection.not-http");
        row("303", Kind::Answer, OddServer::reply(303, "", "Location: /x\r\n"), "lost connection.redirect");
        row("429 with a date", Kind::Answer, error(429, "TOO_MANY_REQUESTS", "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 12:00:20 GMT\r\n"), "not-sent connection.throttled after 20 s");
        row("429 with nonsense", Kind::Answer, error(429, "TOO_MANY_REQUESTS", "Retry-After: soon\r\n"), "not-sent connection.throttled after 5 s");
        row("a page", Kind::Answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>", "lost connection.page");
        row("5 MiB", Kind::Answer, OddServer::reply(202, QByteArray(5 * 1024 * 1024, ' ')), "lost connection.too-large");
        row("read, then closed", Kind::ReadAndClose, "", "lost connection.closed");
        row("half an answer", Kind::AnswerAndClose, OddServer::reply(202, acceptedBody).chopped(20), "lost connection.cut");
        row("silent", Kind::Silent, "", "lost connection.timeout");
    }
    void fateOfASubmission()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        OddServer server(m_pki->server());
        server.next = { { Kind(kind), text } };
        const auto backend = make(options(server.port()));
        QCOMPARE(told(waitFor(backend->submit(enable(), {}))), expected);
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(server.connections, 1); // and never a second time by itself
    }

    void sendsOnlyWhatIsDeclared()
    {
        OddServer server(m_pki->server());
        server.next = { { Kind::Answer, OddServer::reply(202, acceptedBody) } };
        waitFor(make(options(server.port()))->submit(enable(), {}));
        const QByteArray sent = server.requests.value(0);
        QVERIFY(sent.startsWith("POST /esim-profile-management/vwip/enable HTTP/1.1\r\n"));
        QVERIFY(sent.contains("Authorization: Bearer secret-token\r\n"));
        QVERIFY(sent.contains("x-correlator: 550e8400-e29b-41d4-a716-446655440000\r\n"));
        QVERIFY(sent.endsWith(R"({"esimProfile":{"iccid":"8933102234567890124"}})"));
    }

    void provablyNotSent()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(told(waitFor(make(options(port))->submit(enable(), {}))), QStringLiteral("not-sent connection.refused"));
        QCOMPARE(told(waitFor(make(options(port, QStringLiteral("no-such-host.invalid")))->submit(enable(), {}))), QStringLiteral("not-sent connection.host-not-found"));
    }

    void refusedByTls_data()
    {
        QTest::addColumn<QString>("serverCertificate");
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("expected");
        QTest::newRow("expired") << "old" << "ca" << "desk" << "not-sent connection.tls-expired";
        QTest::newRow("untrusted") << "server" << "foreign" << "desk" << "not-sent connection.tls-untrusted";
        QTest::newRow("host") << "elsewhere" << "ca" << "desk" << "not-sent connection.tls-host-mismatch";
        QTest::newRow("no client certificate") << "server" << "ca" << "" << "not-sent connection.tls-client-refused";
        QTest::newRow("foreign client certificate") << "server" << "ca" << "stranger" << "not-sent connection.tls-client-refused";
    }
    void refusedByTls()
    {
        QFETCH(QString, serverCertificate);
        QFETCH(QString, ca);
        QFETCH(QString, client);
        QFETCH(QString, expected);
        OddServer server(m_pki->server(serverCertificate));
        CamaraOptions o = options(server.port());
        o.tls.ca = m_pki->path(ca + QStringLiteral(".pem"));
        o.tls.certificate = client.isEmpty() ? QString() : m_pki->path(client + QStringLiteral(".pem"));
        o.tls.key = client.isEmpty() ? QString() : m_pki->path(client + QStringLiteral(".key"));
        const SubmitAnswer answer = waitFor(make(o)->submit(enable(), {}));
        QVERIFY2(told(answer) == expected, qPrintable(told(answer) + u' ' + answer.error.technical));
        QCOMPARE(server.requests.size(), 0);
    }

    void missingFilesAreNamed()
    {
        CamaraOptions o = options(1);
        o.tls.key = QStringLiteral("/nowhere/desk.key");
        const auto made = CamaraBackend::make(o);
        QVERIFY(!made);
        QCOMPARE(made.error().code, QStringLiteral("connection.tls-file"));
        QCOMPARE(made.error().parameters.value(QStringLiteral("file")).toString(), o.tls.key);
    }

    void readsOrders()
    {
        OddServer server(m_pki->server());
        const auto body = [](const char *rest) { return OddServer::reply(200, QByteArray(R"({"operationId":"R-1","operation":"enable",)") + rest + "}"); };
        server.next = { { Kind::Answer, body(R"("status":"ACCEPTED")") },
                        { Kind::Answer, body(R"("status":"completed","result":{"completedAt":"2026-11-22T12:00:00.5Z","outcome":"Success"})") },
                        { Kind::Answer, body(R"("status":"COMPLETED","result":{"completedAt":"2026-11-22T12:00:00Z","outcome":"FAILED","failureReason":"rolled back: no network"})") },
                        { Kind::Answer, body(R"("status":"COMPLETED","result":{"completedAt":"2026-11-22T12:00:00Z","outcome":"FAILED","failureReason":"rollback not available"})") },
                        { Kind::Answer, OddServer::reply(404, R"({"code":"NOT_FOUND"})") },
                        { Kind::Answer, OddServer::reply(401, "{}") },
                        { Kind::Answer, body(R"("status":"PENDING")") } };
        const auto backend = make(options(server.port()));
        QCOMPARE(waitFor(backend->status(enable()))->kind, OrderStatus::Kind::Accepted);
        const auto done = waitFor(backend->status(enable()));
        QCOMPARE(done->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(toMillis(*done->completedAt), qint64(1'795'348'800'500));
        QCOMPARE(waitFor(backend->status(enable()))->kind, OrderStatus::Kind::RolledBack);
        QCOMPARE(waitFor(backend->status(enable()))->kind, OrderStatus::Kind::Failed);
        QCOMPARE(waitFor(backend->status(enable()))->kind, OrderStatus::Kind::Gone);
        QCOMPARE(waitFor(backend->status(enable())).error().code, QStringLiteral("connection.unauthorized"));
        QCOMPARE(waitFor(backend->status(enable())).error().code, QStringLiteral("connection.answer-form"));
        QVERIFY(server.requests.value(0).startsWith("GET /esim-profile-management/vwip/operations/R-1 HTTP/1.1"));
    }

    void readsProfiles()
    {
        OddServer server(m_pki->server());
        server.next = { { Kind::Answer, OddServer::reply(200, R"({"esimProfiles":[
            {"eid":"89049032123451234512345678901235","iccid":"8933102234567890124","state":"ENABLED","isFallback":false},
            {"eid":"89049032123451234512345678901235","iccid":"8933011234567890123","state":"DISABLED","isFallback":true},
            {"eid":"89049032123451234512345678901236","iccid":"8933011234567890999","state":"DISABLED","isFallback":true}]})") } };
        const auto profiles = waitFor(make(options(server.port()))->profiles(enable().eid));
        QVERIFY(profiles);
        QCOMPARE(int(profiles->size()), 2);
        QVERIFY(profiles->at(0).state == ProfileState::Enabled);
        QVERIFY(profiles->at(1).fallback);
    }

    void testsTheConnection()
    {
        OddServer server(m_pki->server());
        server.next = { { Kind::Answer, OddServer::reply(404, "{}") }, { Kind::Answer, OddServer::reply(403, "{}") } };
        const auto backend = make(options(server.port()));
        QVERIFY(waitFor(backend->test()));
        QCOMPARE(waitFor(backend->test()).error().code, QStringLiteral("connection.forbidden"));
    }
};

QTEST_GUILESS_MAIN(CamaraTest)
#include "tst_camara.moc"
