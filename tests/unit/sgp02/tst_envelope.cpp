#include "sgp02/envelope.h"
#include "sgp02/names.h"
#include "sgp02/response.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp02;

namespace {

QByteArray soap(const QByteArray &header, const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:a=\"http://www.w3.org/2005/08/addressing\" xmlns:r=\"http://namespaces.gsma.org/esim-messaging/3\">"
           "<s:Header>" + header + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
}

QString fault(const QByteArray &octets)
{
    const auto read = readEnvelope(octets);
    return read ? QStringLiteral("read") : read.error().code;
}

} // namespace

/// SOAP 1.2 with WS-Addressing and WS-MakeConnection: what is written is read again, and what is malformed is named.
class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const Party console { QStringLiteral("https://console.example/es4"), QStringLiteral("1.3.6.1.4.1.99999.1"), {} };
        const Party smsr { QStringLiteral("https://smsr.example/es4"), QStringLiteral("1.3.6.1.4.1.99999.2"), QStringLiteral("SM-SR") };
        Envelope envelope { { .from = console, .to = smsr }, {} };
        envelope.headers.action = QStringLiteral("http://gsma.com/ES4/ProfileManagement/ES4-EnableProfile");
        envelope.headers.messageId = QStringLiteral("//1.3.6.1.4.1.99999.1/6b0f?TransactionId=7c1e&MessageDate=2026-11-22T10:00:00Z");
        envelope.headers.replyTo = anonymousAddress(QStringLiteral("6b0f"));
        envelope.headers.relatesTo = QStringLiteral("//x/<&>\"");
        envelope.headers.messagePending = true;
        envelope.body = makeConnection(anonymousAddress(QStringLiteral("6b0f")));
        const QByteArray octets = encode(envelope);
        QVERIFY2(octets.contains("7c1e&amp;MessageDate"), octets);
        const auto read = readEnvelope(octets);
        QVERIFY2(read, read ? "" : qPrintable(read.error().code + read.error().technical));
        QCOMPARE(read->headers, envelope.headers);
        QCOMPARE(askedMailbox(*read->body).value_or(QString()), anonymousAddress(QStringLiteral("6b0f")));
        QCOMPARE(anonymousId(envelope.headers.replyTo).value_or(QString()), QStringLiteral("6b0f"));
        QVERIFY(!anonymousId(QStringLiteral("https://elsewhere")));
    }

    void anEmptyBodyIsAnEnvelope()
    {
        const auto read = readEnvelope(encode(Envelope {}));
        QVERIFY(read);
        QVERIFY(!read->body);
        QVERIFY(!faultOf(*read));
    }

    void readsACapturedAddress()
    {
        const Party party = Party::parse(QStringLiteral("http://host:20000?EntityId=1.3.6.1.4.1.20&EntityName=SM-SR"));
        QCOMPARE(party, (Party { QStringLiteral("http://host:20000"), QStringLiteral("1.3.6.1.4.1.20"), QStringLiteral("SM-SR") }));
        const QString text = QStringLiteral("//1.3.6.1.4.1.20/urn:uuid:ab?TransactionID=urn:uuid:cd&MessageDate=2018-12-19T02:44:49Z");
        const MessageId id = MessageId::parse(text);
        QCOMPARE(id.sender, QStringLiteral("1.3.6.1.4.1.20"));
        QCOMPARE(id.unique, QStringLiteral("urn:uuid:ab"));
        QCOMPARE(id.transaction, QStringLiteral("urn:uuid:cd"));
        QCOMPARE(toMillis(id.date.value_or(Instant {})), 1545187489000);
        QCOMPARE(MessageId::parse(id.toString()), id);
        QCOMPARE(MessageId::parse(QStringLiteral("urn:uuid:ab")).unique, QStringLiteral("urn:uuid:ab"));
    }

    void readsAFault()
    {
        Envelope envelope;
        envelope.body = faultElement({ true, QStringLiteral("ActionNotSupported"), QStringLiteral("no such action") });
        const auto read = readEnvelope(encode(envelope));
        QVERIFY(read);
        const auto found = faultOf(*read);
        QVERIFY(found);
        QCOMPARE(*found, (Fault { true, QStringLiteral("ActionNotSupported"), QStringLiteral("no such action") }));
    }

    void whatCannotBeWrittenIsLeftOut()
    {
        Envelope envelope;
        envelope.body = faultElement({ false, {}, QStringLiteral("a") + QChar(0) + QChar(7) + QChar(0xFFFF) + QStringLiteral("b") });
        const auto read = readEnvelope(encode(envelope));
        QVERIFY(read);
        QCOMPARE(faultOf(*read)->reason, QStringLiteral("ab"));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &octets, const char *code) { QTest::newRow(name) << octets << QString(QLatin1StringView(code)); };
        row("whole", soap({}, "<r:X/>"), "read");
        row("nothing", {}, "soap.xml");
        row("a page", "<html><body>hello</body></html>", "soap.not-an-envelope");
        row("cut", soap({}, "<r:X/>").chopped(40), "soap.xml");
        row("followed by more", soap({}, {}) + "<x/>", "soap.xml");
        row("SOAP 1.1", "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>", "soap.version");
        row("document type", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "soap.document-type");
        row("entity", "<a>&b;</a>", "soap.xml");
        row("instruction", "<?php echo 1 ?><a/>", "soap.document-type");
        row("no body", "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"/>", "soap.no-body");
        row("two bodies", soap({}, "<r:X/><r:Y/>"), "soap.bodies");
        row("deep", soap({}, QByteArray("<r:a>").repeated(40) + QByteArray("</r:a>").repeated(40)), "soap.depth");
        row("many", soap({}, "<r:a>" + QByteArray("<r:b/>").repeated(60'000) + "</r:a>"), "soap.elements");
        row("large", soap({}, "<r:a>" + QByteArray(3 * 1024 * 1024, 'x') + "</r:a>"), "soap.size");
        row("must understand", soap("<r:Security s:mustUnderstand=\"true\"/>", {}), "soap.must-understand");
        row("may understand", soap("<r:Security/><a:To s:mustUnderstand=\"1\">x</a:To>", {}), "read");
        row("long header", soap("<a:MessageID>" + QByteArray(4000, 'x') + "</a:MessageID>", {}), "soap.header");
        row("not UTF-8", soap({}, "<r:X>\xff\xfe</r:X>"), "soap.xml");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QString, code);
        QCOMPARE(fault(octets), code);
    }

    void saysWhere()
    {
        const auto read = readEnvelope("<a>\n<b>\n</a>");
        QVERIFY(!read);
        QCOMPARE(read.error().parameters.value(QStringLiteral("line")).toInt(), 3);
        QVERIFY(!read.error().technical.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
