#include "world/smsrnorth.h"

#include <QUuid>

namespace signalbox::world {

using namespace sgp02;

namespace {

const QByteArray contentType = "application/soap+xml; charset=utf-8";

/// Whose certificate stands for which party; an operator registers it with its SM-SR.
QString registered(const QString &commonName)
{
    return commonName == QLatin1StringView("signalbox-desk") ? labOperatorOid : QString();
}

tl::unexpected<SmsrFault> fault(const char *subcode, const QString &reason, int status = 400)
{
    return tl::unexpected(SmsrFault { status, { true, QString::fromLatin1(subcode), reason } });
}

QString told(const Error &error)
{
    QString text = error.code;
    for (auto it = error.parameters.cbegin(); it != error.parameters.cend(); ++it)
        text += u' ' + it.key() + u'=' + it.value().toString();
    return text;
}

bool atOnce(const Order &order)
{
    return std::holds_alternative<GetEis>(order) || std::holds_alternative<UpdatePolicyRules>(order);
}

} // namespace

QString SmsrNorth::es4Path() { return QStringLiteral("/es4"); }
QString SmsrNorth::es2Path() { return QStringLiteral("/es2"); }

EimHttpAnswer SmsrNorth::answer(const EimHttpRequest &request)
{
    if (request.path != es4Path() && request.path != es2Path()) return { 404, "text/plain", "there is ES4 at /es4 and ES2 at /es2\n" };
    if (request.method != "POST") return { 405, "text/plain", "SOAP is posted\n" };
    if (!request.header("content-type").toLower().startsWith("application/soap+xml")) return { 415, "text/plain", "SOAP 1.2 is application/soap+xml\n" };
    auto taken = take(request);
    if (taken) return std::move(*taken);
    Envelope envelope;
    envelope.headers.action = QStringLiteral("http://www.w3.org/2005/08/addressing/soap/fault");
    envelope.body = faultElement(taken.error().fault);
    return said(std::move(envelope), taken.error().status);
}

tl::expected<QString, SmsrFault> SmsrNorth::requesterOf(const EimHttpRequest &request, const Envelope &envelope) const
{
    const QString named = envelope.headers.from ? envelope.headers.from->entityId : QString();
    if (!m_certificateNeeded) return named.isEmpty() ? labOperatorOid : named;
    const QString proven = registered(request.client);
    if (proven.isEmpty() || (!named.isEmpty() && named != proven)) return fault("FailedAuthentication", QStringLiteral("the certificate is not that party's"), 403);
    return proven;
}

tl::expected<EimHttpAnswer, SmsrFault> SmsrNorth::take(const EimHttpRequest &request)
{
    const auto envelope = readEnvelope(request.body);
    if (!envelope) return fault("", told(envelope.error()));
    const auto requester = requesterOf(request, *envelope);
    if (!requester) return tl::unexpected(requester.error());
    if (!envelope->body) return fault("", QStringLiteral("nothing is asked"));
    if (const auto address = askedMailbox(*envelope->body)) return mail(*requester, *address, *envelope, request.path == es2Path() ? Interface::Es2 : Interface::Es4);
    const auto wanted = readRequest(*envelope->body);
    if (!wanted) return fault(wanted.error().code == QLatin1StringView("sgp02.unknown-message") ? "ActionNotSupported" : "", told(wanted.error()));
    if ((wanted->over == Interface::Es2) != (request.path == es2Path())) return fault("DestinationUnreachable", QStringLiteral("another party's function"));
    if (envelope->headers.messageId.isEmpty()) return fault("MessageAddressingHeaderRequired", QStringLiteral("MessageID"));
    const auto mailbox = anonymousId(envelope->headers.replyTo);
    // The lab calls nobody: it is reached by whom it could not reach.
    if (!mailbox && !atOnce(wanted->order)) return fault("OnlyAnonymousAddressSupported", QStringLiteral("ReplyTo must be an address of WS-MakeConnection"));
    const auto response = m_book.call({ *requester, envelope->headers.messageId, mailbox.value_or(QString()), *wanted });
    if (!response) return EimHttpAnswer { 202, contentType, {} };
    Envelope answer = replying(*envelope, wanted->over);
    answer.headers.action = m_actions.action(response->over, response->function, true);
    answer.headers.relatesTo = envelope->headers.messageId;
    answer.body = encode(*response, spaces::messages);
    return said(std::move(answer));
}

EimHttpAnswer SmsrNorth::mail(const QString &requester, const QString &address, const Envelope &asked, Interface over)
{
    const SmsrStore::Post post = m_book.fetch(requester, anonymousId(address).value_or(address), over);
    if (!post.mail) return { 202, contentType, {} };
    Envelope envelope = replying(asked, over);
    envelope.headers.messagePending = post.more;
    if (post.mail->order.isEmpty()) {
        envelope.headers.action = m_actions.action(Interface::Es4, post.mail->news, true);
        envelope.body = encode(Notification { Interface::Es4, post.mail->news, post.mail->eid, post.mail->iccid, post.mail->at }, spaces::messages);
        return said(std::move(envelope));
    }
    const auto order = m_book.order(post.mail->order);
    if (!order) return { 202, contentType, {} };
    const Response response = m_book.answerTo(*order);
    envelope.headers.action = m_actions.action(response.over, response.function, true);
    envelope.headers.relatesTo = order->messageId;
    envelope.body = encode(response, spaces::messages);
    return said(std::move(envelope));
}

Envelope SmsrNorth::replying(const Envelope &to, Interface over) const
{
    const bool toDp = over == Interface::Es2;
    Envelope envelope;
    envelope.headers.from = Party { QStringLiteral("https://smsr.lab.example") + (toDp ? es2Path() : es4Path()), toDp ? labSmdpOid : labSmsrOid,
                                    toDp ? QStringLiteral("SM-DP") : QStringLiteral("SM-SR") };
    envelope.headers.to = to.headers.from;
    envelope.headers.messageId = MessageId { envelope.headers.from->entityId, QUuid::createUuid().toString(QUuid::WithoutBraces),
                                             MessageId::parse(to.headers.messageId).transaction, m_clock.now() }.toString();
    return envelope;
}

EimHttpAnswer SmsrNorth::said(Envelope envelope, int status) const
{
    return { status, contentType, encode(envelope) };
}

} // namespace signalbox::world
