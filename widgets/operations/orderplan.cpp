#include "operations/orderplan.h"

#include "base/deliver.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr int AtOnce = 8;
constexpr int InterruptionRows = 200;

} // namespace

OrderPlan::OrderPlan(OperationsDesk &desk, Viewer viewer, OperationKind kind, QObject *parent)
    : QObject(parent), m_desk(desk), m_viewer(std::move(viewer)), m_kind(kind)
{
    connect(&m_desk, &OperationsDesk::changed, this, &OrderPlan::follow);
}

bool OrderPlan::add(const VehicleId &vehicle)
{
    const auto known = [&](const PlannedVehicle &planned) { return planned.vehicle == vehicle; };
    if (m_submitted || std::any_of(m_vehicles.begin(), m_vehicles.end(), known))
        return false;
    PlannedVehicle planned;
    planned.vehicle = vehicle;
    m_vehicles.push_back(std::move(planned));
    Q_EMIT vehiclesChanged();
    return true;
}

void OrderPlan::remove(const VehicleId &vehicle)
{
    if (m_submitted)
        return;
    abandon();
    std::erase_if(m_vehicles, [&](const PlannedVehicle &planned) { return planned.vehicle == vehicle; });
    Q_EMIT vehiclesChanged();
}

void OrderPlan::abandon()
{
    ++m_round;
    m_open = 0;
    m_next = m_asked.size();
}

void OrderPlan::askAll(std::vector<std::size_t> vehicles, Ask ask, Done whenDone)
{
    ++m_round;
    m_asked = std::move(vehicles);
    m_next = 0;
    m_open = 0;
    m_ask = ask;
    m_done = whenDone;
    askMore();
}

void OrderPlan::askMore()
{
    while (m_open < AtOnce && m_next < m_asked.size()) {
        ++m_open;
        (this->*m_ask)(m_asked[m_next++]);
    }
    Q_EMIT progressed();
    if (m_open == 0)
        (this->*m_done)();
}

template<typename T, typename Keep>
void OrderPlan::keep(const QFuture<Result<T>> &answer, std::size_t vehicle, Keep keep)
{
    deliver(answer, this, [this, vehicle, keep, round = m_round](const Result<T> &result) {
        if (round != m_round)
            return;
        PlannedVehicle &planned = m_vehicles[vehicle];
        planned.error = result ? std::nullopt : std::optional(result.error());
        if (result)
            keep(planned, *result);
        --m_open;
        askMore();
    });
}

namespace {
std::vector<std::size_t> numbersTo(std::size_t count)
{
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = i;
    return numbers;
}
} // namespace

void OrderPlan::readTargets()
{
    askAll(numbersTo(m_vehicles.size()), &OrderPlan::askTargets, &OrderPlan::targetsRead);
}

void OrderPlan::askTargets(std::size_t vehicle)
{
    keep(m_desk.targets(m_viewer, m_vehicles[vehicle].vehicle), vehicle,
         [](PlannedVehicle &planned, const std::vector<SwitchTarget> &targets) { planned.targets = targets; });
}

OperationRequest OrderPlan::request(const PlannedVehicle &planned) const
{
    OperationRequest request;
    request.kind = m_kind;
    request.vehicle = planned.vehicle;
    request.iccid = planned.target;
    request.activation = planned.activation;
    request.details = m_details;
    request.reason = m_reason;
    return request;
}

void OrderPlan::runPreflight()
{
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < m_vehicles.size(); ++i) {
        m_vehicles[i].report.reset();
        if (!lacks(m_vehicles[i]))
            ready.push_back(i);
    }
    readInterruptions();
    askAll(std::move(ready), &OrderPlan::askPreflight, &OrderPlan::preflightDone);
}

void OrderPlan::askPreflight(std::size_t vehicle)
{
    keep(m_desk.preflight(m_viewer, request(m_vehicles[vehicle])), vehicle,
         [](PlannedVehicle &planned, const PreflightReport &report) { planned.report = report; });
}

