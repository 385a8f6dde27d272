#pragma once

#include "fleet/fleetstate.h"
#include "incidents/silencewheel.h"
#include "incidents/witness.h"

#include <deque>

namespace signalbox {

/// Which vehicles are in trouble: dark, failing to attach, or late with a message that was due, which says so before they
/// are dark. Follows the fleet by what changed. "Cannot be judged" is no trouble, and a session that the network closed
/// is no sign of life. One thread.
class TroubleBook
{
public:
    using Counts = std::unordered_map<std::uint64_t, int>;

    /// Takes what changed since the last look, all rows at first. The lock of the fleet is held a millisecond at a time.
    void look(const FleetState &fleet, Instant now);

    const std::unordered_map<Row, Witness> &troubled() const { return m_troubled; }
    bool isTroubled(Row row) const { return m_troubled.contains(row); }
    /// How many came into trouble of late, by key of a cause.
    const Counts &fresh() const { return m_fresh; }
    /// Keys of which one more came into trouble since this was asked last.
    std::vector<std::uint64_t> takeRisen();
    /// A sample of those in trouble of late, or whom wanted() takes, and of those who speak: about `healthy` of them.
    std::vector<Witness> witnesses(const FleetState &fleet, Instant now, std::size_t healthy, const std::function<bool(const Witness &)> &wanted) const;

    static constexpr Span freshFor = std::chrono::minutes(15);
    static Witness witnessOf(const FleetColumns &columns, Row row);

private:
    void lookAt(const FleetState::ReadView &view, Row row, Instant now);
    void enter(const FleetColumns &columns, Row row, Instant due, Instant now);
    void leave(Row row);
    void count(const Witness &witness, int by);
    void age(Instant now);

    struct Entered
    {
        Instant since;
        Row row;
    };
    SilenceWheel m_wheel;
    std::uint64_t m_generation = 0;
    Row m_size = 0;
    bool m_first = true;
    std::unordered_map<Row, Witness> m_troubled;
    std::deque<Entered> m_entered; // those that count as fresh, in order
    Counts m_fresh;
    std::vector<std::uint64_t> m_risen;
};

} // namespace signalbox
