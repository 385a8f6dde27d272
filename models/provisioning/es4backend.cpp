#include "provisioning/es4backend.h"

#include "provisioning/answerfaults.h"
#include "provisioning/tlssettings.h"

namespace signalbox {

using namespace sgp02;

Result<std::unique_ptr<Es4Backend>> Es4Backend::make(ProviderAccess access, es4::Settings settings)
{
    auto tls = tlsConfiguration(access.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<Es4Backend>(new Es4Backend(std::move(access), std::move(settings), *tls));
}

Es4Backend::Es4Backend(ProviderAccess access, es4::Settings settings, const QSslConfiguration &tls)
    : m_access(std::move(access)), m_settings(std::move(settings)), m_line(m_access, tls),
      m_fromSmsr(m_access.root, m_settings.mailboxPause,
                 [this] { return es4::mailQuestion(es4::messageIdOf(m_settings.requesterId, QUuid::createUuid(), m_line.wall().now()), m_settings, m_settings.smsrId); },
                 postTo(m_access.root)),
      m_fromSmdp(m_settings.smdp, m_settings.mailboxPause,
                 [this] { return es4::mailQuestion(es4::messageIdOf(m_settings.requesterId, QUuid::createUuid(), m_line.wall().now()), m_settings, m_settings.smdpId); },
                 postTo(m_settings.smdp))
{
}

Es4Mailbox::Post Es4Backend::postTo(const QUrl &url)
{
    return [this, url](const QByteArray &envelope, SingleRequest::Done done) {
        post(url, envelope, spaces::makeConnection + QStringLiteral("/MakeConnection"), std::move(done));
    };
}

void Es4Backend::post(const QUrl &url, const QByteArray &envelope, const QString &action, SingleRequest::Done done)
{
    HttpRequest request { QByteArrayLiteral("POST"), url, {}, envelope };
    request.headers.append({ QByteArrayLiteral("Accept"), QByteArrayLiteral("application/soap+xml") });
    request.headers.append({ QByteArrayLiteral("Content-Type"), "application/soap+xml; charset=utf-8; action=\"" + action.toUtf8() + '"' });
    m_line.exchange(std::move(request), std::move(done));
}

QFuture<SubmitAnswer> Es4Backend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    const auto promise = begun<SubmitAnswer>();
    const auto request = capabilities().kinds.contains(operation.kind) ? es4::requestOf(operation, activation, m_settings) : std::nullopt;
    if (!request) {
        keep(promise, unsupported());
        return promise->future();
    }
    const QUrl url = request->over == Interface::Es2 ? m_settings.smdp : m_access.root;
    const MessageId id = es4::messageIdOf(m_settings.requesterId, operation.id, m_line.wall().now());
    post(url, es4::envelopeOf(*request, id, m_settings), m_settings.actions.action(request->over, functionOf(request->order)),
         [this, promise, url, request = *request, id](const Exchange &exchange) {
             if (exchange.error) {
                 keep(promise, unanswered(exchange));
                 return;
             }
             es4::Submission read = es4::readSubmission(url, exchange.answer, request, id);
             if (read.response && read.answer.kind == SubmitAnswer::Kind::Accepted) m_atOnce.insert(request.callId, *read.response);
             keep(promise, read.answer);
         });
    return promise->future();
}

QFuture<Result<OrderStatus>> Es4Backend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    const QString callId = es4::callIdOf(operation.id);
    if (const auto answer = m_atOnce.constFind(callId); answer != m_atOnce.cend()) {
        conclude(operation, *answer, promise);
        return promise->future();
    }
    if (es4::isFromBook(operation.kind)) {
        readBook(operation, promise); // its answer went with an engine that died; asking again changes nothing
        return promise->future();
    }
    Es4Mailbox &mailbox = mailboxOf(operation.kind);
    mailbox.look([this, &mailbox, promise, operation, callId](const std::optional<Error> &error) {
        const es4::Mail *mail = mailbox.held(callId);
        if (mail && mail->response) conclude(operation, *mail->response, promise);
        else if (mail) {
            OrderStatus doubt;
            doubt.kind = OrderStatus::Kind::InDoubt;
            doubt.code = mail->unreadable->code;
            keep<Result<OrderStatus>>(promise, doubt);
        } else if (error) keep<Result<OrderStatus>>(promise, tl::unexpected(*error));
        else withoutAnswer(operation, promise);
    });
    return promise->future();
}

void Es4Backend::conclude(const Operation &operation, const Response &response, const Promise &promise)
{
    const OrderStatus outcome = es4::outcomeOf(operation.kind, response);
    using Kind = OrderStatus::Kind;
    const bool mayHaveFallenBack = operation.kind == OperationKind::Enable && (outcome.kind == Kind::Failed || outcome.kind == Kind::InDoubt);
    if (!mayHaveFallenBack) {
        keep<Result<OrderStatus>>(promise, outcome);
        return;
    }
    const auto news = m_fromSmsr.news(operation.eid, operation.createdAt);
    askBook(operation.eid, [promise, operation, response, outcome, news](const Result<Eis> &eis) {
        keep<Result<OrderStatus>>(promise, eis ? Result<OrderStatus>(es4::afterFallback(outcome, response, operation, *eis, news)) : tl::unexpected(eis.error()));
    });
}

