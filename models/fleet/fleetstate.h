#pragma once

#include "fleet/fleetcolumns.h"
#include "fleet/judgelimits.h"
#include "fleet/stringarena.h"
#include "places/countryindex.h"

#include <array>
#include <atomic>
#include <memory>
#include <shared_mutex>
#include <span>
#include <unordered_map>

namespace signalbox {

/// Counts by VehicleState.
using StateCounts = std::array<std::uint32_t, vehicleStateCount>;

/// The one live picture of the fleet in a process: struct of arrays, one dense Row per vehicle. One writer
/// thread at a time for apply(), any thread for everything else. The writer holds the lock at most about one
/// millisecond at a time, so painters see some rows of a batch before others. Ages are never stored: readers
/// compute them from the Clock. Vehicle names are unique in the FleetState (one fleet per workspace).
class FleetState
{
public:
    struct Data; ///< internal
    class ReadView;
    struct Applied
    {
        std::size_t applied = 0;
        std::size_t stale = 0; ///< older than what is known already
        std::vector<VehicleId> unknown; ///< not in the inventory; distinct, at most 1,000
    };

    /// `countries` may be null: then the country is never known.
    FleetState(const Clock &clock, std::shared_ptr<const CountryIndex> countries, JudgeLimits limits = {});
    ~FleetState();
    FleetState(const FleetState &) = delete;
    FleetState &operator=(const FleetState &) = delete;

    /// Adds a vehicle or renews what the inventory says of it; the row stays the same.
    Row add(const VehicleRecord &record);
    void add(std::span<const VehicleRecord> records);
    /// noRow when there is none.
    Row find(const VehicleId &id) const;
    Row find(std::string_view id) const;

    /// Facts in any order: within a kind an older one never overwrites a newer one. Times in the future are
    /// taken as now, or a wrong clock in a vehicle would hide its silence.
    Applied apply(std::span<const Fact> facts);
    /// What is open on a vehicle, or nothing any more.
    void setOperation(Row row, std::optional<OpenOperation> operation);
    /// Octets of today that a store remembers, on top of which facts are counted.
    void setToday(Row row, std::uint64_t rx, std::uint64_t tx);
    /// Recomputes the state and reason of every row; call about once a second of the wall.
    void judge(Instant now, const FeedHealth &feed);

    /// Waits for the writer (at most about 1 ms).
    ReadView read() const;
    /// Nothing when the writer holds the lock: painters repeat their last frame.
    std::optional<ReadView> tryRead() const;
    /// Rises with every change; no lock.
    std::uint64_t generation() const { return m_generation.load(std::memory_order_acquire); }
    /// Rises when vehicles were added.
    std::uint32_t size() const { return m_size.load(std::memory_order_acquire); }
    StateCounts counts() const;

private:
    friend class ReadView;
    /// Calls work(first, last) under the lock for slices of at most 20,000 that end after about a millisecond.
    template<typename Work> void inSlices(std::size_t count, Work &&work);

    std::unique_ptr<Data> m_data;
    const Clock &m_clock;
    mutable std::shared_mutex m_mutex;
    std::atomic<std::uint64_t> m_generation { 1 };
    std::atomic<std::uint32_t> m_size { 0 };
};

/// A shared lock with the columns. Keep it short (copy what a long computation needs), never call into
/// FleetState's writing side while one lives, and keep no reference to a column beyond it.
class FleetState::ReadView
{
public:
    const FleetColumns &columns() const;
    const FleetColumns *operator->() const { return &columns(); }
    Row size() const;
    std::uint64_t generation() const { return m_generation; }
    /// The text of an interned column: `view.text(view->cohort[row])`. Lives as long as the FleetState.
    std::string_view text(FleetColumns::Name name) const;
    /// Names that occur in interned columns are below this.
    FleetColumns::Name nameCount() const;
    /// nullptr when nothing is open on the row.
    const OpenOperation *operation(Row row) const;
    /// Octets to and from the vehicle in the UTC day of `now`. A session that was already running when this
    /// process first heard of it counts from that figure on; setToday() brings what was before.
    std::uint64_t rxToday(Row row, Instant now) const;
    std::uint64_t txToday(Row row, Instant now) const;
    const StateCounts &counts() const;
    Instant newestFact() const; ///< of all vehicles; zero = none yet
    const JudgeLimits &limits() const;

private:
    friend class FleetState;
    ReadView(const FleetState &fleet, std::shared_lock<std::shared_mutex> lock);
    const FleetState *m_fleet;
    std::shared_lock<std::shared_mutex> m_lock;
    std::uint64_t m_generation;
};

} // namespace signalbox
