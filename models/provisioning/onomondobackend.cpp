#include "provisioning/onomondobackend.h"

#include "provisioning/answerfaults.h"

namespace signalbox {

Result<std::unique_ptr<OnomondoBackend>> OnomondoBackend::make(ProviderAccess access)
{
    auto tls = tlsConfiguration(access.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<OnomondoBackend>(new OnomondoBackend(std::move(access), *tls));
}

void OnomondoBackend::ask(Asked done)
{
    m_line.call("GET", answers::below(m_access.root, {}), {}, [this, done = std::move(done)](const Exchange &exchange) {
        const Result<onomondo::Extensions> found = exchange.error ? tl::unexpected(*exchange.error) : onomondo::readInfo(m_access.root, exchange.answer);
        if (found) {
            m_extensions = *found;
            m_asked = true;
        }
        done(found ? std::nullopt : std::optional(found.error()));
    });
}

QFuture<Result<BackendCapabilities>> OnomondoBackend::learn()
{
    const auto promise = begun<Result<BackendCapabilities>>();
    if (m_asked) keep<Result<BackendCapabilities>>(promise, capabilities());
    else
        ask([this, promise](const std::optional<Error> &error) {
            keep<Result<BackendCapabilities>>(promise, error ? Result<BackendCapabilities>(tl::unexpected(*error)) : Result<BackendCapabilities>(capabilities()));
        });
    return promise->future();
}

QFuture<SubmitAnswer> OnomondoBackend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    const auto promise = begun<SubmitAnswer>();
    const auto order = onomondo::orderOf(operation, activation, m_extensions);
    if (order) send(*order, promise);
    else if (m_asked || onomondo::facilityOf(operation.kind).isEmpty()) keep(promise, unsupported());
    else
        ask([this, promise, operation, activation](const std::optional<Error> &error) {
            const auto now = onomondo::orderOf(operation, activation, m_extensions);
            SubmitAnswer unsent;
            unsent.kind = SubmitAnswer::Kind::NotSent;
            if (error) unsent.error = *error;
            if (error) keep(promise, unsent);
            else if (now) send(*now, promise);
            else keep(promise, unsupported());
        });
    return promise->future();
}

void OnomondoBackend::send(const onomondo::Order &order, const std::shared_ptr<QPromise<SubmitAnswer>> &promise)
{
    m_line.call("POST", onomondo::createUrl(m_access.root, order.facility), order.body, [promise, root = m_access.root](const Exchange &exchange) {
        keep(promise, exchange.error ? unanswered(exchange) : onomondo::readSubmission(root, exchange.answer));
    });
}

QFuture<Result<OrderStatus>> OnomondoBackend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    if (!onomondo::isReference(operation.providerRef)) {
        OrderStatus unknown;
        unknown.kind = OrderStatus::Kind::Gone;
        keep<Result<OrderStatus>>(promise, unknown);
        return promise->future();
    }
    m_line.call("GET", onomondo::lookupUrl(m_access.root, operation.providerRef), {}, [promise, root = m_access.root, kind = operation.kind](const Exchange &exchange) {
        keep<Result<OrderStatus>>(promise, exchange.error ? tl::unexpected(*exchange.error) : onomondo::readOrder(root, exchange.answer, kind));
    });
    return promise->future();
}

QFuture<Result<std::vector<Profile>>> OnomondoBackend::profiles(const Eid &)
{
    const auto promise = begun<Result<std::vector<Profile>>>();
    keep<Result<std::vector<Profile>>>(promise, failure("connection.reads-by-order", whereTo(m_access.root)));
    return promise->future();
}

QFuture<Result<std::optional<QString>>> OnomondoBackend::lookUp(const Operation &operation)
{
    const auto promise = begun<Result<std::optional<QString>>>();
    const QString facility = onomondo::facilityOf(operation.kind);
    m_line.call("GET", onomondo::listUrl(m_access.root, facility), {}, [this, promise, facility, operation](const Exchange &exchange) {
        const auto list = exchange.error ? tl::unexpected(*exchange.error) : onomondo::readList(m_access.root, exchange.answer, facility);
        if (!list) {
            keep<Result<std::optional<QString>>>(promise, tl::unexpected(list.error()));
            return;
        }
        const auto order = onomondo::orderOf(operation, {}, m_extensions);
        compare(*list, order.value_or(onomondo::Order { facility, onomondo::anyOrderFor(operation.eid) }), promise);
    });
    return promise->future();
}

void OnomondoBackend::compare(QStringList references, const onomondo::Order &order, const Found &found)
{
    if (references.isEmpty()) {
        keep<Result<std::optional<QString>>>(found, std::optional<QString>());
        return;
    }
    const QString reference = references.takeFirst();
    m_line.call("GET", onomondo::lookupUrl(m_access.root, reference), {}, [this, references, reference, order, found](const Exchange &exchange) {
        const auto fault = exchange.error ? exchange.error : onomondo::faultOf(m_access.root, exchange.answer);
        if (fault) keep<Result<std::optional<QString>>>(found, tl::unexpected(*fault));
        else if (onomondo::isOpenOrder(exchange.answer, order)) keep<Result<std::optional<QString>>>(found, std::optional(reference));
        else compare(references, order, found);
    });
}

void OnomondoBackend::forget(const Operation &operation)
{
    if (!onomondo::isReference(operation.providerRef)) return;
    const QString reference = operation.providerRef;
    m_line.call("GET", onomondo::lookupUrl(m_access.root, reference), {}, [this, reference](const Exchange &exchange) {
        if (exchange.error || !onomondo::hasEnded(exchange.answer)) return;
        m_line.call("GET", onomondo::deleteUrl(m_access.root, reference), {}, [](const Exchange &) {});
    });
}

QFuture<Result<Span>> OnomondoBackend::test()
{
    const auto promise = begun<Result<Span>>();
    const Instant began = m_line.wall().now();
    ask([this, promise, began](const std::optional<Error> &fault) {
        const std::optional<Error> error = fault ? fault : m_line.notice();
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(m_line.wall().now() - began));
    });
    return promise->future();
}

} // namespace signalbox
