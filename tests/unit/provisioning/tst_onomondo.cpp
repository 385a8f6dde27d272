#include "provisioning/onomondodialect.h"
#include "provisioning/onomondoproof.h"
#include "recordedexchange.h"
#include "sgp32/package.h"

#include <QJsonArray>
#include <QTest>

using namespace signalbox;
using namespace signalbox::onomondo;

namespace {

const QUrl root(QStringLiteral("https://eim.example:8443/"));

Operation operation(OperationKind kind, const char *eid = "89044045930000000000000000000159")
{
    Operation op;
    op.kind = kind;
    op.eid = *Eid::parse(QString::fromLatin1(eid));
    op.iccid = *Iccid::parse(u"8949020020000000101"); // 989420000200000001F1 swapped
    return op;
}

HttpAnswer answered(int status, const QByteArray &body, const QByteArray &headers = {})
{
    HttpAnswer answer;
    answer.feed("HTTP/1.1 " + QByteArray::number(status) + " x\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return answer;
}

QString told(const OrderStatus &status)
{
    static const char *const kinds[] = { "accepted", "working", "succeeded", "failed", "rolled-back", "gone", "in-doubt", "not-fetched" };
    QString out = QString::fromLatin1(kinds[int(status.kind)]);
    if (!status.code.isEmpty()) out += u' ' + status.code;
    if (status.assignedIccid) out += u' ' + status.assignedIccid->toString();
    if (status.reading.profiles) {
        out += QStringLiteral(" [");
        for (const Profile &one : *status.reading.profiles) out += one.iccid.toString().right(3) + (one.state == ProfileState::Enabled ? QStringLiteral("+ ") : QStringLiteral("- "));
        out = out.trimmed() + u']';
    }
    return out;
}

QString outcomeOf(const char *outcome, OperationKind kind = OperationKind::Enable)
{
    const auto status = readOrder(root, answered(200, QByteArray(R"({"status":"done","timestamp":"1795343459","outcome":)") + outcome + '}'), kind);
    return status ? told(*status) : status.error().code;
}

} // namespace

class OnomondoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<QString>("facility");
        QTest::addColumn<QByteArray>("order");
        const auto row = [](OperationKind kind, const char *facility, const char *order) {
            QTest::newRow(QString(code(kind)).toLatin1().constData()) << kind << QString::fromLatin1(facility) << QByteArray(order);
        };
        row(OperationKind::Enable, "psmo", R"({"psmo":[{"enable":{"iccid":"989420000200000001F1","rollback":false}}]})");
        row(OperationKind::Disable, "psmo", R"({"psmo":[{"disable":{"iccid":"989420000200000001F1"}}]})");
        row(OperationKind::Delete, "psmo", R"({"psmo":[{"delete":{"iccid":"989420000200000001F1"}}]})");
        row(OperationKind::Audit, "psmo", R"({"psmo":[{"listProfileInfo":{}}]})");
        row(OperationKind::ImmediateEnable, "psmo", R"({"psmo":[{"configureAutoEnable":{"autoEnableFlag":true,"smdpAddress":"rsp.example.com"}}]})");
        row(OperationKind::EimConfig, "eco", R"({"eco":[{"listEim":{}}]})");
        row(OperationKind::EuiccInfo, "edr", R"({"edr":{"tagList":"80BF2284A5A6"}})");
        row(OperationKind::Download, "download", R"({"download":{"activationCode":"1$127.0.0.1:18090$MATCH-OK"}})");
        row(OperationKind::SetFallback, "", "");
        row(OperationKind::ReadStatus, "", "");
    }
    void bodies()
    {
        QFETCH(OperationKind, kind);
        QFETCH(QString, facility);
        QFETCH(QByteArray, order);
        Operation op = operation(kind);
        op.details.smdpAddress = QStringLiteral("rsp.example.com");
        const auto made = orderOf(op, ActivationCode::parse(u"LPA:1$127.0.0.1:18090$MATCH-OK").value(), {});
        QCOMPARE(made.has_value(), !order.isEmpty());
        if (!made) return;
        QCOMPARE(made->facility, facility);
        QCOMPARE(made->body, R"({"eidValue":"89044045930000000000000000000159","order":)" + order + '}');
    }

    void theStandardDecidesAboutFallback()
    {
        const auto lab = readInfo(root, answered(200, R"({"vsn":"lab","psmo":["enable","setFallbackAttribute","unsetFallbackAttribute","setDefaultDpAddress"]})"));
        QVERIFY(lab && lab->fallback && lab->defaultDp);
        QVERIFY(capabilities(*lab).kinds.contains(OperationKind::UnsetFallback));
        const auto original = readInfo(root, answered(200, R"({"vsn":"0.0.2","eim_id":"eIM"})"));
        QVERIFY(original && *original == Extensions {});
        QCOMPARE(capabilities(*original).refusals.value(OperationKind::SetFallback), QStringLiteral("onomondo-sgp32-1.0"));
        QCOMPARE(orderOf(operation(OperationKind::SetFallback), {}, *lab)->body,
                 QByteArray(R"({"eidValue":"89044045930000000000000000000159","order":{"psmo":[{"setFallbackAttribute":{"iccid":"989420000200000001F1"}}]}})"));
    }

    void whatAFormWouldEat()
    {
        QCOMPARE(quoted(u"1$h$A&B=C+D%41\"\\\u00e9"), QByteArray(R"("1$h$A\u0026B\u003dC\u002bD\u002541\u0022\u005c\u00e9")"));
        const QByteArray all = quoted(u"&=+%");
        QVERIFY(!all.contains('&') && !all.contains('=') && !all.contains('+') && !all.contains('%'));
        QCOMPARE(QJsonDocument::fromJson('[' + all + ']').array().first().toString(), QStringLiteral("&=+%"));
    }

    void identifiers()
    {
        QCOMPARE(swappedHex(*Iccid::parse(u"8949449999999990023")), QByteArray("989444999999990920F3"));
        QCOMPARE(fromSwappedHex(u"989444999999990920F3")->toString(), QStringLiteral("8949449999999990023"));
        for (const QStringView wrong : { u"989444999999990920F", u"989444999999990920F33", u"", u"98944499999999092GF3", u"98F444999999990920F3" })
            QVERIFY2(!fromSwappedHex(wrong), qPrintable(wrong.toString()));
    }

    void submissions_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("reference");
        using Kind = SubmitAnswer::Kind;
        const auto row = [](const char *name, int status, const char *headers, Kind kind, const char *reference = "") {
            QTest::newRow(name) << status << QByteArray(headers) << int(kind) << QString::fromLatin1(reference);
        };
        row("303", 303, "location: /psmo/lookup/6e1bb0da-dae7-4e63-a7fd-26c7c95a9c59\r\n", Kind::Accepted, "psmo/6e1bb0da-dae7-4e63-a7fd-26c7c95a9c59");
        row("behind a proxy", 303, "Location: https://elsewhere.example/eim/edr/lookup/6e1b/\r\n", Kind::Accepted, "edr/6e1b");
        row("303 to nowhere", 303, "", Kind::Lost);
        row("303 to another place", 303, "Location: /euicc/lookup/6e1b\r\n", Kind::Lost);
        row("415", 415, "", Kind::Refused);
        row("404", 404, "", Kind::Refused);
        row("500", 500, "", Kind::Lost);
        row("502", 502, "", Kind::Lost);
        row("503", 503, "Retry-After: 3\r\n", Kind::NotSent);
        row("200", 200, "", Kind::Lost);
        row("302", 302, "Location: /psmo/lookup/6e1b\r\n", Kind::Lost);
    }
    void submissions()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(int, kind);
        QFETCH(QString, reference);
        const SubmitAnswer answer = readSubmission(root, answered(status, {}, headers));
        QCOMPARE(int(answer.kind), kind);
        QCOMPARE(answer.providerRef, reference);
        if (!reference.isEmpty()) QCOMPARE(lookupUrl(root, reference).host(), root.host());
    }

    void outcomes()
    {
        QCOMPARE(outcomeOf(R"([{"enableResult":"ok"}])"), QStringLiteral("succeeded"));
        QCOMPARE(outcomeOf(R"([{"enableResult":0}])"), QStringLiteral("succeeded"));
        QCOMPARE(outcomeOf(R"([{"enableResult":3}])"), QStringLiteral("failed disallowedByPolicy"));
        QCOMPARE(outcomeOf(R"([{"enableResult":77}])"), QStringLiteral("failed 77"));
        QCOMPARE(outcomeOf(R"([{"deleteResult":21}])", OperationKind::Delete), QStringLiteral("failed returnFallbackProfile"));
        QCOMPARE(outcomeOf(R"([{"enableResult":"ok"},{"rollbackResult":"ok"}])"), QStringLiteral("rolled-back rolledBack"));
        QCOMPARE(outcomeOf(R"([{"enableResult":"ok"},{"rollbackResult":"undefinedError"}])"), QStringLiteral("in-doubt rollback undefinedError"));
        QCOMPARE(outcomeOf(R"([{"procedureError":"noshowOrder"}])"), QStringLiteral("not-fetched noshowOrder"));
        for (const char *doubtful : { "abortedOrder", "stuckOrder", "euiccSignatureInvalid", "handleNotificationError", "neverHeardOf" })
            QCOMPARE(outcomeOf(("[{\"procedureError\":\"" + QByteArray(doubtful) + "\"}]").constData()), QStringLiteral("in-doubt ") + QString::fromLatin1(doubtful));
        for (const char *doubtful : { "counterValueMismatch", "replayError" })
            QCOMPARE(outcomeOf(("[{\"euiccPackageErrorCode\":\"" + QByteArray(doubtful) + "\"}]").constData()), QStringLiteral("in-doubt ") + QString::fromLatin1(doubtful));
        QCOMPARE(outcomeOf(R"([{"euiccPackageErrorCode":"invalidEid"}])"), QStringLiteral("failed invalidEid"));
        QCOMPARE(outcomeOf(R"([{"euiccPackageErrorCode":104}])"), QStringLiteral("failed 104"));
        QCOMPARE(outcomeOf(R"([{"procedureError":"badPsmo"}])"), QStringLiteral("failed badPsmo"));
        QCOMPARE(outcomeOf("[]"), QStringLiteral("in-doubt no outcome"));
        QCOMPARE(outcomeOf(R"([{"disableResult":"ok"}])"), QStringLiteral("in-doubt no outcome")); // another order's
        QCOMPARE(outcomeOf(R"([{"processingTerminated":"unknownOrDamagedCommand"}])"), QStringLiteral("failed unknownOrDamagedCommand"));
        QCOMPARE(outcomeOf(R"([7,"x",null])"), QStringLiteral("in-doubt no outcome"));
        QCOMPARE(outcomeOf("7"), QStringLiteral("connection.answer-form"));
        QCOMPARE(outcomeOf(R"([{"listProfileInfoResult":{"finalResult":"successResult","profileInfoList":[{"iccid":"98"}]}}])", OperationKind::Audit),
                 QStringLiteral("failed listProfileInfo errorResult"));
    }

    void statesOfAnOrder()
    {
        const auto status = [](const char *body, int http = 200) {
            const auto read = readOrder(root, answered(http, body), OperationKind::Enable);
            return read ? told(*read) : read.error().code;
        };
        QCOMPARE(status(R"({"status":"new","outcome":[]})"), QStringLiteral("accepted"));
        QCOMPARE(status(R"({"status":"work","outcome":[]})"), QStringLiteral("working"));
        QCOMPARE(status(R"({"status":"absent"})"), QStringLiteral("gone absent"));
        QCOMPARE(status(R"({"status":"error"})"), QStringLiteral("in-doubt error"));
        QCOMPARE(status(R"({"status":"fresh"})"), QStringLiteral("connection.answer-form"));
        QCOMPARE(status("", 500), QStringLiteral("connection.server-error"));
        QCOMPARE(status("", 404), QStringLiteral("connection.protocol"));
        QCOMPARE(status("<html>"), QStringLiteral("connection.page"));
    }

    void eimsAndInformation()
    {
        const auto eims = readOrder(root, answered(200, R"({"status":"done","outcome":[{"listEimResult":{"finalResult":"ok","eimIdList":[{"eimId":"eIM","eimIdType":2},{"eimId":"other"}]}}]})"), OperationKind::EimConfig);
        QVERIFY(eims && eims->reading.eims && eims->reading.eims->size() == 2);
        QCOMPARE(eims->reading.eims->front().id, QStringLiteral("eIM"));
        const auto info = readOrder(root, answered(200, R"({"status":"done","outcome":[{"euiccDataResult":{"edrResult":"ok","euiccData":{"defaultSmdpAddress":"rsp.example","euiccInfo2":"BF221182030302008303020100840581010082020A00","euiccCertificate":"3003020101","eumCertificate":"xx"}}}]})"), OperationKind::EuiccInfo);
        QVERIFY(info && info->reading.euicc);
        QCOMPARE(info->kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(info->reading.euicc->defaultSmdp, QStringLiteral("rsp.example"));
        QCOMPARE(info->reading.euicc->certificate, QByteArray::fromHex("3003020101"));
        QVERIFY(info->reading.euicc->issuer.isEmpty());
    }

    void recordedOrders_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("commands and errors") << QStringLiteral("10_psmo_ok_and_errors.jsonl");
        QTest::newRow("rollback, a lost result") << QStringLiteral("11_rollback_and_dark.jsonl");
        QTest::newRow("downloads") << QStringLiteral("15_download.jsonl");
    }
    /// Each recorded order, read as an order of its first command's kind.
    void recordedOrders()
    {
        QFETCH(QString, file);
        QHash<QString, OperationKind> kinds;
        QStringList lines;
        for (const RecordedExchange &one : recorded(file)) {
            if (one.step == QLatin1String("create")) {
                const QJsonObject order = QJsonDocument::fromJson(one.sent).object()[QStringLiteral("order")].toObject();
                const QString command = order[QStringLiteral("psmo")].toArray().first().toObject().keys().value(0);
                kinds[one.label] = command == QLatin1String("listProfileInfo") ? OperationKind::Audit
                    : command == QLatin1String("configureAutoEnable")            ? OperationKind::ImmediateEnable
                    : order.contains(QLatin1String("psmo")) ? operationKindFromCode(command).value_or(OperationKind::ReadStatus) : OperationKind::Download;
                QCOMPARE(int(readSubmission(root, one.answer).kind), int(SubmitAnswer::Kind::Accepted));
                continue;
            }
            const auto status = readOrder(root, one.answer, kinds.value(one.label));
            QVERIFY2(status, qPrintable(one.label));
            if (status->kind == OrderStatus::Kind::Accepted) continue;
            lines += one.label + QStringLiteral(" => ") + told(*status) + (status->proof ? QStringLiteral(" proof") : QString());
        }
        QFile golden(QStringLiteral(TEST_SOURCE_DIR "/recorded/") + file.section(u'.', 0, 0) + QStringLiteral(".txt"));
        if (qEnvironmentVariableIsSet("SIGNALBOX_WRITE_GOLDEN") && golden.open(QIODevice::WriteOnly)) golden.write(lines.join(u'\n').toUtf8() + '\n');
        if (golden.isOpen()) golden.close();
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(lines.join(u'\n')));
        QCOMPARE(lines.join(u'\n') + u'\n', QString::fromUtf8(golden.readAll()));
    }

    /// The card's key is in the certificate that another recorded order shows, SubjectPublicKeyInfo of P-256.
    void aRecordedResultIsWhatTheCardSigned()
    {
        const QByteArray point = "041f4185bef4cf309fa808d91886285a0368640db7d04584bc08f1b44e38839c0eae5edcd6a25cd8953647f2010ec2ff6c47c14d25e25fa372d4ec1ac1ea02915c";
        const auto key = sgp32::PublicKey::fromSubjectPublicKeyInfo(QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200" + point));
        QVERIFY(key);
        int verified = 0;
        for (const RecordedExchange &one : recorded(QStringLiteral("15_download.jsonl"))) {
            if (one.step != QLatin1String("lookup") || !one.label.startsWith(QLatin1String("list"))) continue;
            const auto status = readOrder(root, one.answer, OperationKind::Audit);
            if (!status || !status->proof) continue;
            const auto result = sgp32::parsePackageResult(status->proof->result);
            QVERIFY(result);
            QVERIFY(sgp32::signatureHolds(*result, 1, *key));
            ++verified;
        }
        QCOMPARE(verified, 1);
    }

    void debuginfoThatProvesNothing()
    {
        for (const QString &text : { QString(), QStringLiteral("836400046E6F6E65"), QStringLiteral("83"), QStringLiteral("zz"), QStringLiteral("8374FFFFFFFF"),
                                     QStringLiteral("836C0000000361016102"), QString(600'000, u'0') })
            QVERIFY(!proofOf(text));
    }
};

QTEST_GUILESS_MAIN(OnomondoTest)
#include "tst_onomondo.moc"
