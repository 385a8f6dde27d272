#include "envelopes.h"
#include "provisioning/es4backend.h"
#include "support/oddserver.h"

#include <QTest>

using namespace signalbox;

namespace {

const QByteArray ours = "6b0f3c1a-0000-4000-8000-000000000001";
const QByteArray relates = "//1.3.6.1.4.1.99999.1/" + ours + "?TransactionId=1";

Operation operation(OperationKind kind, OperationState state = OperationState::Accepted)
{
    Operation op;
    op.id = QUuid::fromString(QString::fromLatin1(ours));
    op.kind = kind;
    op.state = state;
    op.eid = *Eid::parse(u"89049032123451234512345678901235");
    op.iccid = *Iccid::parse(u"8988303000000614222");
    op.previousIccid = *Iccid::parse(u"8988303000000614221");
    return op;
}

Behaviour answers(int status, const QByteArray &body = {})
{
    return { Behaviour::Kind::Answer, OddServer::reply(status, body) };
}

Behaviour mail(const QByteArray &body, bool pending = false, const QByteArray &about = relates)
{
    return answers(200, soapMail(body, about, pending));
}

const QByteArray done = responseXml("ES4-EnableProfile", statusXml("EXECUTED_SUCCESS"));
const QByteArray failed = responseXml("ES4-EnableProfile", statusXml("FAILED", "8.2.1", "4.2"));

QByteArray book(const QByteArray &profiles)
{
    return responseXml("ES4-GetEIS", statusXml("EXECUTED_SUCCESS") + eisXml(profiles));
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000)) qFatal("no answer");
    return future.result();
}

/// What was asked, by the names of the messages.
QStringList asked(const OddServer &server)
{
    QStringList out;
    for (const QByteArray &request : server.requests) {
        const auto envelope = sgp02::readEnvelope(request.mid(request.indexOf("\r\n\r\n") + 4));
        out += envelope && envelope->body ? envelope->body->name : QStringLiteral("?");
    }
    return out;
}

const QString look = QStringLiteral("MakeConnection"), getEis = QStringLiteral("ES4-GetEISRequest"), enable = QStringLiteral("ES4-EnableProfileRequest");

} // namespace

/// What an SM-SR is asked, message by message, and what is made of its mail.
class Es4BackendTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Es4Backend> backend(const OddServer &server, Span pause = Span(0))
    {
        ProviderAccess access;
        access.name = QStringLiteral("m2m");
        access.root = QUrl(QStringLiteral("http://127.0.0.1:%1/es4").arg(server.port()));
        access.timeouts = { std::chrono::milliseconds(2000), std::chrono::milliseconds(500) };
        es4::Settings settings { QStringLiteral("1.3.6.1.4.1.99999.1"), QStringLiteral("1.3.6.1.4.1.99999.2"), {}, {}, QStringLiteral("m2m-1") };
        settings.mailboxPause = pause;
        return std::move(Es4Backend::make(std::move(access), std::move(settings)).value());
    }

    /// Sent by this very backend, which holds all its mail.
    Operation sentBy(Es4Backend &smsr, OddServer &server, OperationKind kind = OperationKind::Enable)
    {
        Operation op = operation(kind);
        op.providerRef = waitFor(smsr.submit(op, {})).providerRef;
        // Its MessageID is of the second: later than the first look into the mailbox could have been.
        auto id = sgp02::MessageId::parse(op.providerRef);
        id.date = *id.date + std::chrono::seconds(2);
        op.providerRef = id.toString();
        server.requests.clear();
        return op;
    }

