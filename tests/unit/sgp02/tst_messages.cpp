#include "sgp02/actiontable.h"
#include "sgp02/envelope.h"
#include "sgp02/moments.h"
#include "sgp02/request.h"
#include "sgp02/response.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp02;

namespace {

const Eid eid = *Eid::parse(u"89049032123451234512345678901235");
const Iccid first = *Iccid::parse(u"8988303000000614227");
const Iccid second = *Iccid::parse(u"89331010000000000018");

Element onTheWire(const Element &element)
{
    Envelope envelope;
    envelope.body = element;
    const auto read = readEnvelope(encode(envelope));
    return read && read->body ? *read->body : Element {};
}

Element xml(const QByteArray &octets)
{
    return readXml(octets).value_or(Element {});
}

Eis someEis()
{
    Eis eis;
    eis.eid = eid;
    eis.eumId = QStringLiteral("1.3.6.1.4.1.99999.7");
    eis.producedAt = fromXml(QStringLiteral("2024-02-01T00:00:00Z"));
    eis.platformType = QStringLiteral("lab");
    eis.platformVersion = QStringLiteral("1.0.0");
    eis.capabilities = EuiccCapabilities { true, QStringLiteral("6.13.0"), true, QStringLiteral("1.1.3"), QStringLiteral("12.1.0"), QStringLiteral("3.2.0") };
    eis.ecasd = SecurityDomain { QByteArray::fromHex("A0000005591010FFFFFFFF8900000200"), {}, "\x42\x01", "\x45\x02", QStringLiteral("ECASD") };
    eis.remainingMemory = 300'000;
    eis.availableMemory = 250'000;
    eis.lastAudit = fromXml(QStringLiteral("2026-11-22T10:00:00.250Z"));
    eis.smsrId = QStringLiteral("1.3.6.1.4.1.99999.2");
    ProfileInfo a { first, QByteArray::fromHex("A0000005591010FFFFFFFF8900001100"), QStringLiteral("1.3.6.1.4.1.99999.1") };
    a.imsi = *Imsi::parse(u"208011234567890");
    a.msisdn = QStringLiteral("33600000001");
    a.state = ProfileInfo::State::Enabled;
    a.pol2 = { { PolicyRule::Action::Delete, PolicyRule::Qualification::NotAllowed }, { PolicyRule::Action::Disable, PolicyRule::Qualification::AutoDelete } };
    ProfileInfo b { second };
    b.fallback = true;
    b.state = ProfileInfo::State::Other;
    b.stateWord = QStringLiteral("In-Creation");
    b.allocatedMemory = 65'536;
    eis.profiles = { a, b };
    eis.isdr = SecurityDomain { QByteArray::fromHex("A0000005591010FFFFFFFF8900000100"), QByteArray::fromHex("000001"), "\x01", "\x02", QStringLiteral("ISD-R") };
    eis.trail = { { eis.smsrId, fromXml(QStringLiteral("2026-11-20T08:00:00Z")), QStringLiteral("0200"), {}, ExecutionStatus {}, first } };
    return eis;
}

} // namespace

