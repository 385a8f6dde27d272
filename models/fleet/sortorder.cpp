#include "fleet/sortorder.h"

#include "fleet/keptorder.h"

namespace signalbox {

std::vector<Row> sorted(const FleetState &fleet, const RowSet &rows, const SortOrder &order, Instant now)
{
    KeptOrder kept;
    kept.update(fleet, order, now);
    return kept.rows(rows);
}

} // namespace signalbox
