#include "operations/retireplan.h"

#include "base/deliver.h"

#include <algorithm>

namespace signalbox {

namespace {
bool succeeded(const Operation &operation)
{
    return operation.outcome == OperationOutcome::Succeeded || operation.outcome == OperationOutcome::SucceededWithWarning;
}
} // namespace

bool RetiringVehicle::failed() const
{
    return error || (operation && !isOpen(operation->state) && !succeeded(*operation));
}

RetirePlan::RetirePlan(OperationsDesk &desk, Viewer viewer, ConnectionOf connectionOf, QObject *parent)
    : QObject(parent), m_desk(desk), m_viewer(viewer), m_connectionOf(std::move(connectionOf)), m_cards(desk, std::move(viewer), OperationKind::Delete)
{
    connect(&m_cards, &OrderPlan::targetsRead, this, &RetirePlan::plan);
    connect(&m_cards, &OrderPlan::progressed, this, &RetirePlan::changed);
    connect(&m_desk, &OperationsDesk::changed, this, &RetirePlan::follow);
}

void RetirePlan::read()
{
    if (m_begun)
        return;
    m_vehicles.clear();
    m_cards.readTargets();
}

void RetirePlan::plan()
{
    m_vehicles.clear();
    for (const PlannedVehicle &card : m_cards.vehicles()) {
        RetiringVehicle retiring;
        retiring.vehicle = card.vehicle;
        retiring.error = card.error;
        retiring.known = !card.error && !card.targets.empty();
        std::vector<Profile> profiles;
        for (const SwitchTarget &target : card.targets)
            profiles.push_back(target.profile);
        const QString connection = m_connectionOf(card.vehicle);
        if (retiring.known)
            retiring.plan = planRetirement(profiles, m_desk.capabilities(connection), connection);
        m_vehicles.push_back(std::move(retiring));
    }
    Q_EMIT changed();
}

int RetirePlan::going() const
{
    return int(std::count_if(m_vehicles.begin(), m_vehicles.end(), [](const RetiringVehicle &one) { return one.goes(); }));
}

int RetirePlan::steps(OperationKind kind) const
{
    int count = 0;
    for (const RetiringVehicle &one : m_vehicles)
        count += int(std::count_if(one.plan.steps.begin(), one.plan.steps.end(), [kind](const RetireStep &step) { return step.kind == kind; }));
    return count;
}

int RetirePlan::retired() const
{
    return int(std::count_if(m_vehicles.begin(), m_vehicles.end(), [](const RetiringVehicle &one) { return one.goes() && one.ended(); }));
}

void RetirePlan::begin(const QString &reason)
{
    if (m_begun || going() == 0)
        return;
    m_begun = true;
    m_reason = reason;
    for (const RetiringVehicle &one : m_vehicles) {
        if (one.goes())
            submitNext(one.vehicle);
    }
    Q_EMIT changed();
}

void RetirePlan::submitNext(const VehicleId &vehicle)
{
    RetiringVehicle *retiring = find(vehicle);
    if (!retiring || retiring->ended())
        return;
    const RetireStep &step = retiring->plan.steps[retiring->done];
    OperationRequest request;
    request.kind = step.kind;
    request.vehicle = vehicle;
    request.iccid = step.iccid;
    request.reason = m_reason;
    retiring->operation.reset();
    deliver(m_desk.submit(m_viewer, request), this, [this, vehicle](const Result<Operation> &operation) {
        RetiringVehicle *found = find(vehicle);
        if (!operation)
            found->error = operation.error();
        else
            found->operation = *operation;
        Q_EMIT changed();
        // It may have moved on before its name was known here.
        if (operation)
            follow(operation->id);
    });
}

void RetirePlan::follow(const QUuid &id)
{
    const auto mine = [&id](const RetiringVehicle &one) { return one.operation && one.operation->id == id; };
    const auto found = std::find_if(m_vehicles.begin(), m_vehicles.end(), mine);
    if (found == m_vehicles.end())
        return;
    OperationFilter filter;
    filter.vehicle = found->vehicle;
    filter.limit = 10;
    deliver(m_desk.list(m_viewer, filter), this, [this, id, vehicle = found->vehicle](const Result<std::vector<Operation>> &operations) {
        RetiringVehicle *retiring = find(vehicle);
        for (const Operation &operation : operations.value_or(std::vector<Operation> {})) {
            if (operation.id == id && retiring->operation && retiring->operation->id == id)
                take(*retiring, operation);
        }
    });
}

void RetirePlan::take(RetiringVehicle &retiring, const Operation &operation)
{
    const bool wasOpen = isOpen(retiring.operation->state);
    retiring.operation = operation;
    if (wasOpen && !isOpen(operation.state) && succeeded(operation)) {
        ++retiring.done;
        if (!retiring.ended())
            submitNext(retiring.vehicle);
    }
    Q_EMIT changed();
}

RetiringVehicle *RetirePlan::find(const VehicleId &vehicle)
{
    const auto found = std::find_if(m_vehicles.begin(), m_vehicles.end(), [&](const RetiringVehicle &one) { return one.vehicle == vehicle; });
    return found == m_vehicles.end() ? nullptr : &*found;
}

} // namespace signalbox
