#pragma once

#include "base/sidebyside.h"
#include "fleet/cellindex.h"
#include "fleet/fleetcolumns.h"
#include "fleet/fleetload.h"
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

/// Octets of memory.
struct FleetFootprint
{
    std::size_t columns = 0; ///< with the numbers that stand for texts
    std::size_t index = 0; ///< by name, by place, and the log of changes
    std::size_t tables = 0; ///< what few rows have, and what many share; an estimate
    std::size_t text = 0; ///< names, plates, VINs, session ids, addresses, and identifiers as digits, two an octet
};

/// The one live picture of the fleet in a process: struct of arrays, one dense Row per vehicle. One writer
/// thread at a time for apply(), any thread for everything else. The writer holds the lock at most about one
/// millisecond at a time, so painters see some rows of a batch before others. Ages are never stored: readers
/// compute them from the Clock. Vehicle names are unique in the FleetState (one fleet per workspace). At most
/// 67 million vehicles; more are not taken.
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
    /// The same from a store's rows; what they do not say (fallback profiles) stays as it is.
    void add(std::span<const InventoryRow> rows);
    void setFallbacks(std::span<const FallbackRow> rows);
    /// Room for so many vehicles, so that adding them copies nothing.
    void reserve(std::size_t vehicles);
    /// noRow when there is none.
    Row find(const VehicleId &id) const;
    Row find(std::string_view id) const;

    /// Facts in any order: within a kind an older one never overwrites a newer one. Times in the future are
    /// taken as now, or a wrong clock in a vehicle would hide its silence.
    Applied apply(std::span<const Fact> facts);
    /// What is open on a vehicle, or nothing any more.
    void setOperation(Row row, std::optional<OpenOperation> operation);
    /// Experience says that the row is silent for now and will be back by `until`; nothing: it says so no more.
    void setExpected(Row row, std::optional<Instant> until);
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
    friend class FleetSnapshot;
    /// Calls work(first, last), at most `step` at a time, under the lock for slices that end after a millisecond.
    template<typename Work> void inSlices(std::size_t count, std::size_t step, Work &&work);
    Row write(const InventoryRow &row);
    void findRows(std::span<const Fact> facts, std::span<Row> rows);

    std::unique_ptr<Data> m_data;
    const Clock &m_clock;
    SideBySide m_both; // of apply()
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
    /// Rows by place; of those that a FleetColumns::located() is true of.
    const CellIndex &cells() const;
    /// The distinct rows of which any value changed since a view had that generation, in rising order, and perhaps a few
    /// that changed just before; new rows as well. Nothing when that is too long ago: then look at all rows. Values that
    /// change with the time alone (ages, the octets of today at midnight) change no row.
    std::optional<std::vector<Row>> changedSince(std::uint64_t generation) const;
    FleetFootprint footprint() const;
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
