#include "envelopes.h"
#include "provisioning/es4dialect.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::es4;

namespace {

const QUrl root(QStringLiteral("https://smsr.example:8443/es4"));
const QUuid id = QUuid::fromString(QStringLiteral("{6b0f3c1a-0000-4000-8000-000000000001}"));

Iccid profile(int n)
{
    return *Iccid::parse(QStringLiteral("898830300000061422%1").arg(n));
}

Operation operation(OperationKind kind)
{
    Operation op;
    op.id = id;
    op.kind = kind;
    op.eid = *Eid::parse(u"89049032123451234512345678901235");
    op.iccid = profile(2);
    op.previousIccid = profile(1);
    return op;
}

Settings settings()
{
    Settings s { QStringLiteral("1.3.6.1.4.1.99999.1"), QStringLiteral("1.3.6.1.4.1.99999.2"), QUrl(QStringLiteral("https://smdp.example/es2")), QStringLiteral("1.3.6.1.4.1.99999.3"),
                 QStringLiteral("m2m-1") };
    s.validity = std::chrono::hours(1);
    return s;
}

QString told(const OrderStatus &status)
{
    static const char *const kinds[] = { "accepted", "working", "succeeded", "failed", "rolled-back", "gone", "in-doubt", "not-fetched" };
    QString out = QString::fromLatin1(kinds[int(status.kind)]);
    if (!status.code.isEmpty()) out += u' ' + status.code;
    if (status.landedOn) out += QStringLiteral(" on ") + status.landedOn->iccid.toString().right(1) + (status.landedOn->fallback ? QStringLiteral("f") : QString());
    return out;
}

QString told(const SubmitAnswer &answer)
{
    static const char *const kinds[] = { "accepted", "refused", "not-sent", "lost" };
    QString out = QString::fromLatin1(kinds[int(answer.kind)]);
    for (const QString &part : { answer.code, answer.error.code })
        if (!part.isEmpty()) out += u' ' + part;
    return out;
}

sgp02::MessageId ourId() { return messageIdOf(settings().requesterId, id, instantFromMicros(1'795'000'000'000'000)); }

QString submitted(int status, const QByteArray &body, OperationKind kind = OperationKind::Enable)
{
    const auto request = requestOf(operation(kind), {}, settings());
    return told(readSubmission(root, httpAnswer(status, body), *request, ourId()).answer);
}

sgp02::Response response(const QByteArray &function, const QByteArray &inside)
{
    const auto mail = readMail(root, httpAnswer(200, soapMail(responseXml(function, inside), "//a/b")));
    if (!mail || !mail->response) qFatal("no response");
    return *mail->response;
}

} // namespace

/// SGP.02 as requests and answers, in text.
class Es4DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInItsWords_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<QString>("message");
        QTest::newRow("enable") << OperationKind::Enable << "ES4-EnableProfileRequest";
        QTest::newRow("disable") << OperationKind::Disable << "ES4-DisableProfileRequest";
        QTest::newRow("delete") << OperationKind::Delete << "ES4-DeleteProfileRequest";
        QTest::newRow("set-fallback") << OperationKind::SetFallback << "ES4-SetFallBackAttributeRequest";
        QTest::newRow("audit") << OperationKind::Audit << "ES4-AuditEISRequest";
        QTest::newRow("read-status") << OperationKind::ReadStatus << "ES4-GetEISRequest";
        QTest::newRow("euicc-info") << OperationKind::EuiccInfo << "ES4-GetEISRequest";
    }

    void asksInItsWords()
    {
        QFETCH(OperationKind, kind);
        QFETCH(QString, message);
        QVERIFY(capabilities(true).kinds.contains(kind));
        const auto request = requestOf(operation(kind), {}, settings());
        QVERIFY(request);
        const auto envelope = sgp02::readEnvelope(envelopeOf(*request, ourId(), settings()));
        QVERIFY(envelope && envelope->body);
        QCOMPARE(envelope->body->name, message);
        QCOMPARE(envelope->headers.action, QStringLiteral("http://gsma.com/ES4/ProfileManagement/") + message.chopped(7));
        QCOMPARE(envelope->headers.messageId, QStringLiteral("//1.3.6.1.4.1.99999.1/6b0f3c1a-0000-4000-8000-000000000001"
                                                             "?TransactionId=6b0f3c1a-0000-4000-8000-000000000001&MessageDate=2026-11-18T11:06:40Z"));
        QCOMPARE(sgp02::anonymousId(envelope->headers.replyTo).value_or(QString()), QStringLiteral("m2m-1"));
        QCOMPARE(envelope->headers.from->entityId, QStringLiteral("1.3.6.1.4.1.99999.1"));
        QCOMPARE(envelope->headers.to->entityId, QStringLiteral("1.3.6.1.4.1.99999.2"));
        QCOMPARE(sgp02::readRequest(*envelope->body)->callId, QStringLiteral("6b0f3c1a-0000-4000-8000-000000000001"));
        QCOMPARE(sgp02::readRequest(*envelope->body)->validity, std::optional<qint64>(3600));
    }

    void aDownloadNamesAProfileOrAType()
    {
        const auto code = ActivationCode::parse(u"LPA:1$smdp.example$FLEET-LTE");
        Operation op = operation(OperationKind::Download);
        const auto named = requestOf(op, *code, settings());
        QVERIFY(std::get<sgp02::DownloadProfile>(named->order) == (sgp02::DownloadProfile { op.eid, {}, op.iccid, false }));
        op.iccid.reset();
        const auto typed = requestOf(op, *code, settings());
        QVERIFY(std::get<sgp02::DownloadProfile>(typed->order) == (sgp02::DownloadProfile { op.eid, QStringLiteral("FLEET-LTE"), {}, false }));
        QCOMPARE(typed->over, sgp02::Interface::Es2);
        QCOMPARE(typed->smsrId, settings().smsrId);
        QVERIFY(!requestOf(op, {}, settings()));
        Settings without = settings();
        without.smdp.clear();
        QVERIFY(!requestOf(op, *code, without));
    }

    void whatItCannotDoHasAReason()
    {
        const BackendCapabilities with = capabilities(true), without = capabilities(false);
        QVERIFY(with.kinds.contains(OperationKind::Download) && !without.kinds.contains(OperationKind::Download));
        QCOMPARE(without.refusals.value(OperationKind::Download), QStringLiteral("es4-no-smdp"));
        for (int k = 0; k <= int(OperationKind::Resume); ++k) {
            const auto kind = OperationKind(k);
            QVERIFY2(with.kinds.contains(kind) != with.refusals.contains(kind), qPrintable(QString(code(kind))));
            if (!with.kinds.contains(kind)) QVERIFY(!requestOf(operation(kind), {}, settings()));
        }
        QVERIFY(with.readsByOrder && !with.rollbackSelectable);
    }

    void submissions_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("answer");
        const auto mail = [](const QByteArray &body, const QByteArray &relates = "//x/6b0f3c1a-0000-4000-8000-000000000001") { return soapMail(body, relates); };
        QTest::newRow("accepted") << 202 << QByteArray() << "accepted";
        QTest::newRow("accepted with an envelope") << 202 << mail({}) << "accepted";
        QTest::newRow("done at once") << 200 << mail(responseXml("ES4-EnableProfile", statusXml("EXECUTED_SUCCESS"))) << "accepted";
        QTest::newRow("refused") << 200 << mail(responseXml("ES4-EnableProfile", statusXml("FAILED", "8.2.3", "3.8"))) << "refused 8.2.3/3.8";
        QTest::newRow("busy") << 200 << mail(responseXml("ES4-EnableProfile", statusXml("FAILED", "1.2", "4.4"))) << "not-sent 1.2/4.4 connection.card-busy";
        QTest::newRow("another's answer") << 200 << mail(responseXml("ES4-EnableProfile", statusXml("EXECUTED_SUCCESS")), "//x/other") << "lost es4.foreign-answer";
        QTest::newRow("another function") << 200 << mail(responseXml("ES4-DeleteProfile", statusXml("EXECUTED_SUCCESS"))) << "lost es4.foreign-answer";
        QTest::newRow("half an answer") << 200 << mail(responseXml("ES4-EnableProfile", {})) << "lost sgp02.missing";
        QTest::newRow("a page") << 200 << QByteArray("<html/>") << "lost soap.not-an-envelope";
        QTest::newRow("our fault") << 400 << recordedEnvelope(QStringLiteral("fault"), { { "SIDE", "Sender" } })
                                   << "refused soap:Sender ActionNotSupported The action cannot be processed at the receiver es4.fault";
        QTest::newRow("their fault") << 500 << recordedEnvelope(QStringLiteral("fault"), { { "SIDE", "Receiver" } })
                                     << "lost soap:Receiver ActionNotSupported The action cannot be processed at the receiver es4.fault";
        QTest::newRow("broken") << 500 << QByteArray() << "lost connection.server-error";
        QTest::newRow("slow down") << 503 << QByteArray() << "not-sent connection.throttled";
        QTest::newRow("not for us") << 403 << QByteArray() << "refused HTTP 403 connection.forbidden";
        QTest::newRow("no such place") << 404 << QByteArray() << "refused HTTP 404";
    }

