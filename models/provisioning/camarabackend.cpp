#include "provisioning/camarabackend.h"

#include "provisioning/answerfaults.h"
#include "provisioning/camaradialect.h"

namespace signalbox {

namespace {

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
                     { OperationKind::EuiccInfo, QStringLiteral("camara-provider-view") },
                     { OperationKind::EimConfig, QStringLiteral("camara-provider-view") } };
    for (const OperationKind kind : { OperationKind::ImmediateEnable, OperationKind::SetDefaultDp, OperationKind::ImeiLock, OperationKind::ImeiUnlock,
                                      OperationKind::Suspend, OperationKind::Resume })
        can.refusals.insert(kind, QStringLiteral("camara-profiles-only"));
    return can;
}

Result<std::unique_ptr<CamaraBackend>> CamaraBackend::make(CamaraOptions options)
{
    auto tls = tlsConfiguration(options.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<CamaraBackend>(new CamaraBackend(std::move(options), *tls));
}

void CamaraBackend::call(const QByteArray &method, const QUrl &url, const QByteArray &body, const QUuid &correlator, SingleRequest::Done done)
{
    m_line.call(method, url, body, std::move(done), { { QByteArrayLiteral("x-correlator"), correlator.toByteArray(QUuid::WithoutBraces) } });
}

QFuture<SubmitAnswer> CamaraBackend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    const auto promise = begun<SubmitAnswer>();
    const auto body = bodyOf(operation, activation);
    if (!camaraCapabilities().kinds.contains(operation.kind) || !body) {
        keep(promise, unsupported());
        return promise->future();
    }
    // The path is named like the kind: download, enable, disable, delete, set-fallback.
    call(QByteArrayLiteral("POST"), answers::below(m_options.root, QString(code(operation.kind))), *body, operation.id,
                 [promise, root = m_options.root](const Exchange &exchange) {
                     keep(promise, exchange.error ? unanswered(exchange) : camara::readSubmission(root, exchange.answer));
                 });
    return promise->future();
}

QFuture<Result<OrderStatus>> CamaraBackend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    call(QByteArrayLiteral("GET"), camara::orderUrl(m_options.root, operation.providerRef), {}, QUuid::createUuid(),
                 [promise, root = m_options.root, reference = operation.providerRef](const Exchange &exchange) {
                     keep<Result<OrderStatus>>(promise, exchange.error ? tl::unexpected(*exchange.error) : camara::readOrder(root, exchange.answer, reference));
                 });
    return promise->future();
}

QFuture<Result<std::vector<Profile>>> CamaraBackend::profiles(const Eid &eid)
{
    using Answer = Result<std::vector<Profile>>;
    const auto promise = begun<Answer>();
    call(QByteArrayLiteral("POST"), answers::below(m_options.root, QStringLiteral("retrieve-status")), camara::statusBody(eid), QUuid::createUuid(),
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
    const Instant began = m_line.wall().now();
    call(QByteArrayLiteral("GET"), url, {}, QUuid::createUuid(), [this, promise, began](const Exchange &exchange) {
        std::optional<Error> error = exchange.error;
        if (!error) error = camara::faultOf(m_options.root, exchange.answer);
        if (!error && exchange.answer.status() != 404) error = camara::notTheApi(m_options.root, exchange.answer);
        if (!error) error = m_line.notice();
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(m_line.wall().now() - began));
    });
    return promise->future();
}

} // namespace signalbox
