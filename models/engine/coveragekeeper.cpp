#include "engine/coveragekeeper.h"

namespace signalbox {

namespace {

constexpr std::size_t blocksAtOnce = 500; // in one transaction

/// Whether the vehicle was left without the network it was sent to; nothing of a switch that did not take place.
std::optional<bool> strandedBy(const Operation &operation)
{
    const bool switches = operation.kind == OperationKind::Enable || (operation.kind == OperationKind::Download && operation.details.thenEnable);
    if (!switches || operation.state != OperationState::Settled) return std::nullopt;
    switch (operation.outcome) {
    case OperationOutcome::Succeeded: case OperationOutcome::SucceededWithWarning: return false;
    case OperationOutcome::RolledBack: case OperationOutcome::Unreachable: return true;
    default: return std::nullopt;
    }
}

} // namespace

CoverageKeeper::CoverageKeeper(CoverageKnowledge &knowledge, CoverageStore &store, const FleetState &fleet, const FleetBook &book)
    : m_knowledge(knowledge), m_store(store), m_fleet(fleet), m_book(book), m_observer(fleet)
{
}

void CoverageKeeper::load()
{
    const auto kept = m_store.load().result();
    if (!kept) {
        qWarning("signalbox: no learned coverage: %s %s", qPrintable(kept.error().code), qPrintable(kept.error().technical));
        return;
    }
    if (const std::size_t damaged = m_knowledge.map.restore(kept->rows)) qWarning("signalbox: %zu squares of learned coverage are damaged", damaged);
    m_knowledge.lessons.restore(kept->lessons);
    m_knowledge.visited.learn(m_fleet.read().columns());
}

void CoverageKeeper::observe(const std::vector<Fact> &facts)
{
    m_knowledge.visited.learn(facts);
    const std::lock_guard lock(m_observing);
    m_knowledge.map.learn(m_observer.observe(facts));
}

void CoverageKeeper::learn(const Operation &operation)
{
    const auto stranded = strandedBy(operation);
    const Row row = stranded && operation.iccid ? m_fleet.find(operation.vehicle) : noRow;
    if (row == noRow) return;
    const auto record = m_book.record(operation.vehicle);
    if (!record) return;
    const auto target = std::find_if(record->profiles.begin(), record->profiles.end(), [&](const Profile &p) { return p.iccid == *operation.iccid; });
    if (target == record->profiles.end() || !target->home) return;
    MercatorPoint at;
    {
        const auto view = m_fleet.read();
        if (!view->located(row)) return;
        at = { view->x[row], view->y[row] };
    }
    m_knowledge.lessons.learn(*target->home, record->modem.toStdString(), at, *stranded, operation.stateSince);
}

void CoverageKeeper::keep(Instant now)
{
    for (;;) {
        KeptCoverage changed { m_knowledge.map.takeChanged(blocksAtOnce), m_knowledge.lessons.takeChanged() };
        if (changed.rows.empty() && changed.lessons.empty()) return;
        const auto done = m_store.save(changed, now).result();
        if (done) continue;
        qWarning("signalbox: learned coverage was not kept: %s %s", qPrintable(done.error().code), qPrintable(done.error().technical));
        m_knowledge.map.markChanged(changed.rows);
        m_knowledge.lessons.markChanged(std::move(changed.lessons));
        return;
    }
}

} // namespace signalbox