    void submissions()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, answer);
        QCOMPARE(submitted(status, body), answer);
    }

    void aBookIsAnsweredAtOnceOrNotAtAll()
    {
        QCOMPARE(submitted(202, {}, OperationKind::ReadStatus), QStringLiteral("lost connection.empty"));
    }

    void outcomes_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("done") << statusXml("EXECUTED_SUCCESS") << "succeeded";
        QTest::newRow("warning") << statusXml("EXECUTED_WITHWARNING", "8.2.3", "4.3") << "succeeded 8.2.3/4.3";
        QTest::newRow("card says no") << statusXml("FAILED", "8.2.2", "3.8") << "failed 8.2.2/3.8";
        QTest::newRow("expired") << statusXml("EXPIRED", "1.6", "5.3") << "not-fetched 1.6/5.3";
        QTest::newRow("expired without numbers") << statusXml("EXPIRED") << "not-fetched EXPIRED";
        QTest::newRow("not reached") << statusXml("FAILED", "8.1.1", "5.1") << "not-fetched 8.1.1/5.1";
        QTest::newRow("delivered without an answer") << statusXml("FAILED", "8.1.1", "5.4") << "in-doubt 8.1.1/5.4";
        QTest::newRow("a number nobody knows") << statusXml("FAILED", "9.9.9", "7.7", "new") << "failed 9.9.9/7.7 new";
        QTest::newRow("an identity in the words") << statusXml("FAILED", "8.2.1", "4.2", "back on 8988303000000614221") << "failed 8.2.1/4.2 back on …4221";
    }

    void outcomes()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, outcome);
        QCOMPARE(told(outcomeOf(OperationKind::Enable, response("ES4-EnableProfile", status))), outcome);
    }

    void fallbacks_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("eis");
        QTest::addColumn<QString>("news");
        QTest::addColumn<QString>("outcome");
        const QByteArray noNetwork = statusXml("FAILED", "8.2.1", "4.2"), byCard = statusXml("FAILED", "8.4", "4.2") + "<rps:EuiccResponseData>6985</rps:EuiccResponseData>";
        QTest::newRow("to the fallback profile") << noNetwork << QByteArray("1D 2D 3Ef") << "" << "rolled-back 8.2.1/4.2 on 3f";
        QTest::newRow("to the old one") << noNetwork << QByteArray("1E 2D 3Df") << "" << "rolled-back 8.2.1/4.2 on 1";
        QTest::newRow("the card refused") << byCard << QByteArray("1E 2D 3Df") << "" << "failed 8.4/4.2";
        QTest::newRow("the card refused, and news of the target came") << byCard << QByteArray("1E 2D 3Df") << "2" << "rolled-back 8.4/4.2 on 1";
        QTest::newRow("policy") << statusXml("FAILED", "8.2.2", "3.8") << QByteArray("1E 2D") << "" << "failed 8.2.2/3.8";
        QTest::newRow("in doubt, and elsewhere") << statusXml("FAILED", "8.1.1", "5.4") << QByteArray("1D 2D 3Ef") << "" << "rolled-back 8.1.1/5.4 on 3f";
        QTest::newRow("in doubt") << statusXml("FAILED", "8.1.1", "5.4") << QByteArray("1E 2D 3Df") << "" << "in-doubt 8.1.1/5.4";
        QTest::newRow("the target after all") << noNetwork << QByteArray("1D 2E") << "" << "failed 8.2.1/4.2";
        QTest::newRow("expired") << statusXml("EXPIRED") << QByteArray("1D 2D 3Ef") << "" << "not-fetched EXPIRED";
    }

    void fallbacks()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, eis);
        QFETCH(QString, news);
        QFETCH(QString, outcome);
        const Operation op = operation(OperationKind::Enable);
        const auto said = response("ES4-EnableProfile", status);
        const auto book = response("ES4-GetEIS", statusXml("EXECUTED_SUCCESS") + eisXml(eis));
        std::vector<sgp02::Notification> heard;
        if (!news.isEmpty()) heard.push_back({ sgp02::Interface::Es4, sgp02::Function::HandleProfileEnabled, op.eid, profile(news.toInt()), {} });
        QCOMPARE(told(afterFallback(outcomeOf(op.kind, said), said, op, *book.eis, heard)), outcome);
    }

    void theBookShowsWhatWasDone()
    {
        const auto shown = [](OperationKind kind, const QByteArray &eis) {
            return told(fromBook(operation(kind), *response("ES4-GetEIS", statusXml("EXECUTED_SUCCESS") + eisXml(eis)).eis));
        };
        QCOMPARE(shown(OperationKind::Enable, "1D 2E"), QStringLiteral("succeeded"));
        QCOMPARE(shown(OperationKind::Enable, "1E 2D"), QStringLiteral("accepted"));
        QCOMPARE(shown(OperationKind::Disable, "1E 2D"), QStringLiteral("succeeded"));
        QCOMPARE(shown(OperationKind::Delete, "1E"), QStringLiteral("succeeded"));
        QCOMPARE(shown(OperationKind::Delete, "1E 2D"), QStringLiteral("accepted"));
        QCOMPARE(shown(OperationKind::SetFallback, "1E 2Df"), QStringLiteral("succeeded"));
        QCOMPARE(shown(OperationKind::Audit, "1E 2Df"), QStringLiteral("accepted"));
    }

    void readsWhatACardIs()
    {
        const auto book = response("ES4-GetEIS", statusXml("EXECUTED_SUCCESS") + eisXml("1E 2Df 4C"));
        const auto listed = outcomeOf(OperationKind::Audit, book).reading;
        QCOMPARE(listed.profiles->size(), 2u); // one is not finished
        QVERIFY((*listed.profiles)[1].fallback && !listed.whole && !listed.fromBook);
        const auto facts = outcomeOf(OperationKind::EuiccInfo, book).reading;
        QCOMPARE(facts.euicc->freeMemory, std::optional<std::int64_t>(131072));
        QCOMPARE(facts.euicc->firmware, QStringLiteral("lab 1.0.0"));
        QVERIFY(facts.fromBook && !facts.profiles);
    }

    void readsMail()
    {
        const auto told = [](const QByteArray &body, bool more) { return readMail(root, httpAnswer(200, soapMail(body, "//x/abc?TransactionId=1", more))); };
        const auto answer = told(responseXml("ES4-EnableProfile", statusXml("EXECUTED_SUCCESS")), true);
        QVERIFY(answer && answer->more && answer->response);
        QCOMPARE(answer->relatesTo, QStringLiteral("abc"));
        const auto odd = told(responseXml("ES4-EnableProfile", statusXml("MAYBE")), false);
        QVERIFY(odd && !odd->more && !odd->response && odd->unreadable);
        QCOMPARE(odd->relatesTo, QStringLiteral("abc"));
        const auto empty = told({}, true); // says that there is more, and gives nothing
        QVERIFY(empty && !empty->more);
        QVERIFY(!readMail(root, httpAnswer(202, {}))->more);
        QCOMPARE(readMail(root, httpAnswer(500, {})).error().code, QStringLiteral("connection.server-error"));
        QCOMPARE(readMail(root, httpAnswer(200, "<a/>")).error().code, QStringLiteral("soap.not-an-envelope"));
        QCOMPARE(readMail(root, httpAnswer(400, recordedEnvelope(QStringLiteral("fault"), { { "SIDE", "Sender" } }))).error().code, QStringLiteral("es4.fault"));
    }
};

QTEST_GUILESS_MAIN(Es4DialectTest)
#include "tst_es4dialect.moc"
