#include "provisioning/onomondobackend.h"
#include "support/oddserver.h"

#include <QTest>

using namespace signalbox;

namespace {

Operation operation(OperationKind kind)
{
    Operation op;
    op.kind = kind;
    op.eid = *Eid::parse(u"89044045930000000000000000000159");
    op.iccid = *Iccid::parse(u"8949449999999990023");
    return op;
}

const QByteArray ours = R"("resource":{"eidValue":"89044045930000000000000000000159","order":{"psmo":[{"delete":{"iccid":"989444999999990920F3"}}]}})";
const QByteArray others = R"("resource":{"eidValue":"89044045930000000000000000000159","order":{"psmo":[{"delete":{"iccid":"989444999999990920F4"}}]}})";

Behaviour answers(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return { Behaviour::Kind::Answer, OddServer::reply(status, body, headers) };
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000)) qFatal("no answer");
    return future.result();
}

QStringList lines(const OddServer &server)
{
    QStringList out;
    for (const QByteArray &request : server.requests) out += QString::fromLatin1(request.left(request.indexOf(" HTTP/")));
    return out;
}

} // namespace

/// What an eIM without keys, without a lasting list and with deletion by GET is asked, request by request.
class OnomondoLostTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OnomondoBackend> backend(const OddServer &server)
    {
        ProviderAccess access;
        access.name = QStringLiteral("eim");
        access.root = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.port()));
        access.timeouts = { std::chrono::milliseconds(2000), std::chrono::milliseconds(500) };
        return std::move(OnomondoBackend::make(std::move(access)).value());
    }

private Q_SLOTS:
    void aPostIsWrittenOnceAndByHand()
    {
        OddServer server;
        server.next = { answers(303, {}, "location: /psmo/lookup/aa-1\r\n") };
        const auto eim = backend(server);
        const SubmitAnswer answer = waitFor(eim->submit(operation(OperationKind::Delete), {}));
        QCOMPARE(answer.providerRef, QStringLiteral("psmo/aa-1"));
        QCOMPARE(lines(server), QStringList { QStringLiteral("POST /psmo/create") }); // and the redirection is not followed
        QVERIFY(server.requests[0].contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(server.requests[0].endsWith(R"({"eidValue":"89044045930000000000000000000159","order":{"psmo":[{"delete":{"iccid":"989444999999990920F3"}}]}})"));
    }

    void aLostOrderIsFoundByWhatItIs()
    {
        OddServer server;
        server.next = { answers(200, R"({"resourceIdList":["aa-1","aa-2","aa-3","../../x"]})"), answers(200, R"({"status":"done","outcome":[],)" + ours + '}'),
                        answers(200, R"({"status":"new",)" + others + '}'), answers(200, R"({"status":"work",)" + ours + '}') };
        const auto eim = backend(server);
        QCOMPARE(waitFor(eim->lookUp(operation(OperationKind::Delete))).value(), std::optional(QStringLiteral("psmo/aa-3")));
        QCOMPARE(lines(server), (QStringList { QStringLiteral("GET /psmo/list"), QStringLiteral("GET /psmo/lookup/aa-1"), QStringLiteral("GET /psmo/lookup/aa-2"), QStringLiteral("GET /psmo/lookup/aa-3") }));
    }

    void aListWithoutItSaysSo()
    {
        OddServer server;
        server.next = { answers(200, R"({"resourceIdList":["aa-2"]})"), answers(200, R"({"status":"new",)" + others + '}') };
        QVERIFY(!waitFor(backend(server)->lookUp(operation(OperationKind::Delete))).value());
    }

    void aBrokenListSaysNothing()
    {
        OddServer server;
        server.next = { answers(500, {}) }; // 53 orders
        QCOMPARE(waitFor(backend(server)->lookUp(operation(OperationKind::Delete))).error().code, QStringLiteral("connection.server-error"));
        OddServer half;
        half.next = { answers(200, R"({"resourceIdList":["aa-1"]})"), answers(500, {}) };
        QVERIFY(!waitFor(backend(half)->lookUp(operation(OperationKind::Delete))));
    }

    void onlyWhatHasEndedIsDeleted()
    {
        for (const char *status : { "new", "work", "absent", "done" }) {
            OddServer server;
            server.next = { answers(200, QByteArray("{\"status\":\"") + status + "\",\"outcome\":[]}"), answers(200, R"({"status":"deleted"})") };
            const auto eim = backend(server);
            Operation op = operation(OperationKind::Delete);
            op.providerRef = QStringLiteral("psmo/aa-1");
            eim->forget(op);
            const bool ended = QByteArray(status) == "done";
            QTRY_COMPARE(server.requests.size(), ended ? 2 : 1);
            // A test answers in order: when it is back, nothing of forget() is under way any more.
            server.next.push_back(answers(200, "{}"));
            (void)waitFor(eim->test());
            QCOMPARE(lines(server).contains(QStringLiteral("GET /psmo/delete/aa-1")), ended);
        }
    }

    void aReferenceThatLeadsElsewhereIsNotAsked()
    {
        OddServer server;
        const auto eim = backend(server);
        Operation op = operation(OperationKind::Enable);
        for (const char *reference : { "", "euicc/aa", "psmo/../delete/aa", "psmo/aa?x", "psmo/aa\n", "https://elsewhere.example/psmo/aa" }) {
            op.providerRef = QString::fromLatin1(reference);
            QCOMPARE(waitFor(eim->status(op))->kind, OrderStatus::Kind::Gone);
        }
        QVERIFY(server.requests.isEmpty());
    }

    void whatTheOldStandardLacksIsAskedForOnce()
    {
        OddServer server;
        server.next = { answers(200, R"({"vsn":"0.0.2"})") };
        const auto eim = backend(server);
        const auto can = waitFor(eim->learn());
        QVERIFY(can && can->kinds.contains(OperationKind::Audit));
        QCOMPARE(can->refusals.value(OperationKind::SetFallback), QStringLiteral("onomondo-sgp32-1.0"));
        const SubmitAnswer answer = waitFor(eim->submit(operation(OperationKind::SetFallback), {}));
        QCOMPARE(answer.kind, SubmitAnswer::Kind::Refused);
        QCOMPARE(lines(server), QStringList { QStringLiteral("GET /") });
    }
};

QTEST_GUILESS_MAIN(OnomondoLostTest)
#include "tst_onomondolost.moc"
