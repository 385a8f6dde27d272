#include "fakes.h"

#include "operations/notes.h"

namespace signalbox {

QFuture<Result<Operation>> FakeJournal::add(Operation operation, std::optional<ActivationCode> activation)
{
    for (const Operation &other : operations)
        if (isMutating(operation.kind) && isMutating(other.kind) && isOpen(other.state) && other.eid == operation.eid)
            return ready<Result<Operation>>(failure("journal.eid-busy", { { QStringLiteral("number"), qint64(other.number) } }));
    operation.number = qint64(operations.size()) + 1;
    operations.push_back(operation);
    if (activation) {
        activations.insert(operation.id, *activation);
        uses[activation->fingerprint().toStdString()].push_back(operation.id);
    }
    return ready<Result<Operation>>(operation);
}

QFuture<Result<void>> FakeJournal::advance(Operation operation, Transition transition, std::optional<Operation> follower)
{
    if (!failures.empty()) {
        const Error error = failures.front();
        failures.pop_front();
        return ready<Result<void>>(tl::unexpected(error));
    }
    const auto stored = std::find_if(operations.begin(), operations.end(), [&](const Operation &o) { return o.id == operation.id; });
    const bool stays = transition.from == transition.to && isOpen(transition.from);
    if (stored == operations.end() || stored->state != transition.from || !(stays || mayFollow(transition.from, transition.to)))
        return ready<Result<void>>(failure("journal.transition"));
    *stored = operation;
    rows.push_back(transition);
    if (follower) add(*follower);
    return ready<Result<void>>(Result<void> {});
}

QFuture<Result<std::optional<ActivationCode>>> FakeJournal::activation(QUuid id)
{
    using Answer = Result<std::optional<ActivationCode>>;
    const auto found = activations.constFind(id);
    return ready<Answer>(found == activations.cend() ? Answer(std::nullopt) : Answer(*found));
}

QFuture<Result<std::vector<Operation>>> FakeJournal::list(const Viewer &, OperationFilter filter)
{
    const std::vector<QUuid> users = filter.activation ? uses[filter.activation->fingerprint().toStdString()] : std::vector<QUuid> {};
    const auto hasCode = [&](const Operation &op) { return !filter.activation || std::find(users.begin(), users.end(), op.id) != users.end(); };
    std::vector<Operation> out;
    for (const Operation &op : operations)
        if (hasCode(op) && (!filter.openOnly || isOpen(op.state)) && (!filter.vehicle || op.vehicle == *filter.vehicle)) out.push_back(op);
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

QFuture<Result<std::vector<ProofMark>>> FakeJournal::keepProof(Operation operation, CardProof proof, Instant at)
{
    std::vector<ProofMark> marks;
    bool known = false;
    for (const auto &[id, kept] : proofs) {
        const bool same = id == operation.id && kept.bytes.result == proof.result;
        known = known || (id == operation.id && kept.bytes == proof);
        if (kept.finding.mark && !same) marks.push_back(*kept.finding.mark);
    }
    if (!known) proofs.push_back({ operation.id, { std::move(proof), {}, at } });
    return ready<Result<std::vector<ProofMark>>>(marks);
}

QFuture<Result<void>> FakeJournal::judgeProof(Operation operation, CardProof proof, ProofFinding finding)
{
    for (auto &[id, kept] : proofs)
        if (id == operation.id && kept.bytes == proof) kept.finding = finding;
    return ready<Result<void>>(Result<void> {});
}

QFuture<Result<std::optional<KeptProof>>> FakeJournal::proof(const Viewer &, QUuid id)
{
    for (const auto &[operation, kept] : proofs)
        if (operation == id) return ready<Result<std::optional<KeptProof>>>(std::optional(kept));
    return ready<Result<std::optional<KeptProof>>>(std::optional<KeptProof>());
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
    can.refusals = { { OperationKind::UnsetFallback, QStringLiteral("camara-moves-fallback") } };
    can.kinds = { OperationKind::Download, OperationKind::Enable, OperationKind::Delete, OperationKind::SetFallback, OperationKind::Disable, OperationKind::ReadStatus };
    if (readsByOrder) can.kinds += OperationKind::Audit;
    can.readsByOrder = can.listsOpenOrders = readsByOrder;
    can.answersComeLate = answersComeLate;
    return can;
}

QFuture<SubmitAnswer> FakeBackend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    ++submitted;
    sent.push_back(operation);
    if (activation) codes.push_back(*activation);
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
    if (!listingFaults.empty()) {
        const Error fault = listingFaults.front();
        listingFaults.pop_front();
        return ready<Result<std::vector<Profile>>>(tl::unexpected(fault));
    }
    return ready<Result<std::vector<Profile>>>(listing);
}

std::optional<VehicleBrief> FakeBook::find(const VehicleId &vehicle) const
{
    return brief && brief->record.id == vehicle ? brief : std::nullopt;
}

} // namespace signalbox
