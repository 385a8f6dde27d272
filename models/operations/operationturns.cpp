// Whose turn it is on a connection that has limits.
#include "operations/operationrunner.h"

namespace signalbox {

/// What was just approved is not kept waiting for the next tick, unless others wait already.
void OperationRunner::beginAtOnce(const Operation &operation)
{
    const auto fresh = m_live.value(operation.id);
    if (!fresh || fresh->busy || fresh->op.state != OperationState::Recorded || m_draining || !m_timer.isActive()) return;
    Connection *connection = connectionOf(operation);
    if (connection->line.empty()) advance(*fresh);
    else connection->line.push_back(operation.id);
}

/// False: it waits in line.
bool OperationRunner::hasTurn(Connection &connection, const Live &item, bool submits)
{
    const Instant now = m_wall.now();
    if (submits ? connection.pace.maySubmit(now) : connection.pace.mayAsk(now)) return true;
    connection.line.push_back(item.op.id);
    return false;
}

/// A place is free.
void OperationRunner::nextInLine(Connection &connection)
{
    while (!connection.line.empty() && !m_stopped && !m_draining) {
        const QUuid id = connection.line.front();
        connection.line.pop_front();
        const auto next = m_live.value(id);
        if (!next || next->busy) continue;
        const auto behind = connection.line.size();
        advance(*next);
        if (connection.line.size() > behind) { // not yet: it keeps its place
            connection.line.pop_back();
            connection.line.push_front(id);
        }
        return;
    }
}

} // namespace signalbox
