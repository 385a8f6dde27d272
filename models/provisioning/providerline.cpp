#include "provisioning/providerline.h"

#include "provisioning/httpdate.h"

namespace signalbox {

namespace {
constexpr Span clocksDiffer = std::chrono::minutes(2); // less is the way of a message and ordinary drift
}

ProviderLine::ProviderLine(const ProviderAccess &access, const QSslConfiguration &tls)
    : m_root(access.root), m_queue(tls, access.timeouts, access.requestsAtOnce), m_tokens(access.credentials, tls, access.timeouts, m_wall),
      m_files(certificatesIn(access.tls, tls))
{
}

void ProviderLine::call(const QByteArray &method, const QUrl &url, const QByteArray &body, SingleRequest::Done done,
                        const QList<QPair<QByteArray, QByteArray>> &headers)
{
    HttpRequest request { method, url, {}, body };
    request.headers.append({ QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json") });
    request.headers.append(headers);
    if (!body.isEmpty()) request.headers.append({ QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json") });
    authorise(std::move(request), std::move(done), true);
}

void ProviderLine::authorise(HttpRequest request, SingleRequest::Done done, bool again)
{
    m_tokens.token([this, request = std::move(request), done = std::move(done), again](const Result<QByteArray> &token) {
        if (token) {
            send(request, *token, done, again);
            return;
        }
        Exchange unsent;
        unsent.error = token.error();
        done(unsent);
    });
}

void ProviderLine::send(HttpRequest request, const QByteArray &token, SingleRequest::Done done, bool again)
{
    HttpRequest authorised = request;
    if (!token.isEmpty()) authorised.headers.append({ QByteArrayLiteral("Authorization"), "Bearer " + token });
    m_queue.send(std::move(authorised), [this, request = std::move(request), token, done = std::move(done), again](const Exchange &exchange) {
        noticeClock(exchange);
        if (auto shown = serverCertificate(exchange.server, m_wall.now())) m_server = std::move(shown);
        const bool refused = !exchange.error && exchange.answer.status() == 401;
        if (refused && m_tokens.refused(token) && again) authorise(request, done, false);
        else done(exchange);
    });
}

void ProviderLine::noticeClock(const Exchange &exchange)
{
    if (exchange.error) return;
    const auto ahead = clockSkew(exchange.answer, m_wall.now());
    m_notice.reset();
    if (!ahead || std::chrono::abs(*ahead) < clocksDiffer) return;
    QVariantMap parameters = whereTo(m_root);
    parameters.insert(QStringLiteral("aheadMs"), qint64(ahead->count() / 1000));
    m_notice = Error { QStringLiteral("connection.clock-skew"), parameters, QString::fromLatin1(exchange.answer.header("Date").left(64)) };
}

std::vector<ConnectionCertificate> ProviderLine::certificates() const
{
    std::vector<ConnectionCertificate> all = m_files;
    if (m_server) all.push_back(*m_server);
    return all;
}

SubmitAnswer unanswered(const Exchange &exchange)
{
    SubmitAnswer answer;
    answer.kind = exchange.mayHaveLeft ? SubmitAnswer::Kind::Lost : SubmitAnswer::Kind::NotSent;
    answer.error = *exchange.error;
    return answer;
}

SubmitAnswer unsupported()
{
    SubmitAnswer answer;
    answer.kind = SubmitAnswer::Kind::Refused;
    answer.code = QStringLiteral("UNSUPPORTED");
    return answer;
}

} // namespace signalbox
