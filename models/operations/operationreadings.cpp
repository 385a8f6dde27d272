// The runner where what is asked of a card is an order of its own: one order on a card at a time, lost answers looked
// up among the provider's orders, and what stays in doubt read from the card.
#include "base/deliver.h"
#include "operations/operationrunner.h"

namespace signalbox {

using enum OperationState;

bool OperationRunner::readsByOrder(const Operation &operation)
{
    return connectionOf(operation)->policy.readsByOrder;
}

/// Several open orders for one card would run in any order.
bool OperationRunner::cardIsTaken(const Live &item)
{
    const auto [from, to] = m_onCard.equal_range(item.op.eid);
    return std::any_of(from, to, [&](const QUuid &id) {
        const Live *other = live(id);
        if (!other || other == &item || other->op.connection != item.op.connection) return false;
        const OperationState state = other->op.state;
        if (state == Unknown) return !other->orderEnded;
        return state == Submitting || state == Accepted || state == Working || (state == Recorded && other->busy);
    });
}

/// By an audit of the engine's own, unless one is under way.
void OperationRunner::askCardAgain(Live &item)
{
    later(item);
    const auto [from, to] = m_onCard.equal_range(item.op.eid);
    const bool asked = std::any_of(from, to, [&](const QUuid &id) {
        const Live *other = live(id);
        return other && other->op.kind == OperationKind::Audit && other->op.connection == item.op.connection;
    });
    if (asked || m_draining) return;
    item.busy = true;
    const QUuid id = item.op.id;
    deliver(m_journal.add(connectionOf(item.op)->life.auditFor(item.op, m_clock.now())), this, [this, id](const Result<Operation> &audit) {
        if (const auto kept = m_live.value(id)) kept->busy = false;
        if (!audit || m_stopped) return;
        take(*audit);
        Q_EMIT moved(*audit);
    });
}

/// An answer that was lost: the order is found among the provider's open ones, or was never kept, or nobody can tell;
/// then it is given the time after which the provider gives an order up.
void OperationRunner::askLookUp(Live &item)
{
    item.busy = true;
    const Instant began = m_wall.now();
    const QUuid id = item.op.id;
    ConnectionPace &pace = connectionOf(item.op)->pace;
    pace.began();
    deliver(connectionOf(item.op)->backend->lookUp(item.op), this, [this, id, began, &pace](const Result<std::optional<QString>> &found) {
        pace.ended();
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        Connection *connection = connectionOf(kept->op);
        told(*connection, began, found ? std::nullopt : std::optional(found.error()));
        later(*kept);
        const Instant now = m_clock.now();
        if (!found) {
            kept->orderEnded = now - kept->op.stateSince > connection->policy.reconcileWindow();
            return;
        }
        kept->orderEnded = !*found;
        if (auto step = connection->life.lookedUp(kept->op, *found, now)) settle(*kept, std::move(step));
        else if (!readsByOrder(kept->op)) askProfiles(*kept);
        else askCardAgain(*kept);
    });
}

void OperationRunner::cardAnswered(const Operation &operation, const CardReading &reading)
{
    if (!reading.profiles && !reading.euicc && !reading.eims) return;
    Q_EMIT cardRead(operation, reading);
    if (!reading.profiles || reading.fromBook) return;
    const auto [from, to] = m_onCard.equal_range(operation.eid);
    std::for_each(from, to, [&](const QUuid &id) {
        Live *other = live(id);
        if (!other || other->op.connection != operation.connection) return;
        // What was sent after this list was made is no matter of it.
        const bool waits = other->op.state == Unknown || (other->op.state == Recorded && other->op.kind == OperationKind::Download);
        if (waits) other->cardSaid = reading.profiles;
    });
}

/// True when what the card said moved the operation on.
bool OperationRunner::learnFromCard(Live &item)
{
    if (item.op.state != Unknown || !item.cardSaid) return false;
    const auto said = *std::exchange(item.cardSaid, std::nullopt);
    auto step = connectionOf(item.op)->life.listedByCard(item.op, said, m_watch.sightings(item.op.id), m_clock.now());
    if (!step) return false;
    settle(item, std::move(step));
    return true;
}

void OperationRunner::drop(const Operation &operation)
{
    m_live.remove(operation.id);
    m_onCard.remove(operation.eid, operation.id);
    m_watch.forget(operation.id);
}

} // namespace signalbox
