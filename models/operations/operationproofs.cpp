// What the runner does with the card's signed result, where a provider passes it on.
#include "base/deliver.h"
#include "operations/operationrunner.h"

namespace signalbox {

/// The bytes are on disk before anything is made of them. A store that is busy leaves the order to the next poll.
void OperationRunner::takeProof(Live &item, const OrderStatus &status)
{
    item.busy = true;
    const QUuid id = item.op.id;
    deliver(m_journal.keepProof(item.op, *status.proof, m_clock.now()), this, [this, id, status](const Result<std::vector<ProofMark>> &accepted) {
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        if (accepted) judgeProof(*kept, status, *accepted);
    });
}

void OperationRunner::judgeProof(Live &item, const OrderStatus &status, const std::vector<ProofMark> &accepted)
{
    item.busy = true;
    const QUuid id = item.op.id;
    const ProofJudgement judged = m_judge.judge(item.op, *status.proof, accepted);
    deliver(m_journal.judgeProof(item.op, *status.proof, judged.finding), this, [this, id, status, judged](const Result<void> &written) {
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        if (!written) return;
        auto step = connectionOf(kept->op)->life.proven(kept->op, judged, status.kind, m_clock.now());
        if (!step) return conclude(*kept, status);
        commit(*kept, std::move(*step), [this, status](Live &live) { conclude(live, status); });
    });
}

} // namespace signalbox
