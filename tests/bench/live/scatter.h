#pragma once

#include "domain/facts.h"
#include "fleet/fleetstate.h"
#include "places/mercator.h"

#include <vector>

namespace signalbox::bench {

/// Yardstick: the values of a batch of facts stored, fact by fact, into plain arrays of the usual types, at rows and
/// Mercator places that are known beforehand. No look-up, no order of times, no counters, no index, no lock.
class Scatter
{
public:
    struct Where
    {
        Row row;
        MercatorPoint place;
    };
    explicit Scatter(Row rows);
    static std::vector<Where> whereOf(const std::vector<Fact> &facts, const FleetState &fleet);
    void store(const std::vector<Fact> &facts, const std::vector<Where> &where);

private:
    std::vector<std::uint32_t> m_x, m_y, m_plmn, m_sessionPlmn;
    std::vector<float> m_speed, m_heading, m_rsrp, m_rsrq, m_sinr;
    std::vector<Ignition> m_ignition;
    std::vector<Rat> m_rat;
    std::vector<CellId> m_cell;
    std::vector<std::uint64_t> m_seq, m_rx, m_tx;
    std::vector<Instant> m_positionAt, m_radioAt, m_sessionAt, m_lastFactAt;
    std::vector<FactKind> m_lastFactKind;
};

} // namespace signalbox::bench
