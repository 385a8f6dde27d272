#include "fakedesk.h"

namespace signalbox {

namespace {
template<typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}
} // namespace

QFuture<Result<std::vector<SwitchTarget>>> FakeDesk::targets(const Viewer &, const VehicleId &vehicle)
{
    return ready<std::vector<SwitchTarget>>(switchTargets[vehicle]);
}

QFuture<Result<PreflightReport>> FakeDesk::preflight(const Viewer &, const OperationRequest &request)
{
    PreflightReport report;
    report.vehicle = request.vehicle;
    report.findings = findings[request.vehicle];
    report.strandingRisk = risk;
    report.riskFrom = riskFrom;
    report.riskSeen = riskSeen;
    report.at = now;
    return ready<PreflightReport>(report);
}

QFuture<Result<std::vector<PreflightReport>>> FakeDesk::preflightMany(const Viewer &viewer, std::vector<OperationRequest> requests)
{
    std::vector<PreflightReport> reports;
    for (const OperationRequest &request : requests) reports.push_back(preflight(viewer, request).result().value());
    return ready<std::vector<PreflightReport>>(reports);
}

Operation FakeDesk::newOperation(const VehicleId &vehicle, OperationState state)
{
    Operation operation;
    operation.id = QUuid::createUuid();
    operation.number = 51877 + std::int64_t(operations.size());
    operation.kind = OperationKind::Enable;
    operation.vehicle = vehicle;
    operation.state = state;
    operation.stateSince = now;
    operation.createdAt = now;
    operation.connection = QStringLiteral("lab-eim");
    operation.requestedBy = QStringLiteral("mtamm");
    operations.insert(operations.begin(), operation);
    return operation;
}

QFuture<Result<Operation>> FakeDesk::submit(const Viewer &, const OperationRequest &request)
{
    if (refusal)
        return ready<Operation>(tl::unexpected(*refusal));
    submitted.push_back(request);
    Operation operation = newOperation(request.vehicle, OperationState::Recorded);
    operations.front().kind = request.kind;
    operations.front().iccid = request.iccid;
    operations.front().reason = request.reason;
    return ready<Operation>(operations.front());
}

QFuture<Result<Operation>> FakeDesk::cancel(const Viewer &, QUuid id)
{
    if (refusal)
        return ready<Operation>(tl::unexpected(*refusal));
    for (Operation &operation : operations) {
        if (operation.id != id)
            continue;
        operation.state = OperationState::Cancelled;
        Q_EMIT changed(id);
        return ready<Operation>(operation);
    }
    return ready<Operation>(failure("operation.not-found"));
}

QFuture<Result<std::vector<Operation>>> FakeDesk::list(const Viewer &, OperationFilter filter)
{
    if (refusal)
        return ready<std::vector<Operation>>(tl::unexpected(*refusal));
    std::vector<Operation> found;
    for (const Operation &operation : operations) {
        if ((!filter.vehicle || *filter.vehicle == operation.vehicle) && (!filter.openOnly || isOpen(operation.state)))
            found.push_back(operation);
    }
    return ready<std::vector<Operation>>(found);
}

QFuture<Result<std::vector<Transition>>> FakeDesk::transitions(const Viewer &, QUuid id)
{
    std::vector<Transition> found;
    for (const Transition &step : steps) {
        if (step.operation == id)
            found.push_back(step);
    }
    return ready<std::vector<Transition>>(found);
}

BackendCapabilities FakeDesk::capabilities(const QString &) const
{
    BackendCapabilities capabilities;
    capabilities.kinds = kinds;
    capabilities.rollbackSelectable = rollbackSelectable;
    return capabilities;
}

void FakeDesk::settle(const QUuid &id, OperationOutcome outcome, Evidence evidence)
{
    for (Operation &operation : operations) {
        if (operation.id != id)
            continue;
        operation.state = OperationState::Settled;
        operation.outcome = outcome;
        operation.evidence = evidence;
        operation.stateSince = now + std::chrono::minutes(2);
        operation.interruption = std::chrono::seconds(47);
    }
    Q_EMIT changed(id);
}

} // namespace signalbox
