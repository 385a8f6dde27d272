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
    StatementWriter(HistoryWriter &writer, const FleetBook &book, const Clock &clock);

    void settled(const Operation &operation);
    void listed(const Operation &operation, const std::vector<Profile> &profiles);
    /// Facts in the order in which they are applied; only changes of profile are written.
    void observe(const FleetId &fleet, std::span<const Fact> facts);
    /// What was on the air before this process: not news.
    void seed(std::span<const Fact> facts);

private:
    void believe(const Operation &operation, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state);
    Profile described(const VehicleId &vehicle, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state) const;

    HistoryWriter &m_writer;
    const FleetBook &m_book;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::pair<Iccid, Instant>> m_onAir;
};

} // namespace signalbox
