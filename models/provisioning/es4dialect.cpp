#include "provisioning/es4dialect.h"

#include "provisioning/answerfaults.h"
#include "provisioning/httpdate.h"
#include "provisioning/tlssettings.h"

namespace signalbox::es4 {

namespace {

using namespace sgp02;
using enum OperationKind;

constexpr Span cardBusy = std::chrono::seconds(10); // wall; until an order is tried again on a card that has another one

const QString nobodysAddress = spaces::addressing + QStringLiteral("/anonymous"); // a desk cannot be called

Headers headersFor(const MessageId &id, const Settings &settings, const QString &partnerUri, const QString &partnerId, const QString &action)
{
    Headers headers;
    headers.from = Party { nobodysAddress, settings.requesterId, {} };
    headers.to = Party { partnerUri, partnerId, {} };
    headers.messageId = id.toString();
    headers.action = action;
    return headers;
}

Error about(const QUrl &root, Error error)
{
    error.parameters.insert(whereTo(root));
    return error;
}

/// The word of the SM-SR for an error of the protocol.
QString wordsOf(const Fault &fault)
{
    const QString what = fault.ofSender ? QStringLiteral("soap:Sender") : QStringLiteral("soap:Receiver");
    return QStringList({ what, fault.subcode, fault.reason }).join(u' ').simplified().left(256);
}

std::optional<Fault> faultIn(const HttpAnswer &answer)
{
    if (answer.body().isEmpty()) return std::nullopt;
    const auto envelope = readEnvelope(answer.body());
    return envelope ? faultOf(*envelope) : std::nullopt;
}

bool isBusy(const ExecutionStatus &status)
{
    return status.subject == QLatin1StringView("1.2") && status.reason == QLatin1StringView("4.4");
}

void readFailure(Submission &out, const QUrl &root, const HttpAnswer &answer)
{
    const int status = answer.status();
    if (const auto fault = faultIn(answer)) {
        out.answer.error = Error { QStringLiteral("es4.fault"), whereTo(root), wordsOf(*fault) };
        out.answer.code = wordsOf(*fault);
        if (fault->ofSender) out.answer.kind = SubmitAnswer::Kind::Refused;
        return;
    }
    if (const auto trouble = answers::troubleOf(root, answer, {})) out.answer.error = *trouble;
    if (status == 429 || status == 503) {
        out.answer.kind = SubmitAnswer::Kind::NotSent;
        out.answer.retryAfter = retryAfter(answer, WallClock().now());
    } else if (status >= 400 && status < 500 && status != 408) {
        out.answer.kind = SubmitAnswer::Kind::Refused;
        out.answer.code = QStringLiteral("HTTP %1").arg(status);
    }
}

/// An answer that came at once.
void takeResponse(Submission &out, const QUrl &root, const Envelope &envelope, const Request &request, const MessageId &id)
{
    const auto response = readResponse(*envelope.body);
    const QString related = envelope.headers.relatesTo;
    const bool foreign = !related.isEmpty() && MessageId::parse(related).unique != id.unique;
    if (!response || foreign || response->function != functionOf(request.order)) {
        out.answer.error = !response ? about(root, response.error()) : Error { QStringLiteral("es4.foreign-answer"), whereTo(root), {} };
        return; // Lost: the request was read, and what became of it is not known
    }
    out.response = *response;
    if (response->status.good()) {
        out.answer.kind = SubmitAnswer::Kind::Accepted;
        out.answer.providerRef = id.toString();
        return;
    }
    out.answer.code = es4::codeOf(response->status);
    out.answer.kind = isBusy(response->status) ? SubmitAnswer::Kind::NotSent : SubmitAnswer::Kind::Refused;
    if (isBusy(response->status)) out.answer.retryAfter = cardBusy;
    if (isBusy(response->status)) out.answer.error = Error { QStringLiteral("connection.card-busy"), whereTo(root), out.answer.code };
}

} // namespace

BackendCapabilities capabilities(bool withSmdp)
{
    BackendCapabilities can;
    can.kinds = { Enable, Disable, Delete, SetFallback, Audit, ReadStatus, EuiccInfo };
    if (withSmdp) can.kinds += Download;
    else can.refusals.insert(Download, QStringLiteral("es4-no-smdp"));
    can.refusals.insert(UnsetFallback, QStringLiteral("es4-moves-fallback"));
    for (const OperationKind kind : { ImmediateEnable, SetDefaultDp, EimConfig }) can.refusals.insert(kind, QStringLiteral("es4-not-in-m2m"));
    for (const OperationKind kind : { ImeiLock, ImeiUnlock, Suspend, Resume }) can.refusals.insert(kind, QStringLiteral("es4-no-subscriptions"));
    can.listsOpenOrders = can.fallbackWhileEnabled = can.answersComeLate = can.readsByOrder = true;
    return can;
}

bool isFromBook(OperationKind kind)
{
    return kind == ReadStatus || kind == EuiccInfo;
}

QString callIdOf(const QUuid &operation)
{
    return operation.toString(QUuid::WithoutBraces);
}

MessageId messageIdOf(const QString &requesterId, const QUuid &operation, Instant wall)
{
    return { requesterId, callIdOf(operation), callIdOf(operation), std::chrono::floor<std::chrono::seconds>(wall) };
}

std::optional<Request> requestOf(const Operation &op, const std::optional<ActivationCode> &activation, const Settings &settings)
{
    Request request;
    request.callId = callIdOf(op.id);
    request.validity = std::max<qint64>(1, settings.validity.count() / 1'000'000);
    const bool named = op.iccid.has_value();
    switch (op.kind) {
    case ReadStatus: case EuiccInfo: request.order = GetEis { op.eid }; return request;
    case Audit: request.order = AuditEis { op.eid }; return request;
    case Enable: if (named) request.order = EnableProfile { op.eid, *op.iccid }; break;
    case Disable: if (named) request.order = DisableProfile { op.eid, *op.iccid }; break;
    case Delete: if (named) request.order = DeleteProfile { op.eid, *op.iccid }; break;
    case SetFallback: if (named) request.order = SetFallBackAttribute { op.eid, *op.iccid }; break;
    case Download: {
        if (settings.smdp.isEmpty() || !activation) return std::nullopt;
        const QString type = activation->wire().section(u'$', 2, 2);
        if (!named && type.isEmpty()) return std::nullopt;
        request.over = Interface::Es2;
        request.smsrId = settings.smsrId;
        request.order = DownloadProfile { op.eid, named ? QString() : type, op.iccid, false };
        return request;
    }
    default: return std::nullopt;
    }
    return named ? std::optional(request) : std::nullopt;
}

QByteArray envelopeOf(const Request &request, const MessageId &id, const Settings &settings)
{
    const bool toSmdp = request.over == Interface::Es2;
    const QString action = settings.actions.action(request.over, functionOf(request.order));
    Envelope envelope;
    envelope.headers = headersFor(id, settings, toSmdp ? QStringLiteral("urn:sm-dp") : QStringLiteral("urn:sm-sr"), toSmdp ? settings.smdpId : settings.smsrId, action);
    envelope.headers.replyTo = anonymousAddress(settings.mailbox);
    envelope.body = encode(request, settings.actions.messageNamespace());
    return encode(envelope);
}

QByteArray mailQuestion(const MessageId &id, const Settings &settings, const QString &partnerId)
{
    Envelope envelope;
    envelope.headers = headersFor(id, settings, QStringLiteral("urn:mailbox"), partnerId, spaces::makeConnection + QStringLiteral("/MakeConnection"));
    envelope.body = makeConnection(anonymousAddress(settings.mailbox));
    return encode(envelope);
}

Submission readSubmission(const QUrl &root, const HttpAnswer &answer, const Request &request, const MessageId &id)
{
    Submission out;
    const int status = answer.status();
    if (status < 200 || status > 299) {
        readFailure(out, root, answer);
        return out;
    }
    const bool atOnce = functionOf(request.order) == Function::GetEis; // whose answer is the only thing that was wanted
    const auto envelope = answer.body().isEmpty() ? Result<Envelope>(Envelope {}) : readEnvelope(answer.body());
    if (!envelope) out.answer.error = about(root, envelope.error());
    else if (faultOf(*envelope)) readFailure(out, root, answer);
    else if (envelope->body) takeResponse(out, root, *envelope, request, id);
    else if (atOnce) out.answer.error = Error { QStringLiteral("connection.empty"), whereTo(root), {} };
    else {
        out.answer.kind = SubmitAnswer::Kind::Accepted;
        out.answer.providerRef = id.toString();
    }
    return out;
}

Result<Mail> readMail(const QUrl &root, const HttpAnswer &answer)
{
    if (const auto fault = faultIn(answer)) return failure("es4.fault", whereTo(root), wordsOf(*fault));
    if (auto trouble = answers::troubleOf(root, answer, {})) return tl::unexpected(std::move(*trouble));
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), answer.status());
    if (answer.status() >= 400) return failure("connection.protocol", parameters);
    if (answer.body().isEmpty()) return Mail {};
    const auto envelope = readEnvelope(answer.body());
    if (!envelope) return tl::unexpected(about(root, envelope.error()));
    Mail mail;
    mail.more = envelope->headers.messagePending.value_or(false) && envelope->body;
    mail.relatesTo = MessageId::parse(envelope->headers.relatesTo).unique;
    if (!envelope->body) return mail;
    const auto name = messageName(envelope->body->name);
    if (name && name->kind == MessageKind::Notification) {
        if (const auto read = readNotification(*envelope->body)) mail.notification = *read;
        return mail; // one that cannot be read tells of nothing that was asked for
    }
    const auto response = readResponse(*envelope->body);
    if (response) mail.response = *response;
    else mail.unreadable = about(root, response.error());
    return mail;
}

} // namespace signalbox::es4