void OrderPlan::readInterruptions()
{
    OperationFilter filter;
    filter.limit = InterruptionRows;
    deliver(m_desk.list(m_viewer, filter), this, [this](const Result<std::vector<Operation>> &operations) {
        m_interruptions = {};
        for (const Operation &operation : operations.value_or(std::vector<Operation> {})) {
            if (operation.kind != OperationKind::Enable || !operation.interruption)
                continue;
            const Span took = *operation.interruption;
            m_interruptions.least = m_interruptions.measured ? std::min(m_interruptions.least, took) : took;
            m_interruptions.most = std::max(m_interruptions.most, took);
            ++m_interruptions.measured;
        }
        Q_EMIT progressed();
    });
}

std::optional<Instant> OrderPlan::preflightAt() const
{
    std::optional<Instant> newest;
    for (const PlannedVehicle &planned : m_vehicles) {
        if (planned.report && (!newest || planned.report->at > *newest))
            newest = planned.report->at;
    }
    return newest;
}

bool OrderPlan::goes(const PlannedVehicle &planned) const
{
    return planned.operation || (!lacks(planned) && planned.report && planned.report->mayProceed());
}

std::vector<const PlannedVehicle *> OrderPlan::going() const
{
    std::vector<const PlannedVehicle *> found;
    for (const PlannedVehicle &planned : m_vehicles) {
        if (goes(planned))
            found.push_back(&planned);
    }
    return found;
}

std::vector<const PlannedVehicle *> OrderPlan::excluded() const
{
    std::vector<const PlannedVehicle *> found;
    for (const PlannedVehicle &planned : m_vehicles) {
        if (!goes(planned))
            found.push_back(&planned);
    }
    return found;
}

void OrderPlan::submit(const QString &reason)
{
    if (m_submitted)
        return;
    m_submitted = true;
    m_reason = reason;
    std::vector<std::size_t> toGo;
    for (std::size_t i = 0; i < m_vehicles.size(); ++i) {
        if (goes(m_vehicles[i]))
            toGo.push_back(i);
    }
    askAll(std::move(toGo), &OrderPlan::askSubmit, &OrderPlan::afterSubmit);
}

int OrderPlan::taken() const
{
    return int(std::count_if(m_vehicles.begin(), m_vehicles.end(), [](const PlannedVehicle &planned) { return planned.operation.has_value(); }));
}

void OrderPlan::afterSubmit()
{
    Q_EMIT submissionsDone();
    // One that moved on before its number was known here would otherwise look as if it stood still.
    for (const PlannedVehicle &planned : m_vehicles) {
        if (planned.operation)
            follow(planned.operation->id);
    }
}

void OrderPlan::askSubmit(std::size_t vehicle)
{
    keep(m_desk.submit(m_viewer, request(m_vehicles[vehicle])), vehicle,
         [](PlannedVehicle &planned, const Operation &operation) { planned.operation = operation; });
}

void OrderPlan::follow(const QUuid &id)
{
    const auto mine = [&](const PlannedVehicle &planned) { return planned.operation && planned.operation->id == id; };
    const auto found = std::find_if(m_vehicles.begin(), m_vehicles.end(), mine);
    if (found == m_vehicles.end())
        return;
    OperationFilter filter;
    filter.vehicle = found->vehicle;
    filter.limit = 10;
    deliver(m_desk.list(m_viewer, filter), this, [this, id, mine](const Result<std::vector<Operation>> &operations) {
        for (const Operation &operation : operations.value_or(std::vector<Operation> {})) {
            const auto again = std::find_if(m_vehicles.begin(), m_vehicles.end(), mine);
            if (operation.id == id && again != m_vehicles.end() && operation.stateSince >= again->operation->stateSince)
                again->operation = operation;
        }
        Q_EMIT operationMoved();
    });
}

} // namespace signalbox
