#include "operations/operationrunner.h"

#include "base/deliver.h"

namespace signalbox {

namespace {

constexpr auto tickEvery = std::chrono::milliseconds(200);
constexpr auto storePause = std::chrono::seconds(1); // before a write that failed is tried again

/// The engine itself reads everything.
Viewer engineViewer()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    viewer.account = QStringLiteral("engine");
    return viewer;
}

} // namespace

OperationRunner::OperationRunner(Journal &journal, HistoryReader &history, const Clock &clock, const Clock &wall, TelemetryWatch &watch,
                                 ProofJudge judge)
    : m_journal(journal), m_history(history), m_clock(clock), m_wall(wall), m_watch(watch), m_judge(std::move(judge)), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &OperationRunner::tick);
}

void OperationRunner::addConnection(ProfileBackend &backend, LifePolicy policy, ConnectionLimits limits)
{
    const auto seed = std::uint32_t(qHash(backend.connection(), size_t(toMicros(m_wall.now()))));
    policy.readsByOrder = backend.capabilities().readsByOrder;
    m_connections.emplace(backend.connection().toStdString(), Connection { &backend, OperationLife(policy), policy, ConnectionPace(limits, seed) });
}

void OperationRunner::start()
{
    OperationFilter filter;
    filter.openOnly = true;
    filter.limit = std::numeric_limits<int>::max();
    deliver(m_journal.list(engineViewer(), filter), this, [this](const Result<std::vector<Operation>> &open) {
        if (!open) {
            QTimer::singleShot(storePause, this, &OperationRunner::start);
            return;
        }
        for (const Operation &op : *open) take(op);
        Q_EMIT recovered(openCount());
        m_timer.start(tickEvery);
        tick();
    });
}

void OperationRunner::reread()
{
    OperationFilter filter;
    filter.openOnly = true;
    filter.limit = std::numeric_limits<int>::max();
    deliver(m_journal.list(engineViewer(), filter), this, [this](const Result<std::vector<Operation>> &open) {
        if (!open) return;
        for (const Operation &op : *open) adopt(op);
    });
}

void OperationRunner::adopt(const Operation &operation)
{
    if (m_stopped) return;
    if (Live *known = live(operation.id)) {
        // Only what was not sent can be changed by others, and only to Cancelled or Approved.
        if (!known->busy && known->op.state == OperationState::Recorded && operation.state != known->op.state) renew(operation.id);
        return;
    }
    take(operation);
    beginAtOnce(operation);
}

void OperationRunner::take(const Operation &operation)
{
    if (!isOpen(operation.state) || live(operation.id)) return;
    Connection *connection = connectionOf(operation);
    if (!connection) return;
    auto fresh = std::make_shared<Live>(
        Live { operation, PollSchedule(connection->policy.pollInterval, m_clock, std::uint32_t(operation.number)), {}, false, {}, {}, {} });
    m_live.insert(operation.id, fresh);
    m_onCard.insert(operation.eid, operation.id);
    if (isVerifiedOnAir(operation.kind)) {
        m_watch.watch(operation);
        if (operation.state != OperationState::Recorded) prime(operation);
    }
    // What this runner sends is in the table already: a Submitting that is new here was left by a dead engine,
    // whether start() or the follower of the journal brings it first.
    if (auto step = connection->life.found(operation, m_clock.now())) commit(*fresh, std::move(*step));
}

void OperationRunner::prime(const Operation &operation)
{
    const QUuid id = operation.id;
    deliver(m_history.history(engineViewer(), operation.vehicle, operation.createdAt - std::chrono::hours(1), m_clock.now()), this,
            [this, id](const Result<VehicleHistory> &history) {
                if (history) m_watch.prime(id, history->sessions);
            });
}

void OperationRunner::tick()
{
    if (m_draining && std::none_of(m_live.cbegin(), m_live.cend(), [](const auto &one) { return one->busy; })) Q_EMIT drained();
    if (m_stopped || m_draining) return;
    // A copy: an operation that settles at once leaves the table while it is walked. Who waits longest comes
    // first, so that a connection's limits starve nobody; among equals who was asked for first.
    std::vector<std::shared_ptr<Live>> all(m_live.cbegin(), m_live.cend());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return std::pair(a->due, a->op.number) < std::pair(b->due, b->op.number); });
    for (auto &[name, connection] : m_connections) connection.line.clear();
    for (const auto &one : all)
        if (!one->busy) advance(*one);
    tellPlans();
}

void OperationRunner::tellPlans()
{
    const Instant now = m_wall.now();
    if (now - m_plansTold < std::chrono::seconds(1)) return;
    m_plansTold = now;
    for (const auto &[name, connection] : m_connections) {
        ConnectionPlan plan = connection.pace.plan(now);
        plan.waiting = int(connection.line.size());
        plan.tokenExpires = connection.backend->tokenExpires();
        Q_EMIT planned(connection.backend->connection(), plan);
    }
}

