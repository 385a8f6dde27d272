#include "fleet/factwriter.h"
#include "fleet/fleetdata.h"

namespace signalbox {

FleetState::ReadView::ReadView(const FleetState &fleet, std::shared_lock<std::shared_mutex> lock)
    : m_fleet(&fleet), m_lock(std::move(lock)), m_generation(fleet.generation())
{
}

const FleetColumns &FleetState::ReadView::columns() const { return m_fleet->m_data->columns; }
Row FleetState::ReadView::size() const { return static_cast<Row>(columns().id.size()); }
std::string_view FleetState::ReadView::text(FleetColumns::Name name) const { return m_fleet->m_data->names.text(name); }
FleetColumns::Name FleetState::ReadView::nameCount() const { return m_fleet->m_data->names.size(); }
const StateCounts &FleetState::ReadView::counts() const { return m_fleet->m_data->counts; }
Instant FleetState::ReadView::newestFact() const { return m_fleet->m_data->newestFact; }
const JudgeLimits &FleetState::ReadView::limits() const { return m_fleet->m_data->limits; }

const OpenOperation *FleetState::ReadView::operation(Row row) const
{
    const Data &data = *m_fleet->m_data;
    if ((data.marks[row] & Data::HasOperation) == 0) return nullptr;
    return &data.operations.at(row);
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
