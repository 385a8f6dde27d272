#pragma once

#include "fleet/fleetstate.h"
#include "fleet/rowset.h"

namespace signalbox {

enum class SortField : std::uint8_t {
    State, Vehicle, Cohort, Country, Network, Rat, Rsrp, LastFact, Session, Today, Reason, Imsi, Iccid, Eid, Imei, Ip,
    Cell, Firmware, Battery, Speed, Operation,
};

struct SortKey
{
    SortField field = SortField::State;
    bool descending = true;
    bool operator==(const SortKey &) const = default;
};

/// Several keys, the first counts most; rows that are equal in all keep the order of their names.
struct SortOrder
{
    std::vector<SortKey> keys { { SortField::State, true }, { SortField::LastFact, true } };
    bool operator==(const SortOrder &) const = default;
};

/// The rows in order. Copies the keys under a shared lock and sorts without it; for a worker thread.
/// LastFact sorts by age: descending = longest silence first. Missing values come last either way.
std::vector<Row> sorted(const FleetState &fleet, const RowSet &rows, const SortOrder &order, Instant now);

} // namespace signalbox
