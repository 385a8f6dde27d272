#include "engine/diagnosisroom.h"

#include "access/fields.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr Span remembered = std::chrono::hours(24); // of history that a verdict reads
constexpr Span lookEvery = std::chrono::minutes(1);
constexpr Span switchWindow = std::chrono::minutes(10);

QFuture<Result<Verdict>> answer(Result<Verdict> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// The newest switch that ended, and not well.
std::optional<SwitchAttempt> failedSwitch(const std::vector<Operation> &operations)
{
    const Operation *newest = nullptr;
    for (const Operation &operation : operations) {
        const bool moves = operation.kind == OperationKind::Enable || operation.kind == OperationKind::Disable;
        const bool bad = operation.outcome == OperationOutcome::Failed || operation.outcome == OperationOutcome::RolledBack || operation.outcome == OperationOutcome::Unreachable;
        if (moves && bad && operation.state == OperationState::Settled && (!newest || operation.createdAt > newest->createdAt)) newest = &operation;
    }
    if (!newest) return std::nullopt;
    return SwitchAttempt { newest->number, newest->createdAt, std::max(newest->stateSince, newest->createdAt + switchWindow), true };
}

} // namespace

DiagnosisRoom::DiagnosisRoom(Sources sources) : m_sources(std::move(sources)), m_weights(WeightTable::load().value_or(WeightTable())) { }

DiagnosisRoom::~DiagnosisRoom()
{
    m_pool.waitForDone();
}

void DiagnosisRoom::look()
{
    const Instant now = m_sources.clock.now();
    const std::lock_guard lock(m_mutex);
    if (now - m_looked < lookEvery) return;
    m_looked = now;
    m_census = std::make_shared<const Census>(Census::take(m_sources.fleet, now));
    if (!m_sources.feedHealth().lostSince) m_places.learn(m_sources.fleet, now);
    for (const auto &[row, until] : m_places.takeExpectations()) m_sources.fleet.setExpected(row, until);
}

QFuture<Result<Verdict>> DiagnosisRoom::why(const Viewer &viewer, const VehicleId &vehicle)
{
    const Visibility causes = AccessTable::standard().visibility(viewer.role, FieldGroup::Causes);
    if (causes != Visibility::Full && causes != Visibility::OwnScope)
        return answer(failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } }));
    if (m_sources.fleet.find(vehicle) == noRow) return answer(failure("vehicle.unknown", { { QStringLiteral("vehicle"), vehicle.toString() } }));
    const Instant now = m_sources.clock.now();
    auto history = m_sources.history.history(viewer, vehicle, now - remembered, now);
    OperationFilter ofVehicle;
    ofVehicle.vehicle = vehicle;
    auto operations = m_sources.journal.list(viewer, ofVehicle);
    auto promise = std::make_shared<QPromise<Result<Verdict>>>();
    promise->start();
    m_pool.start([this, promise, history, operations, vehicle] {
        promise->addResult(reach(history.result(), operations.result(), vehicle));
        promise->finish();
    });
    return promise->future();
}

Result<Verdict> DiagnosisRoom::reach(const Result<VehicleHistory> &history, const Result<std::vector<Operation>> &operations, const VehicleId &vehicle)
{
    if (!history) return tl::unexpected(history.error());
    if (!operations) return tl::unexpected(operations.error());
    look();
    const std::lock_guard lock(m_mutex);
    DiagnosisContext context { .now = m_sources.clock.now(), .feed = m_sources.feedHealth(), .census = m_census.get(), .coverage = &m_sources.coverage,
                               .works = nullptr, .places = &m_places, .settledSwitch = failedSwitch(*operations) };
    const auto view = m_sources.fleet.read();
    return reachVerdict(gatherSilence(view, m_sources.fleet.find(vehicle), *history, context), m_weights);
}

} // namespace signalbox
