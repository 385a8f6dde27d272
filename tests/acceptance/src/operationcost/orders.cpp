#include "orders.h"

#include "base/deliver.h"
#include "fleet/fleetstate.h"

#include <QTimer>

namespace operationcost {

using namespace signalbox;

namespace {

Viewer administrator()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    viewer.account = QStringLiteral("operation-cost");
    return viewer;
}

} // namespace

Orders::Orders(Engine &engine, std::vector<Candidate> candidates) : m_engine(engine), m_candidates(std::move(candidates))
{
    connect(&m_engine.operationsDesk(), &OperationsDesk::changed, this, &Orders::moved);
}

void Orders::run(std::size_t count, int atOnce, std::function<int()> pause)
{
    m_wanted = count;
    m_begun = 0;
    m_atOnce = atOnce;
    m_pause = std::move(pause);
    m_ended = false;
    m_accepted.clear();
    next();
}

void Orders::next()
{
    while (!m_ended && m_begun < m_wanted && m_underWay < m_atOnce) {
        ++m_begun;
        ++m_underWay;
        if (m_pause) QTimer::singleShot(m_pause(), Qt::PreciseTimer, this, &Orders::submit);
        else submit();
    }
}

void Orders::submit()
{
    if (m_next == m_candidates.size()) {
        m_problem = QStringLiteral("there are no more vehicles that could be switched");
        end();
        return;
    }
    const Candidate candidate = m_candidates[m_next++];
    OperationRequest request;
    request.kind = OperationKind::Enable;
    request.vehicle = candidate.vehicle;
    request.iccid = candidate.target;
    request.reason = QStringLiteral("operation-cost");
    const Instant approved = m_engine.clock().now();
    deliver(m_engine.operationsDesk().submit(administrator(), request), this,
            [this, candidate, approved](const Result<Operation> &operation) { submitted(candidate, approved, operation); });
}

void Orders::submitted(const Candidate &candidate, Instant approved, const Result<Operation> &operation)
{
    if (operation) {
        m_open.insert(operation->id, { candidate, operation->id, approved, {} });
        return;
    }
    if (operation.error().code != QLatin1StringView("preflight.stop")) {
        m_problem = operation.error().code + u' ' + operation.error().technical;
        end();
        return;
    }
    ++m_refused;
    --m_begun;
    --m_underWay;
    next();
}

void Orders::moved(const QUuid &id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end()) return;
    {
        const auto view = m_engine.fleet().read();
        const OpenOperation *shown = view.operation(m_engine.fleet().find(open->candidate.vehicle));
        if (shown && shown->state < OperationState::Accepted) return;
        const bool taken = shown && (shown->state == OperationState::Accepted || shown->state == OperationState::Working);
        if (!taken) m_problem = QStringLiteral("the order for %1 was not accepted").arg(open->candidate.vehicle.toString());
    }
    if (!m_problem.isEmpty()) {
        end();
        return;
    }
    Order order = *open;
    m_open.erase(open);
    order.accepted = m_engine.clock().now();
    m_accepted.push_back(std::move(order));
    --m_underWay;
    if (m_accepted.size() == m_wanted) end();
    else next();
}

void Orders::end()
{
    if (!std::exchange(m_ended, true)) Q_EMIT done();
}

} // namespace operationcost
