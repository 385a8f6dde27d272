#include "provisioning/camarabackend.h"

#include "base/clock.h"
#include "provisioning/camaradialect.h"
#include "provisioning/httpdate.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr Span clocksDiffer = std::chrono::minutes(2); // less is the way of a message and ordinary drift

template<typename T>
std::shared_ptr<QPromise<T>> begun()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void keep(const std::shared_ptr<QPromise<T>> &promise, T value)
{
    promise->addResult(std::move(value));
    promise->finish();
}

SubmitAnswer unanswered(const Exchange &exchange)
{
    SubmitAnswer answer;
    answer.kind = exchange.mayHaveLeft ? SubmitAnswer::Kind::Lost : SubmitAnswer::Kind::NotSent;
    answer.error = *exchange.error;
    return answer;
}

/// What the API's path of this kind takes; nothing when something for it is missing.
std::optional<QByteArray> bodyOf(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    if (operation.kind == OperationKind::Download)
        return activation ? std::optional(camara::downloadBody(operation.eid, *activation)) : std::nullopt;
    if (!operation.iccid) return std::nullopt;
    if (operation.kind == OperationKind::SetFallback) return camara::setFallbackBody(operation.eid, *operation.iccid);
    return camara::enableBody(*operation.iccid);
}

} // namespace

BackendCapabilities CamaraBackend::camaraCapabilities()
{
    BackendCapabilities can;
    can.kinds = { OperationKind::Download, OperationKind::Enable, OperationKind::Disable, OperationKind::Delete, OperationKind::SetFallback, OperationKind::ReadStatus };
    can.refusals = { { OperationKind::UnsetFallback, QStringLiteral("camara-moves-fallback") },
                     { OperationKind::Audit, QStringLiteral("camara-provider-view") },
                     { OperationKind::EuiccInfo, QStringLiteral("camara-provider-view") } };
    return can;
}

Result<std::unique_ptr<CamaraBackend>> CamaraBackend::make(CamaraOptions options)
{
    auto tls = tlsConfiguration(options.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<CamaraBackend>(new CamaraBackend(std::move(options), *tls));
}

CamaraBackend::CamaraBackend(CamaraOptions options, const QSslConfiguration &tls)
    : m_options(std::move(options)), m_queue(tls, m_options.timeouts, m_options.requestsAtOnce), m_tokens(m_options.credentials, tls, m_options.timeouts, m_wall)
{
}

QUrl CamaraBackend::at(const QString &path) const
{
    QUrl url = m_options.root;
    QString root = url.path();
    if (root.endsWith(u'/')) root.chop(1);
    url.setPath(root + u'/' + path);
    return url;
}

HttpRequest CamaraBackend::request(QByteArray method, const QUrl &url, const QByteArray &body, const QUuid &correlator) const
{
    HttpRequest out { std::move(method), url, {}, body };
    out.headers.append({ QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json") });
    out.headers.append({ QByteArrayLiteral("x-correlator"), correlator.toByteArray(QUuid::WithoutBraces) });
    if (!body.isEmpty()) out.headers.append({ QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json") });
    return out;
}

void CamaraBackend::call(HttpRequest request, SingleRequest::Done done, bool again)
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

void CamaraBackend::send(HttpRequest request, const QByteArray &token, SingleRequest::Done done, bool again)
{
    HttpRequest authorised = request;
    if (!token.isEmpty()) authorised.headers.append({ QByteArrayLiteral("Authorization"), "Bearer " + token });
    m_queue.send(std::move(authorised), [this, request = std::move(request), token, done = std::move(done), again](const Exchange &exchange) {
        noticeClock(exchange);
        const bool refused = !exchange.error && exchange.answer.status() == 401;
        if (refused && m_tokens.refused(token) && again) call(request, done, false);
        else done(exchange);
    });
}

void CamaraBackend::noticeClock(const Exchange &exchange)
{
    if (exchange.error) return;
    const auto ahead = clockSkew(exchange.answer, m_wall.now());
    m_notice.reset();
    if (!ahead || std::chrono::abs(*ahead) < clocksDiffer) return;
    QVariantMap parameters = whereTo(m_options.root);
    parameters.insert(QStringLiteral("aheadMs"), qint64(ahead->count() / 1000));
    m_notice = Error { QStringLiteral("connection.clock-skew"), parameters, QString::fromLatin1(exchange.answer.header("Date").left(64)) };
}

QFuture<SubmitAnswer> CamaraBackend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    const auto promise = begun<SubmitAnswer>();
    const auto body = bodyOf(operation, activation);
    if (!camaraCapabilities().kinds.contains(operation.kind) || !body) {
        SubmitAnswer answer;
        answer.kind = SubmitAnswer::Kind::Refused;
        answer.code = QStringLiteral("UNSUPPORTED");
        keep(promise, answer);
        return promise->future();
    }
    // The path is named like the kind: download, enable, disable, delete, set-fallback.
    call(request(QByteArrayLiteral("POST"), at(QString(code(operation.kind))), *body, operation.id),
                 [promise, root = m_options.root](const Exchange &exchange) {
                     keep(promise, exchange.error ? unanswered(exchange) : camara::readSubmission(root, exchange.answer));
                 });
    return promise->future();
}

QFuture<Result<OrderStatus>> CamaraBackend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    call(request(QByteArrayLiteral("GET"), camara::orderUrl(m_options.root, operation.providerRef), {}, QUuid::createUuid()),
                 [promise, root = m_options.root, reference = operation.providerRef](const Exchange &exchange) {
                     keep<Result<OrderStatus>>(promise, exchange.error ? tl::unexpected(*exchange.error) : camara::readOrder(root, exchange.answer, reference));
                 });
    return promise->future();
}

QFuture<Result<std::vector<Profile>>> CamaraBackend::profiles(const Eid &eid)
{
    using Answer = Result<std::vector<Profile>>;
    const auto promise = begun<Answer>();
    call(request(QByteArrayLiteral("POST"), at(QStringLiteral("retrieve-status")), camara::statusBody(eid), QUuid::createUuid()),
                 [promise, eid, root = m_options.root](const Exchange &exchange) {
                     keep<Answer>(promise, exchange.error ? tl::unexpected(*exchange.error) : camara::readProfiles(root, eid, exchange.answer));
                 });
    return promise->future();
}

QFuture<Result<Span>> CamaraBackend::test()
{
    const auto promise = begun<Result<Span>>();
    // An order that nobody has: 404 shows that TLS, certificate and token were taken.
    const QUrl url = camara::orderUrl(m_options.root, QUuid().toString(QUuid::WithoutBraces));
    const Instant began = m_wall.now();
    call(request(QByteArrayLiteral("GET"), url, {}, QUuid::createUuid()), [this, promise, began](const Exchange &exchange) {
        std::optional<Error> error = exchange.error;
        if (!error) error = camara::faultOf(m_options.root, exchange.answer);
        if (!error && exchange.answer.status() != 404) error = camara::notTheApi(m_options.root, exchange.answer);
        if (!error) error = m_notice;
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(m_wall.now() - began));
    });
    return promise->future();
}

} // namespace signalbox
