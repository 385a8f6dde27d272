#include "sgp02/envelope.h"

#include "sgp02/names.h"

namespace signalbox::sgp02 {

namespace {

bool isTrue(const QString &text)
{
    return text == u'1' || text == QLatin1StringView("true");
}

void addAddress(Element &header, const QString &name, const QString &address)
{
    header.children.emplace_back(Element { spaces::addressing, name }).add(QStringLiteral("Address"), address);
}

void addText(Element &header, const QString &name, const QString &text)
{
    if (!text.isEmpty()) header.children.push_back({ spaces::addressing, name, text });
}

Element headerElement(const Headers &headers)
{
    Element header { spaces::soap, QStringLiteral("Header") };
    if (headers.from) addAddress(header, QStringLiteral("From"), headers.from->toString());
    if (headers.to) addText(header, QStringLiteral("To"), headers.to->toString());
    addText(header, QStringLiteral("MessageID"), headers.messageId);
    addText(header, QStringLiteral("Action"), headers.action);
    if (!headers.replyTo.isEmpty()) addAddress(header, QStringLiteral("ReplyTo"), headers.replyTo);
    addText(header, QStringLiteral("RelatesTo"), headers.relatesTo);
    if (headers.messagePending) {
        const QString pending = *headers.messagePending ? QStringLiteral("true") : QStringLiteral("false");
        header.children.push_back({ spaces::makeConnection, QStringLiteral("MessagePending"), {}, { { QStringLiteral("pending"), pending } } });
    }
    return header;
}

QString addressIn(const Element &endpoint)
{
    const Element *address = endpoint.child(u"Address");
    return address ? address->text : QString();
}

/// True when the header is one of ours.
bool take(const Element &header, Headers &headers)
{
    if (header.is(u"From")) headers.from = Party::parse(addressIn(header));
    else if (header.is(u"To")) headers.to = Party::parse(header.text);
    else if (header.is(u"MessageID")) headers.messageId = header.text;
    else if (header.is(u"Action")) headers.action = header.text;
    else if (header.is(u"ReplyTo")) headers.replyTo = addressIn(header);
    else if (header.is(u"RelatesTo")) headers.relatesTo = header.text;
    else if (header.is(u"MessagePending")) headers.messagePending = isTrue(header.attribute(u"pending"));
    else return header.is(u"FaultTo"); // known, and not used by SGP.02
    return true;
}

Result<Headers> readHeaders(const Element &element)
{
    constexpr qsizetype longest = 2048;
    Headers headers;
    for (const Element &header : element.children) {
        const QString value = header.is(u"From") || header.is(u"ReplyTo") ? addressIn(header) : header.text;
        if (value.size() > longest) return failure("soap.header", { { QStringLiteral("header"), header.name }, { QStringLiteral("value"), value.left(64) } });
        if (!take(header, headers) && isTrue(header.attribute(u"mustUnderstand")))
            return failure("soap.must-understand", { { QStringLiteral("header"), header.name.left(64) } });
    }
    return headers;
}

} // namespace

QByteArray encode(const Envelope &envelope)
{
    Element root { spaces::soap, QStringLiteral("Envelope") };
    root.children.push_back(headerElement(envelope.headers));
    root.children.push_back({ spaces::soap, QStringLiteral("Body") });
    std::vector<std::pair<QString, QString>> prefixes { { QStringLiteral("soap"), spaces::soap }, { QStringLiteral("wsa"), spaces::addressing } };
    if (envelope.headers.messagePending || (envelope.body && envelope.body->space == spaces::makeConnection))
        prefixes.emplace_back(QStringLiteral("wsmc"), spaces::makeConnection);
    if (envelope.body) {
        if (envelope.body->space != spaces::soap && envelope.body->space != spaces::makeConnection)
            prefixes.emplace_back(QStringLiteral("rps"), envelope.body->space);
        root.children.back().children.push_back(*envelope.body);
    }
    return writeXml(root, prefixes);
}

Result<Envelope> readEnvelope(QByteArrayView octets, const XmlLimits &limits)
{
    const auto root = readXml(octets, limits);
    if (!root) return tl::unexpected(root.error());
    if (root->name != QLatin1StringView("Envelope")) return failure("soap.not-an-envelope", { { QStringLiteral("element"), root->name.left(64) } });
    if (root->space != spaces::soap) return failure("soap.version", { { QStringLiteral("namespace"), root->space.left(128) } });
    Envelope envelope;
    if (const Element *header = root->child(u"Header")) {
        auto headers = readHeaders(*header);
        if (!headers) return tl::unexpected(headers.error());
        envelope.headers = std::move(*headers);
    }
    const Element *body = root->child(u"Body");
    if (!body) return failure("soap.no-body");
    if (body->children.size() > 1) return failure("soap.bodies", { { QStringLiteral("count"), qint64(body->children.size()) } });
    if (!body->children.empty()) envelope.body = body->children.front();
    return envelope;
}

Element faultElement(const Fault &fault)
{
    Element element { spaces::soap, QStringLiteral("Fault") };
    Element &code = element.add(QStringLiteral("Code"));
    code.add(QStringLiteral("Value"), fault.ofSender ? QStringLiteral("soap:Sender") : QStringLiteral("soap:Receiver"));
    if (!fault.subcode.isEmpty()) code.add(QStringLiteral("Subcode")).add(QStringLiteral("Value"), fault.subcode);
    Element &text = element.add(QStringLiteral("Reason")).add(QStringLiteral("Text"), fault.reason);
    text.attributes.emplace_back(QStringLiteral("xml:lang"), QStringLiteral("en"));
    return element;
}

std::optional<Fault> faultOf(const Envelope &envelope)
{
    if (!envelope.body || envelope.body->space != spaces::soap || !envelope.body->is(u"Fault")) return std::nullopt;
    const auto local = [](const Element *value) { return value ? value->text.section(u':', -1).left(64) : QString(); };
    Fault fault;
    if (const Element *code = envelope.body->child(u"Code")) {
        fault.ofSender = local(code->child(u"Value")) == QLatin1StringView("Sender");
        if (const Element *subcode = code->child(u"Subcode")) fault.subcode = local(subcode->child(u"Value"));
    }
    if (const Element *reason = envelope.body->child(u"Reason"))
        if (const Element *text = reason->child(u"Text")) fault.reason = text->text.left(256);
    return fault;
}

Element makeConnection(const QString &address)
{
    Element question { spaces::makeConnection, QStringLiteral("MakeConnection") };
    question.add(QStringLiteral("Address"), address);
    return question;
}

std::optional<QString> askedMailbox(const Element &body)
{
    if (body.space != spaces::makeConnection || !body.is(u"MakeConnection")) return std::nullopt;
    const Element *address = body.child(u"Address");
    return address ? std::optional(address->text) : std::nullopt;
}

} // namespace signalbox::sgp02