private Q_SLOTS:
    void anOrderIsWrittenOnceAndFetchedLater()
    {
        OddServer server;
        server.next = { answers(202), answers(202), mail(done, false) };
        const auto smsr = backend(server);
        const SubmitAnswer answer = waitFor(smsr->submit(operation(OperationKind::Enable), {}));
        QCOMPARE(answer.kind, SubmitAnswer::Kind::Accepted);
        QCOMPARE(asked(server), QStringList { enable });
        QVERIFY(server.requests[0].contains("Content-Type: application/soap+xml; charset=utf-8; action=\"http://gsma.com/ES4/ProfileManagement/ES4-EnableProfile\""));
        server.requests.clear();
        Operation op = operation(OperationKind::Enable);
        auto id = sgp02::MessageId::parse(answer.providerRef);
        id.date = *id.date + std::chrono::seconds(2);
        op.providerRef = id.toString();
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Accepted);
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Succeeded); // kept although it was taken away there
        smsr->forget(op);
        QCOMPARE(asked(server).mid(0, 2), (QStringList { look, look }));
    }

    void allMailIsFetchedAndSorted()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { mail(responseXml("ES4-DeleteProfile", statusXml("EXECUTED_SUCCESS")), true, "//x/another"), mail("<rps:ES4-Unheard/>", true, "//x/odd"), mail(done) };
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(asked(server), (QStringList { look, look, look }));
    }

    void whoAsksMeanwhileJoins()
    {
        OddServer server;
        const auto smsr = backend(server, std::chrono::minutes(1));
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { answers(202) };
        const auto first = smsr->status(op), second = smsr->status(op);
        QCOMPARE(waitFor(first)->kind, OrderStatus::Kind::Accepted);
        QCOMPARE(waitFor(second)->kind, OrderStatus::Kind::Accepted);
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Accepted); // within the pause
        QCOMPARE(asked(server), QStringList { look });
    }

    void aFallbackIsReadFromTheBook()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { mail(failed), answers(200, soapMail(book("1D 2D 3Ef"), {})) };
        const auto status = waitFor(smsr->status(op));
        QVERIFY2(status, status ? "" : qPrintable(status.error().code));
        QCOMPARE(status->kind, OrderStatus::Kind::RolledBack);
        QVERIFY(status->landedOn && status->landedOn->fallback);
        QCOMPARE(status->landedOn->imsi->toString(), QStringLiteral("208011234567893"));
        QCOMPARE(asked(server), (QStringList { look, getEis }));
    }

    void aFailureWaitsForTheBook()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { mail(failed), answers(500), answers(202), answers(200, soapMail(book("1E 2D 3Df"), {})) };
        QVERIFY(!waitFor(smsr->status(op))); // the answer is kept, and asked about again
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::RolledBack);
    }

    void aLostAnswerIsLookedUpInTheMail()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { { Behaviour::Kind::ReadAndClose, {} }, answers(202), mail(done) };
        QCOMPARE(waitFor(smsr->submit(operation(OperationKind::Enable), {})).kind, SubmitAnswer::Kind::Lost);
        const Operation lost = operation(OperationKind::Enable, OperationState::Unknown);
        QCOMPARE(waitFor(smsr->lookUp(lost)).value(), std::optional<QString>()); // the mailbox is empty: the card will be asked
        const auto found = waitFor(smsr->lookUp(lost)).value();
        QVERIFY(found && found->startsWith(QStringLiteral("//1.3.6.1.4.1.99999.1/6b0f3c1a")));
        QCOMPARE(asked(server), (QStringList { enable, look, look }));
    }

    void anotherEnginesOrderIsReadFromTheBook()
    {
        OddServer server;
        Operation op = operation(OperationKind::Enable);
        op.providerRef = QStringLiteral("//1.3.6.1.4.1.99999.1/6b0f?MessageDate=2020-01-01T00:00:00Z"); // before this engine
        const auto smsr = backend(server);
        server.next = { answers(202), answers(200, soapMail(book("1E 2D"), {})), answers(202), answers(200, soapMail(book("1D 2E"), {})) };
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Accepted);
        QCOMPARE(waitFor(smsr->status(op))->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(asked(server), (QStringList { look, getEis, look, getEis }));
    }

    void unknownWithAnEmptyMailboxIsInDoubt()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        Operation op = sentBy(*smsr, server);
        op.state = OperationState::Unknown;
        server.next = { answers(202) };
        const auto status = waitFor(smsr->status(op));
        QCOMPARE(status->kind, OrderStatus::Kind::InDoubt);
        QCOMPARE(status->code, QStringLiteral("es4.no-answer"));
    }

    void anUnreadableAnswerIsADoubt()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { mail(responseXml("ES4-EnableProfile", statusXml("MAYBE"))) };
        const auto status = waitFor(smsr->status(op));
        QCOMPARE(status->kind, OrderStatus::Kind::InDoubt);
        QCOMPARE(status->code, QStringLiteral("sgp02.value"));
    }

    void aLookThatFailsChangesNothing()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(202) };
        const Operation op = sentBy(*smsr, server);
        server.next = { answers(500), { Behaviour::Kind::ReadAndClose, {} } };
        QCOMPARE(waitFor(smsr->status(op)).error().code, QStringLiteral("connection.server-error"));
        QVERIFY(!waitFor(smsr->status(op)));
    }

    void theBookIsReadAtOnce()
    {
        OddServer server;
        const auto smsr = backend(server);
        server.next = { answers(200, soapMail(book("1E 2Df"), {})) };
        const Operation op = operation(OperationKind::ReadStatus);
        QCOMPARE(waitFor(smsr->submit(op, {})).kind, SubmitAnswer::Kind::Accepted);
        const auto status = waitFor(smsr->status(op));
        QCOMPARE(status->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(status->reading.profiles->size(), 2u);
        QVERIFY(status->reading.fromBook);
        smsr->forget(op);
        server.next = { answers(200, soapMail(book("1E"), {})) }; // a new engine asks again
        QCOMPARE(waitFor(smsr->status(op))->reading.profiles->size(), 1u);
        QCOMPARE(asked(server), (QStringList { getEis, getEis }));
    }

    void anotherCardsBookIsNotBelieved()
    {
        OddServer server;
        const auto smsr = backend(server);
        const QByteArray foreign = responseXml("ES4-GetEIS", statusXml("EXECUTED_SUCCESS") + eisXml("1E", "89049032123451234512345678901999"));
        server.next = { answers(200, soapMail(foreign, {})), answers(200, soapMail(responseXml("ES4-GetEIS", statusXml("FAILED", "8.1.1", "1.1")), {})) };
        QCOMPARE(waitFor(smsr->profiles(operation(OperationKind::ReadStatus).eid)).error().code, QStringLiteral("es4.other-card"));
        QCOMPARE(waitFor(smsr->profiles(operation(OperationKind::ReadStatus).eid)).error().code, QStringLiteral("connection.eid-unknown"));
    }

    void whatItHasNoWordForIsNotSent()
    {
        OddServer server;
        const auto smsr = backend(server);
        for (const auto kind : { OperationKind::UnsetFallback, OperationKind::Download, OperationKind::EimConfig, OperationKind::Suspend })
            QCOMPARE(waitFor(smsr->submit(operation(kind), {})).kind, SubmitAnswer::Kind::Refused);
        QCOMPARE(server.connections, 0);
    }
};

QTEST_GUILESS_MAIN(Es4BackendTest)
#include "tst_es4backend.moc"
