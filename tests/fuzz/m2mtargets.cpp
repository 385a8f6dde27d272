#include "target.h"

#include "provisioning/es4dialect.h"

namespace signalbox::fuzz {

namespace {

using namespace sgp02;

template<typename Message>
void comesBack(const Result<Message> &read, Result<Message> (*again)(const Element &))
{
    if (!read) return promise(!read.error().code.isEmpty(), "a refusal has a code");
    const auto second = again(encode(*read, spaces::messages));
    promise(second && *second == *read, "a message reads back as itself");
}

void readAsMail(const QByteArray &body)
{
    static const QUrl root(QStringLiteral("https://smsr.example/es4"));
    Operation operation;
    operation.kind = OperationKind::ReadStatus;
    const es4::Settings settings { QStringLiteral("1.2.3"), QStringLiteral("1.2.4") };
    const auto request = es4::requestOf(operation, {}, settings);
    const auto id = es4::messageIdOf(settings.requesterId, operation.id, {});
    for (const int status : { 200, 202, 400, 403, 500, 503 }) {
        HttpAnswer answer;
        answer.feed("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        const auto submitted = es4::readSubmission(root, answer, *request, id);
        const bool accepted = submitted.answer.kind == SubmitAnswer::Kind::Accepted;
        promise(!accepted || (submitted.response && submitted.response->status.good()), "the book is read or it is not");
        const auto mail = es4::readMail(root, answer);
        if (!mail || !mail->response) continue;
        const auto outcome = es4::outcomeOf(OperationKind::Audit, *mail->response);
        if (mail->response->eis) (void)es4::afterFallback(outcome, *mail->response, operation, *mail->response->eis, {});
    }
}

void soap(std::string_view bytes)
{
    const QByteArray all(bytes.data(), qsizetype(bytes.size()));
    readAsMail(all);
    const auto envelope = readEnvelope(all);
    if (!envelope) return promise(!envelope.error().code.isEmpty(), "a refusal has a code");
    (void)faultOf(*envelope);
    if (!envelope->body) return;
    (void)askedMailbox(*envelope->body);
    comesBack(readRequest(*envelope->body), readRequest);
    comesBack(readResponse(*envelope->body), readResponse);
    comesBack(readNotification(*envelope->body), readNotification);
}

constexpr Target targets[] = { { "soap", soap } };

} // namespace

std::span<const Target> m2mTargets() { return targets; }

} // namespace signalbox::fuzz
