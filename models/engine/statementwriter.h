#pragma once

#include "engine/fleetbook.h"
#include "fleet/history.h"
#include "operations/journal.h"

#include <mutex>
#include <span>

namespace signalbox {

/// Writes down who says what about the profiles of a vehicle: our own settled operations (Believed), the
/// provider's lists (Provider), sessions (OnAir). Any thread; writing is the store's work, and a statement
/// that could not be written is said again by the next one.
class StatementWriter
{
public:
    StatementWriter(HistoryWriter &writer, const FleetBook &book, const FleetState &fleet, const Clock &clock);

    void settled(const Operation &operation);
    void listed(const Operation &operation, const std::vector<Profile> &profiles);
    /// What the card itself said.
    void read(const Operation &operation, const CardReading &reading);
    /// Facts in the order in which they are applied; only changes of profile are written.
    void observe(const FleetId &fleet, std::span<const Fact> facts);
    /// What FleetState knows to be on the air is not news.
    void seed();

private:
    void list(const Operation &operation, const CardReading &reading);
    void believe(const Operation &operation, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state);
    Profile described(const VehicleId &vehicle, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state) const;

    HistoryWriter &m_writer;
    const FleetBook &m_book;
    const FleetState &m_fleet;
    const Clock &m_clock;
    std::mutex m_mutex;
    void fit(std::size_t rows);

    BcdColumn<Iccid, 10> m_onAir;
    std::vector<Instant> m_onAirAt; // by row, as the column above
};

} // namespace signalbox