/// Open, as long as nothing speaks against it.
void Es4Backend::withoutAnswer(const Operation &operation, const Promise &promise)
{
    const auto sent = MessageId::parse(operation.providerRef).date;
    const bool answerMayBeLost = !sent || *sent <= mailboxOf(operation.kind).certainSince();
    OrderStatus open;
    if (operation.state == OperationState::Unknown) {
        open.kind = OrderStatus::Kind::InDoubt; // nobody here can tell any more but the card
        open.code = QStringLiteral("es4.no-answer");
    }
    if (operation.state == OperationState::Unknown || !answerMayBeLost) {
        keep<Result<OrderStatus>>(promise, open);
        return;
    }
    askBook(operation.eid, [promise, operation](const Result<Eis> &eis) {
        keep<Result<OrderStatus>>(promise, eis ? Result<OrderStatus>(es4::fromBook(operation, *eis)) : tl::unexpected(eis.error()));
    });
}

void Es4Backend::askBook(const Eid &eid, WithEis receive)
{
    const QUuid call = QUuid::createUuid();
    const MessageId id = es4::messageIdOf(m_settings.requesterId, call, m_line.wall().now());
    Request request;
    request.callId = es4::callIdOf(call);
    request.order = GetEis { eid };
    post(m_access.root, es4::envelopeOf(request, id, m_settings), m_settings.actions.action(Interface::Es4, Function::GetEis),
         [this, receive = std::move(receive), request, id, eid](const Exchange &exchange) {
             if (exchange.error) return receive(tl::unexpected(*exchange.error));
             const auto read = es4::readSubmission(m_access.root, exchange.answer, request, id);
             QVariantMap about = whereTo(m_access.root);
             about.insert(QStringLiteral("eid"), eid.toString());
             if (read.response && read.response->eis && read.response->eis->eid == eid) receive(*read.response->eis);
             else if (read.response && read.response->eis) receive(failure("es4.other-card", whereTo(m_access.root)));
             else if (read.response && read.response->status.subject == QLatin1StringView("8.1.1")) receive(failure("connection.eid-unknown", about, read.answer.code));
             else if (!read.answer.error.code.isEmpty()) receive(tl::unexpected(read.answer.error));
             else receive(failure("es4.refused", { { QStringLiteral("code"), read.answer.code } }, read.answer.code));
         });
}

void Es4Backend::readBook(const Operation &operation, const Promise &promise)
{
    askBook(operation.eid, [promise, kind = operation.kind](const Result<Eis> &eis) {
        if (!eis) {
            keep<Result<OrderStatus>>(promise, tl::unexpected(eis.error()));
            return;
        }
        Response response;
        response.eis = *eis;
        keep<Result<OrderStatus>>(promise, es4::outcomeOf(kind, response));
    });
}

QFuture<Result<std::vector<Profile>>> Es4Backend::profiles(const Eid &eid)
{
    using Answer = Result<std::vector<Profile>>;
    const auto promise = begun<Answer>();
    askBook(eid, [promise](const Result<Eis> &eis) { keep<Answer>(promise, eis ? Answer(es4::profilesOf(*eis)) : tl::unexpected(eis.error())); });
    return promise->future();
}

QFuture<Result<std::optional<QString>>> Es4Backend::lookUp(const Operation &operation)
{
    using Answer = Result<std::optional<QString>>;
    const auto promise = begun<Answer>();
    Es4Mailbox &mailbox = mailboxOf(operation.kind);
    mailbox.look([this, &mailbox, promise, operation](const std::optional<Error> &error) {
        const bool held = mailbox.held(es4::callIdOf(operation.id));
        const QString reference = es4::messageIdOf(m_settings.requesterId, operation.id, m_line.wall().now()).toString();
        if (held) keep<Answer>(promise, std::optional(reference));
        else keep<Answer>(promise, error ? Answer(tl::unexpected(*error)) : Answer(std::optional<QString>()));
    });
    return promise->future();
}

void Es4Backend::forget(const Operation &operation)
{
    const QString callId = es4::callIdOf(operation.id);
    m_atOnce.remove(callId);
    mailboxOf(operation.kind).forget(callId);
}

QFuture<Result<Span>> Es4Backend::test()
{
    const auto promise = begun<Result<Span>>();
    const Instant began = m_line.wall().now();
    m_fromSmsr.look([this, promise, began](const std::optional<Error> &fault) {
        const std::optional<Error> error = fault ? fault : m_line.notice();
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(m_line.wall().now() - began));
    });
    return promise->future();
}

} // namespace signalbox
