#include "fakes.h"

#include "operations/notes.h"

namespace signalbox {

QFuture<Result<Operation>> FakeJournal::add(Operation operation)
{
    for (const Operation &other : operations)
        if (isMutating(operation.kind) && isMutating(other.kind) && isOpen(other.state) && other.eid == operation.eid)
            return ready<Result<Operation>>(failure("journal.eid-busy", { { QStringLiteral("number"), qint64(other.number) } }));
    operation.number = qint64(operations.size()) + 1;
    operations.push_back(operation);
    return ready<Result<Operation>>(operation);
}

QFuture<Result<void>> FakeJournal::advance(Operation operation, Transition transition)
{
    if (!failures.empty()) {
        const Error error = failures.front();
        failures.pop_front();
        return ready<Result<void>>(tl::unexpected(error));
    }
    const auto stored = std::find_if(operations.begin(), operations.end(), [&](const Operation &o) { return o.id == operation.id; });
    if (stored == operations.end() || stored->state != transition.from || !mayFollow(transition.from, transition.to))
        return ready<Result<void>>(failure("journal.transition"));
    *stored = operation;
    rows.push_back(transition);
    return ready<Result<void>>(Result<void> {});
}

QFuture<Result<std::vector<Operation>>> FakeJournal::list(const Viewer &, OperationFilter filter)
{
    std::vector<Operation> out;
    for (const Operation &op : operations)
        if ((!filter.openOnly || isOpen(op.state)) && (!filter.vehicle || op.vehicle == *filter.vehicle)) out.push_back(op);
    return ready<Result<std::vector<Operation>>>(out);
}

QFuture<Result<Operation>> FakeJournal::find(const Viewer &, QUuid id)
{
    for (const Operation &op : operations)
        if (op.id == id) return ready<Result<Operation>>(op);
    return ready<Result<Operation>>(failure("journal.missing"));
}

QFuture<Result<std::vector<Transition>>> FakeJournal::transitions(const Viewer &, QUuid)
{
    return ready<Result<std::vector<Transition>>>(rows);
}

QStringList FakeJournal::log() const
{
    QStringList out;
    for (const Transition &row : rows) out << QStringLiteral("%1>%2 %3").arg(code(row.from), code(row.to), splitNote(row.note).first);
    return out;
}

BackendCapabilities FakeBackend::capabilities() const
{
    BackendCapabilities can;
    can.kinds = { OperationKind::Enable, OperationKind::Disable, OperationKind::ReadStatus };
    return can;
}

QFuture<SubmitAnswer> FakeBackend::submit(const Operation &operation)
{
    ++submitted;
    if (m_journal) {
        for (const Operation &stored : m_journal->operations)
            if (stored.id == operation.id && stored.state != OperationState::Submitting) journalledFirst = false;
    }
    SubmitAnswer answer = submissions.empty() ? SubmitAnswer {} : submissions.front();
    if (!submissions.empty()) submissions.pop_front();
    return ready(answer);
}

QFuture<Result<OrderStatus>> FakeBackend::status(const Operation &)
{
    ++asked;
    const Result<OrderStatus> answer = statuses.empty() ? Result<OrderStatus>(OrderStatus {}) : statuses.front();
    if (statuses.size() > 1) statuses.pop_front();
    return ready(answer);
}

QFuture<Result<std::vector<Profile>>> FakeBackend::profiles(const Eid &)
{
    ++listed;
    return ready<Result<std::vector<Profile>>>(listing);
}

std::optional<VehicleBrief> FakeBook::find(const VehicleId &vehicle) const
{
    return brief && brief->record.id == vehicle ? brief : std::nullopt;
}

} // namespace signalbox
