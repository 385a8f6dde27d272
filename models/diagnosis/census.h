#pragma once

#include "fleet/fleetstate.h"

#include <set>
#include <unordered_map>

namespace signalbox {

/// How the whole fleet fares, by network and technology and by modem and firmware: what one verdict compares with.
/// Taken from time to time (some 30 ns a vehicle), read by many. Immutable after take().
class Census
{
public:
    struct Count
    {
        std::uint32_t speaking = 0; ///< within their patience
        std::uint32_t silent = 0; ///< fell silent in the last three hours, while awake, without a refusal
        std::uint32_t places = 0; ///< squares of 26 km where those were; at most eight are counted
        std::uint32_t total() const { return speaking + silent; }
    };

    /// Locks the fleet for slices of rows, so that its writer never waits long.
    static Census take(const FleetState &fleet, Instant now);

    Count ofRadio(std::uint32_t plmn, Rat rat) const { return find(m_radio, radioKey(plmn, rat)); }
    Count ofModel(SharedFacts::Name modem, SharedFacts::Name firmware) const { return find(m_models, std::uint64_t(modem) << 32 | firmware); }
    Count ofFleet() const { return m_fleet; }
    Instant takenAt() const { return m_at; }

private:
    struct Tally
    {
        Count count;
        std::set<std::uint32_t> squares;
    };
    using Table = std::unordered_map<std::uint64_t, Tally>;
    void count(const FleetColumns &columns, Row row, Instant now);
    static std::uint64_t radioKey(std::uint32_t plmn, Rat rat) { return std::uint64_t(plmn) << 8 | unsigned(rat); }
    static Count find(const Table &table, std::uint64_t key);

    Table m_radio, m_models;
    Count m_fleet;
    Instant m_at {};
};

} // namespace signalbox