/// One description of each message for both sides: what one writes the other reads.
class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsComeBack_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("name");
        QTest::newRow("GetEIS") << 0 << "ES4-GetEISRequest";
        QTest::newRow("AuditEIS") << 1 << "ES4-AuditEISRequest";
        QTest::newRow("Enable") << 2 << "ES4-EnableProfileRequest";
        QTest::newRow("Disable") << 3 << "ES4-DisableProfileRequest";
        QTest::newRow("Delete") << 4 << "ES4-DeleteProfileRequest";
        QTest::newRow("SetFallBack") << 5 << "ES4-SetFallBackAttributeRequest";
        QTest::newRow("UpdatePolicyRules") << 6 << "ES4-UpdatePolicyRulesRequest";
        QTest::newRow("Download") << 7 << "ES2-DownloadProfileRequest";
    }

    void requestsComeBack()
    {
        QFETCH(int, index);
        QFETCH(QString, name);
        const Order orders[] = { GetEis { eid }, AuditEis { eid, { first, second } }, EnableProfile { eid, first }, DisableProfile { eid, first },
                                 DeleteProfile { eid, second }, SetFallBackAttribute { eid, first },
                                 UpdatePolicyRules { eid, first, PolicyRules { {} } }, DownloadProfile { eid, QStringLiteral("FLEET-LTE"), second, true } };
        Request request { index == 7 ? Interface::Es2 : Interface::Es4, QStringLiteral("6b0f"), 3600, {}, orders[index] };
        if (index == 7) request.smsrId = QStringLiteral("1.3.6.1.4.1.99999.2");
        const Element element = onTheWire(encode(request, spaces::messages));
        QCOMPARE(element.name, name);
        const auto read = readRequest(element);
        QVERIFY2(read, read ? "" : qPrintable(read.error().code));
        QVERIFY(*read == request);
    }

    void anEisComesBack()
    {
        Response response { Interface::Es4, Function::AuditEis };
        response.processingStart = fromXml(QStringLiteral("2026-11-22T10:00:00Z"));
        response.processingEnd = fromXml(QStringLiteral("2026-11-22T10:01:30Z"));
        response.status = { ExecutionStatus::Kind::WithWarning, QStringLiteral("8.1.1"), QStringLiteral("5.4"), {}, QStringLiteral("late") };
        response.eis = someEis();
        const auto read = readResponse(onTheWire(encode(response, spaces::messages)));
        QVERIFY2(read, read ? "" : qPrintable(read.error().code + read.error().parameters.value(QStringLiteral("element")).toString()));
        QVERIFY(*read == response);
        QCOMPARE(read->eis->enabled()->iccid, first);
        QCOMPARE(read->eis->fallback()->iccid, second);
        QVERIFY(forbids(read->eis->find(first)->pol2, PolicyRule::Action::Delete));
        QVERIFY(deletesAfterDisable(read->eis->find(first)->pol2));
        QCOMPARE(read->status.code(), QStringLiteral("8.1.1/5.4 late"));
    }

    void aFailureComesBack()
    {
        Response response { Interface::Es4, Function::EnableProfile };
        response.status = { ExecutionStatus::Kind::Failed, QStringLiteral("8.2.3"), QStringLiteral("3.8"), {}, {} };
        response.euiccData = QByteArray::fromHex("6985");
        const auto read = readResponse(onTheWire(encode(response, spaces::messages)));
        QVERIFY(read);
        QVERIFY(*read == response);
        QVERIFY(!read->status.good());
        QCOMPARE((ExecutionStatus { ExecutionStatus::Kind::Expired }).code(), QStringLiteral("EXPIRED"));
    }

    void aNotificationComesBack()
    {
        const Notification notification { Interface::Es4, Function::HandleProfileEnabled, eid, first, *fromXml(QStringLiteral("2026-11-22T10:00:00Z")) };
        const Element element = onTheWire(encode(notification, spaces::messages));
        QCOMPARE(element.name, QStringLiteral("ES4-HandleProfileEnabledNotification"));
        QVERIFY(readNotification(element).value_or(Notification {}) == notification);
    }

    void readsOtherBindings()
    {
        // Version /1, lower camel, the other spelling of the timestamp, a padded ICCID.
        const auto status = readResponse(xml("<x:ES4-DeleteProfileResponse xmlns:x='http://namespaces.gsma.org/esim-messaging/1'>"
                                             "<x:functionExecutionStatus><x:status>FAILED</x:status><x:statusCodeData><x:subject>8.2.1</x:subject>"
                                             "<x:reason>3.9</x:reason></x:statusCodeData></x:functionExecutionStatus></x:ES4-DeleteProfileResponse>"));
        QVERIFY(status);
        QCOMPARE(status->status.code(), QStringLiteral("8.2.1/3.9"));
        const auto told = readNotification(xml("<ES4-HandleProfileDisabledNotification><Eid>89049032123451234512345678901235</Eid>"
                                               "<Iccid>8988303000000614227F</Iccid><CompletionTimeStamp>2026-11-22T11:00:00+01:00</CompletionTimeStamp>"
                                               "</ES4-HandleProfileDisabledNotification>"));
        QVERIFY2(told, told ? "" : qPrintable(told.error().parameters.value(QStringLiteral("element")).toString()));
        QCOMPARE(told->iccid, first);
        QCOMPARE(told->completedAt, *fromXml(QStringLiteral("2026-11-22T10:00:00Z")));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("answer");
        QTest::newRow("unknown") << QByteArray("<ES4-Explode/>") << "sgp02.unknown-message ES4-Explode";
        QTest::newRow("no call id") << QByteArray("<ES4-GetEISRequest><Eid>89049032123451234512345678901235</Eid></ES4-GetEISRequest>")
                                    << "sgp02.missing FunctionCallIdentifier";
        QTest::newRow("no EID") << QByteArray("<ES4-GetEISRequest><FunctionCallIdentifier>a</FunctionCallIdentifier></ES4-GetEISRequest>") << "sgp02.missing Eid";
        QTest::newRow("short EID") << QByteArray("<ES4-GetEISRequest><FunctionCallIdentifier>a</FunctionCallIdentifier><Eid>8904</Eid></ES4-GetEISRequest>")
                                   << "sgp02.value Eid";
        QTest::newRow("negative period") << QByteArray("<ES4-GetEISRequest><FunctionCallIdentifier>a</FunctionCallIdentifier><ValidityPeriod>-1</ValidityPeriod>"
                                                       "<Eid>89049032123451234512345678901235</Eid></ES4-GetEISRequest>") << "sgp02.value ValidityPeriod";
        QTest::newRow("no profile") << QByteArray("<ES4-EnableProfileRequest><FunctionCallIdentifier>a</FunctionCallIdentifier>"
                                                  "<Eid>89049032123451234512345678901235</Eid></ES4-EnableProfileRequest>") << "sgp02.missing Iccid";
        QTest::newRow("bad rule") << QByteArray("<ES4-UpdatePolicyRulesRequest><FunctionCallIdentifier>a</FunctionCallIdentifier>"
                                                "<Eid>89049032123451234512345678901235</Eid><Iccid>8988303000000614227</Iccid>"
                                                "<pol2><Rule><Action>EAT</Action></Rule></pol2></ES4-UpdatePolicyRulesRequest>") << "sgp02.value Action";
        QTest::newRow("no status") << QByteArray("<ES4-EnableProfileResponse/>") << "sgp02.missing FunctionExecutionStatus";
        QTest::newRow("odd status") << QByteArray("<ES4-EnableProfileResponse><FunctionExecutionStatus><Status>MAYBE</Status></FunctionExecutionStatus>"
                                                  "</ES4-EnableProfileResponse>") << "sgp02.value Status";
        QTest::newRow("no EIS") << QByteArray("<ES4-GetEISResponse><FunctionExecutionStatus><Status>EXECUTED_SUCCESS</Status></FunctionExecutionStatus>"
                                              "</ES4-GetEISResponse>") << "sgp02.missing Eis";
        QTest::newRow("bad data") << QByteArray("<ES4-EnableProfileResponse><FunctionExecutionStatus><Status>FAILED</Status></FunctionExecutionStatus>"
                                                "<EuiccResponseData>6Z</EuiccResponseData></ES4-EnableProfileResponse>") << "sgp02.value EuiccResponseData";
        QTest::newRow("no time") << QByteArray("<ES4-HandleProfileEnabledNotification><Eid>89049032123451234512345678901235</Eid><Iccid>8988303000000614227</Iccid>"
                                               "<CompletionTimestamp>noon</CompletionTimestamp></ES4-HandleProfileEnabledNotification>")
                                 << "sgp02.value CompletionTimestamp";
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QString, answer);
        const Element element = xml(octets);
        QVERIFY(!element.name.isEmpty());
        std::optional<Error> error;
        if (element.name.endsWith(QStringLiteral("Response"))) { if (const auto r = readResponse(element); !r) error = r.error(); }
        else if (element.name.endsWith(QStringLiteral("Notification"))) { if (const auto r = readNotification(element); !r) error = r.error(); }
        else if (const auto r = readRequest(element); !r) error = r.error();
        QVERIFY(error);
        QCOMPARE(error->code + u' ' + error->parameters.value(QStringLiteral("element")).toString(), answer);
    }

    void actionsAreATable()
    {
        ActionTable table;
        QCOMPARE(table.action(Interface::Es4, Function::EnableProfile), QStringLiteral("http://gsma.com/ES4/ProfileManagement/ES4-EnableProfile"));
        QCOMPARE(table.action(Interface::Es4, Function::EnableProfile, true), QStringLiteral("http://gsma.com/ES4/ProfileManagementCallBack/ES4-EnableProfile"));
        QVERIFY(table.set(QStringLiteral("ES4-EnableProfile"), QStringLiteral("PlatformManagement")));
        QVERIFY(table.set(QStringLiteral("ES4-GetEIS"), QStringLiteral("urn://example.com/get")));
        QVERIFY(table.set(QStringLiteral("ES4-HandleProfileEnabledNotification"), QStringLiteral("eUICCManagement")));
        QVERIFY(table.set(QStringLiteral("*"), QStringLiteral("Other")));
        QCOMPARE(table.action(Interface::Es4, Function::EnableProfile), QStringLiteral("http://gsma.com/ES4/PlatformManagement/ES4-EnableProfile"));
        QCOMPARE(table.action(Interface::Es4, Function::GetEis), QStringLiteral("urn://example.com/get"));
        QCOMPARE(table.action(Interface::Es4, Function::HandleProfileEnabled), QStringLiteral("http://gsma.com/ES4/eUICCManagement/ES4-HandleProfileEnabledNotification"));
        QCOMPARE(table.action(Interface::Es2, Function::DownloadProfile), QStringLiteral("http://gsma.com/ES2/Other/ES2-DownloadProfile"));
        QCOMPARE(table.set(QStringLiteral("ES4-Explode"), QStringLiteral("A")).error().code, QStringLiteral("sgp02.action-name"));
        QCOMPARE(table.set(QStringLiteral("ES4-GetEIS"), QStringLiteral("two words")).error().code, QStringLiteral("sgp02.action"));
        QCOMPARE(table.set(QStringLiteral("*"), QStringLiteral("http://x/y")).error().code, QStringLiteral("sgp02.action"));
    }

    void namesAreReadBack()
    {
        for (const Interface over : { Interface::Es2, Interface::Es4 })
            for (int f = 0; f <= int(Function::HandleFallBackAttributeUnset); ++f)
                for (const MessageKind kind : { MessageKind::Request, MessageKind::Response, MessageKind::Notification }) {
                    if (isNotification(Function(f)) != (kind == MessageKind::Notification)) continue;
                    const MessageName name { over, Function(f), kind };
                    QVERIFY(messageName(localName(name)) == name);
                }
        QVERIFY(!messageName(u"ES9-EnableProfileRequest"));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
