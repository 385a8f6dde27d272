#include "provisioning/camarabackend.h"

#include "base/clock.h"
#include "provisioning/camaradialect.h"

#include <QPromise>

namespace signalbox {

namespace {

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

QByteArray bodyOf(const Operation &operation)
{
    if (operation.kind == OperationKind::SetFallback) return camara::setFallbackBody(operation.eid, *operation.iccid);
    return camara::enableBody(*operation.iccid);
}

} // namespace

BackendCapabilities CamaraBackend::camaraCapabilities()
{
    BackendCapabilities can;
    can.kinds = { OperationKind::Enable, OperationKind::Disable, OperationKind::Delete, OperationKind::SetFallback, OperationKind::ReadStatus };
    return can;
}

Result<std::unique_ptr<CamaraBackend>> CamaraBackend::make(CamaraOptions options)
{
    auto tls = tlsConfiguration(options.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<CamaraBackend>(new CamaraBackend(std::move(options), *tls));
}

CamaraBackend::CamaraBackend(CamaraOptions options, QSslConfiguration tls)
    : m_options(std::move(options)), m_queue(std::move(tls), m_options.timeouts, m_options.requestsAtOnce)
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
    if (!m_options.token.isEmpty()) out.headers.append({ QByteArrayLiteral("Authorization"), "Bearer " + m_options.token.toLatin1() });
    return out;
}

QFuture<SubmitAnswer> CamaraBackend::submit(const Operation &operation)
{
    const auto promise = begun<SubmitAnswer>();
    if (!camaraCapabilities().kinds.contains(operation.kind) || !operation.iccid) {
        SubmitAnswer answer;
        answer.kind = SubmitAnswer::Kind::Refused;
        answer.code = QStringLiteral("UNSUPPORTED");
        keep(promise, answer);
        return promise->future();
    }
    // The path is named like the kind: enable, disable, delete, set-fallback.
    m_queue.send(request(QByteArrayLiteral("POST"), at(QString(code(operation.kind))), bodyOf(operation), operation.id),
                 [promise, root = m_options.root](const Exchange &exchange) {
                     keep(promise, exchange.error ? unanswered(exchange) : camara::readSubmission(root, exchange.answer));
                 });
    return promise->future();
}

QFuture<Result<OrderStatus>> CamaraBackend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    m_queue.send(request(QByteArrayLiteral("GET"), camara::orderUrl(m_options.root, operation.providerRef), {}, QUuid::createUuid()),
                 [promise, root = m_options.root](const Exchange &exchange) {
                     keep<Result<OrderStatus>>(promise, exchange.error ? tl::unexpected(*exchange.error) : camara::readOrder(root, exchange.answer));
                 });
    return promise->future();
}

QFuture<Result<std::vector<Profile>>> CamaraBackend::profiles(const Eid &eid)
{
    using Answer = Result<std::vector<Profile>>;
    const auto promise = begun<Answer>();
    m_queue.send(request(QByteArrayLiteral("POST"), at(QStringLiteral("retrieve-status")), camara::statusBody(eid), QUuid::createUuid()),
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
    const Instant began = WallClock().now();
    m_queue.send(request(QByteArrayLiteral("GET"), url, {}, QUuid::createUuid()), [promise, began, root = m_options.root](const Exchange &exchange) {
        std::optional<Error> error = exchange.error;
        if (!error) error = camara::faultOf(root, exchange.answer);
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(WallClock().now() - began));
    });
    return promise->future();
}

} // namespace signalbox
