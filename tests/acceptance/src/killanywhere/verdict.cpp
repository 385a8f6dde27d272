#include "verdict.h"

namespace killanywhere {

using namespace signalbox;

namespace {

enum class Really { NotExecuted, Done, RolledBack, Failed };

Really reallyOf(const JournalEntry &entry, const std::vector<WorldOrder> &orders, const TruthBook &truth)
{
    for (const WorldOrder &order : orders) {
        const TrueExecution execution = truth.of(order.id);
        if (execution.executions == 0 && !execution.refused) continue;
        const bool download = entry.kind == OperationKind::Download;
        if (download ? execution.executions == 0 : execution.refused) return Really::Failed;
        if (entry.kind != OperationKind::Enable) return Really::Done;
        return execution.enabledAfter == entry.iccid ? Really::Done : Really::RolledBack;
    }
    return Really::NotExecuted;
}

bool agrees(const JournalEntry &entry, Really really)
{
    // It waited beyond its lifetime while nothing came through, and was never sent.
    if (entry.state == OperationState::Expired) return entry.attempts == 0 && really == Really::NotExecuted;
    const OperationOutcome said = entry.outcome;
    switch (really) {
    case Really::Done: return said == OperationOutcome::Succeeded;
    case Really::RolledBack: return said == OperationOutcome::RolledBack;
    case Really::Failed: return said == OperationOutcome::Failed;
    case Really::NotExecuted: return said == OperationOutcome::Failed || said == OperationOutcome::Refused;
    }
    return false;
}

const char *word(Really really)
{
    constexpr const char *words[] = { "not executed", "done", "rolled back", "failed on the card" };
    return words[int(really)];
}

QString named(const JournalEntry &entry, const QString &what)
{
    return QStringLiteral("OP-%1 %2 (%3): %4").arg(entry.number).arg(entry.vehicle, entry.id, what);
}

void judgeTwice(const JournalEntry &entry, JournalFile &journal, int requests, const std::vector<WorldOrder> &orders,
                const TruthBook &truth, Verdict &verdict)
{
    // One that was provably never sent is sent again: `attempts` counts those that may have left.
    if (entry.attempts > 1)
        verdict.twice += named(entry, QStringLiteral("sent %1 times in %2 steps").arg(entry.attempts).arg(journal.sendings(entry.id)));
    if (requests > 1) verdict.twice += named(entry, QStringLiteral("the eIM answered %1 requests").arg(requests));
    if (orders.size() > 1) verdict.twice += named(entry, QStringLiteral("the eIM has %1 orders").arg(orders.size()));
    int executions = 0;
    for (const WorldOrder &order : orders)
        executions += truth.of(order.id).executions;
    if (executions > 1) verdict.twice += named(entry, QStringLiteral("executed %1 times").arg(executions));
}

void judgeOutcome(const JournalEntry &entry, Really really, Verdict &verdict)
{
    if (!agrees(entry, really))
        verdict.wrong += named(entry, QStringLiteral("the journal says %1 (%2), the truth is: %3")
                                          .arg(QString(code(entry.outcome)), entry.code, QString::fromLatin1(word(really))));
    ++verdict.kinds[entry.kind];
    if (really == Really::Done) ++verdict.succeeded;
    else if (really == Really::RolledBack) ++verdict.rolledBack;
    else ++verdict.failed;
}

} // namespace

Verdict judge(const QSet<QString> &submitted, JournalFile &journal, WorldFile &world, const TruthBook &truth,
              const QString &workspace)
{
    Verdict verdict;
    const auto orders = world.orders();
    const auto requests = world.requests();
    const auto counters = world.cardCounters(workspace);
    QSet<QString> missing = submitted;
    QSet<QString> eids;
    for (const JournalEntry &entry : journal.entries()) {
        missing.remove(entry.id);
        eids.insert(entry.eid);
        const auto own = orders.value(entry.id);
        judgeTwice(entry, journal, requests.value(entry.id), own, truth, verdict);
        if (isOpen(entry.state)) verdict.lost += named(entry, QStringLiteral("still %1").arg(QString(code(entry.state))));
        else judgeOutcome(entry, reallyOf(entry, own, truth), verdict);
    }
    for (const QString &id : missing)
        verdict.lost += id + QStringLiteral(": not in the journal");
    for (const WorldOrder &order : orders.value(QString()))
        verdict.twice += QStringLiteral("order %1 was asked for by nobody").arg(order.id);
    // The card counts packages by itself: its number must be that of the packages in the truth.
    for (const QString &eid : eids)
        if (!counters.contains(eid) ? truth.packagesOn(eid) != 0 : counters.value(eid) != truth.packagesOn(eid))
            verdict.twice += QStringLiteral("card %1 counts %2 packages, the truth has %3")
                                 .arg(eid).arg(counters.value(eid)).arg(truth.packagesOn(eid));
    return verdict;
}

} // namespace killanywhere
