#pragma once

#include "fleet/fleetdata.h"

namespace signalbox {

/// Puts facts into the columns; used by FleetState under its lock.
class FactWriter
{
public:
    FactWriter(FleetState::Data &data, Instant now);
    static constexpr std::size_t together = 256;
    /// The rows of facts, of which noRow may be in the table. Reads only: for any thread that holds the lock, or whose
    /// caller does.
    static void find(const FleetState::Data &data, std::span<const Fact> facts, std::span<Row> rows);
    /// At most `together`, with their rows.
    void write(std::span<const Fact> facts, std::span<const Row> rows);
    FleetState::Applied takeResult() { return std::move(m_result); }

    /// Days since 1970-01-01, UTC.
    static std::int32_t dayOf(Instant t);

private:
    void prefetch(Row row, FactKind kind) const;
    void prefetchNext(Row row, const Fact &fact) const;
    void write(Row row, const Fact &fact);
    bool write(Row row, Instant t, const PositionFact &fact);
    bool write(Row row, Instant t, const RadioFact &fact);
    bool write(Row row, Instant t, std::uint64_t seq, const SessionFact &fact);
    bool write(Row row, Instant t, const SignallingFact &fact);
    bool write(Row row, Instant t, const DeviceFact &fact);
    void moveTo(Row row, const PositionFact &fact);
    void takeSession(Row row, Instant t, const SessionFact &fact, bool known);
    void noteChange(Row row, Instant t, const SessionFact &fact);
    void countOctets(Row row, Instant t, const SessionFact &fact, bool known);
    bool noteReject(Row row, Instant t, Cause cause);
    void noteUnknown(const VehicleId &id);

    FleetState::Data &m_data;
    FleetColumns &m_columns;
    Instant m_now;
    FleetState::Applied m_result;
};

} // namespace signalbox
