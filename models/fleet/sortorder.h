#pragma once

#include "fleet/fleetstate.h"
#include "fleet/rowset.h"

namespace signalbox {

enum class SortField : std::uint8_t {
    State, Vehicle, Cohort, Country, Network, Rat, Rsrp, LastFact, Session, Today, Reason, Imsi, Iccid, Eid, Imei, Ip,
    Cell, Firmware, Battery, Speed, Operation, Plate, Vin, Type,
};
inline constexpr int sortFieldCount = 24;

struct SortKey
{
    SortField field = SortField::State;
    bool descending = true;
    bool operator==(const SortKey &) const = default;
};

/// Several keys, the first counts most; rows that are equal in all keep the order of their names. LastFact sorts by
/// age: descending = longest silence first. Missing values come last either way.
struct SortOrder
{
    static constexpr std::size_t mostKeys = 4; ///< more are not looked at

    std::vector<SortKey> keys { { SortField::State, true }, { SortField::LastFact, true } };
    bool operator==(const SortOrder &) const = default;
};

/// The rows in order, once; KeptOrder keeps one. Copies the keys under shared locks of less than a millisecond and sorts
/// without them; for a worker thread.
std::vector<Row> sorted(const FleetState &fleet, const RowSet &rows, const SortOrder &order, Instant now);

} // namespace signalbox