void OperationRunner::advance(Live &item)
{
    Connection *connection = connectionOf(item.op);
    if (item.pending) {
        if (m_wall.now() < item.due) return;
        Step step = *std::exchange(item.pending, std::nullopt);
        commit(item, std::move(step));
        return;
    }
    if (learnFromCard(item)) return;
    const Instant now = m_clock.now();
    if (auto step = connection->life.watched(item.op, m_watch.sightings(item.op.id), now)) {
        commit(item, std::move(*step));
        return;
    }
    if (m_wall.now() < item.due) return;
    switch (item.op.state) {
    case OperationState::Recorded: {
        const bool lists = item.op.kind == OperationKind::Download && !item.activation;
        const bool expired = item.op.notAfter != Instant {} && now > item.op.notAfter;
        if (!expired && readsByOrder(item.op)) {
            if (cardIsTaken(item)) return;
            if (lists && !item.cardSaid) {
                askCardAgain(item);
                return;
            }
        }
        if (!expired && !hasTurn(*connection, item, !lists)) return;
        if (lists && !expired) {
            prepareDownload(item);
        } else if (auto step = connection->life.dispatching(item.op, now)) {
            connection->pace.began(); // its place is taken while it is written down, or too many would be under way
            commit(item, std::move(*step), [this](Live &sent) { if (sent.op.state == OperationState::Submitting) send(sent); });
        }
        return;
    }
    case OperationState::Accepted:
    case OperationState::Working:
    case OperationState::Unknown:
        if (hasTurn(*connection, item, false)) poll(item);
        return;
    default: return;
    }
}

void OperationRunner::commit(Live &item, Step step, Then then)
{
    item.busy = true;
    const QUuid id = item.op.id;
    Connection *connection = connectionOf(step.operation);
    const bool alone = connection->backend->capabilities().downloadsAndEnables;
    const auto follower = alone ? std::nullopt : connection->life.follower(step.operation, m_clock.now());
    const auto written = m_journal.advance(step.operation, step.transition, follower);
    deliver(written, this, [this, id, follower, step = std::move(step), then = std::move(then)](const Result<void> &result) {
        committed(id, step, result, then);
        if (!result || !follower) return;
        deliver(m_journal.find(engineViewer(), follower->id), this, [this](const Result<Operation> &next) {
            if (!next) return;
            adopt(*next);
            Q_EMIT moved(*next);
        });
    });
}

void OperationRunner::committed(const QUuid &id, const Step &step, const Result<void> &result, const Then &then)
{
    if (then) connectionOf(step.operation)->pace.ended(); // what goes out now is counted from there on
    const auto kept = m_live.value(id);
    if (!kept) return;
    kept->busy = false;
    if (!result) {
        if (result.error().code == QLatin1StringView("journal.not-owner")) {
            m_stopped = true;
            m_timer.stop();
            Q_EMIT ownershipLost();
        } else if (result.error().code == QLatin1StringView("journal.transition")) {
            renew(id);
        } else if (!then) {
            kept->pending = step;
            kept->due = m_wall.now() + storePause;
        } else {
            kept->due = m_wall.now() + storePause; // not committed, so not sent: still Recorded
        }
        return;
    }
    const bool landed = kept->op.landedIccid != step.operation.landedIccid;
    kept->op = step.operation;
    if (landed) {
        m_watch.forget(id); // it may have been seen on the profile that it fell back to, before anybody knew to look for that
        m_watch.watch(kept->op);
        prime(kept->op);
    }
    const OperationState to = kept->op.state;
    if (to == OperationState::Accepted || to == OperationState::Working || to == OperationState::Unknown) {
        kept->polls.restart();
        later(*kept);
    }
    if (!isOpen(kept->op.state)) {
        drop(kept->op);
        if (!kept->op.providerRef.isEmpty()) connectionOf(kept->op)->backend->forget(kept->op);
        listAfter(kept->op);
    }
    Q_EMIT moved(kept->op);
    if (then) then(*kept);
}

void OperationRunner::drain()
{
    m_draining = true;
    if (!m_timer.isActive()) m_timer.start(tickEvery);
    tick();
}

/// Somebody else moved it: what the journal says is right.
void OperationRunner::renew(const QUuid &id)
{
    deliver(m_journal.find(engineViewer(), id), this, [this, id](const Result<Operation> &found) {
        const auto kept = m_live.value(id);
        if (!kept || !found) return;
        kept->op = *found;
        if (isOpen(found->state)) {
            // Nothing of ours is under way, so a Submitting here is a request that may or may not have left.
            if (auto step = connectionOf(kept->op)->life.found(kept->op, m_clock.now()); step && !kept->busy) commit(*kept, std::move(*step));
            return;
        }
        drop(*found);
        Q_EMIT moved(*found);
    });
}

OperationRunner::Connection *OperationRunner::connectionOf(const Operation &operation)
{
    const auto found = m_connections.find(operation.connection.toStdString());
    return found == m_connections.end() ? nullptr : &found->second;
}

OperationRunner::Live *OperationRunner::live(const QUuid &id)
{
    const auto found = m_live.constFind(id);
    return found == m_live.cend() ? nullptr : found->get();
}

} // namespace signalbox
