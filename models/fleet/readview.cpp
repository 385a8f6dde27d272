#include "fleet/factwriter.h"
#include "fleet/fleetdata.h"

namespace signalbox {

FleetState::ReadView::ReadView(const FleetState &fleet, std::shared_lock<std::shared_mutex> lock)
    : m_fleet(&fleet), m_lock(std::move(lock)), m_generation(fleet.generation())
{
}

const FleetColumns &FleetState::ReadView::columns() const { return m_fleet->m_data->columns; }
Row FleetState::ReadView::size() const { return columns().size(); }
std::string_view FleetState::ReadView::text(FleetColumns::Name name) const { return m_fleet->m_data->names.text(name); }
FleetColumns::Name FleetState::ReadView::nameCount() const { return m_fleet->m_data->names.size(); }
const StateCounts &FleetState::ReadView::counts() const { return m_fleet->m_data->counts; }
const CellIndex &FleetState::ReadView::cells() const { return m_fleet->m_data->cells; }
Instant FleetState::ReadView::newestFact() const { return m_fleet->m_data->newestFact; }
const JudgeLimits &FleetState::ReadView::limits() const { return columns().judgedAs.limits; }

const OpenOperation *FleetState::ReadView::operation(Row row) const
{
    const FleetColumns &c = columns();
    return c.hasOperation[row] ? &c.operations.at(row) : nullptr;
}

std::optional<std::vector<Row>> FleetState::ReadView::changedSince(std::uint64_t generation) const
{
    return m_fleet->m_data->changes.since(generation, size());
}

FleetFootprint FleetState::ReadView::footprint() const
{
    const Data &data = *m_fleet->m_data;
    const FleetColumns &c = data.columns;
    constexpr std::size_t node = 4 * sizeof(void *); // of a hash table, with its malloc and its bucket
    FleetFootprint out;
    out.columns = c.bytes();
    out.index = data.rows.bytes() + data.cells.bytes() + data.changes.bytes();
    out.text = c.textBytes();
    out.tables = c.sharedTable.bytes() + data.names.bytes() + c.operations.size() * (sizeof(OpenOperation) + node)
        + data.orders.size() * (sizeof(OrderedSwitch) + node);
    for (const auto &[row, trace] : c.signalling) out.tables += sizeof trace + node + trace.rejects.capacity() * sizeof(Instant);
    for (const auto *beside : { &c.cell.besides(), &c.sessionRx.besides(), &c.sessionTx.besides(), &c.dayRx.besides(),
                                &c.dayTx.besides(), &c.stopCause.besides() })
        out.tables += beside->size() * (2 * sizeof(std::uint64_t) + node);
    return out;
}

std::uint64_t FleetState::ReadView::rxToday(Row row, Instant now) const
{
    return columns().day[row] == FactWriter::dayOf(now) ? columns().dayRx[row] : 0;
}

std::uint64_t FleetState::ReadView::txToday(Row row, Instant now) const
{
    return columns().day[row] == FactWriter::dayOf(now) ? columns().dayTx[row] : 0;
}

} // namespace signalbox
