#pragma once

#include "fleet/fleetstate.h"

namespace signalbox {

/// A file as the system tells of it: when nobody has written to it, all of this is the same.
struct FileStamp
{
    std::uint64_t bytes = 0, changed = 0, inode = 0; ///< `changed` in ns since 1970
    bool operator==(const FileStamp &) const = default;
};

/// What a snapshot was taken of. Numbers alone: it is written as it is.
struct SnapshotTag
{
    std::int64_t inventory = 0; ///< the stamp of the store's inventory
    std::uint64_t names = 0; ///< FleetNames of the vehicles in it
    std::uint64_t vehicles = 0;
    Instant savedAt {}; ///< world
    FileStamp store {}; ///< the store's file as it was closed behind the snapshot; zeros = it was not, or not last
};

/// A sum over the names of vehicles, in whatever order: two fleets with the same vehicles have the same one.
class FleetNames
{
public:
    void add(std::string_view fleet, std::string_view vehicle);
    std::uint64_t sum() const { return m_sum; }
    std::uint64_t count() const { return m_count; }

private:
    std::uint64_t m_sum = 0, m_count = 0;
};

/// All of FleetState in a file, so that a million vehicles are there at once. Facts keep their own times; states are to
/// be judged anew, and what is open on vehicles is the journal's to say. Whether it may be believed is for whoever asks
/// for its tag. Errors: those of fleet/sectionfile.h.
class FleetSnapshot
{
public:
    /// Any thread; holds the lock for a millisecond at a time, so rows of a fleet that lives are of different moments,
    /// but each is whole. `names` and `vehicles` of the tag are filled in. On disk when it returns.
    static Result<void> save(const QString &path, const FleetState &fleet, SnapshotTag tag);
    /// Says of the snapshot at `path` that the store was closed behind it.
    static Result<void> seal(const QString &path, const FileStamp &store);
    static Result<SnapshotTag> tag(const QString &path);
    /// Reads all of it, on two threads; nothing of a file that is damaged.
    static Result<FleetSnapshot> load(const QString &path);

    FleetSnapshot(FleetSnapshot &&other) noexcept;
    ~FleetSnapshot();
    const SnapshotTag &tag() const { return m_tag; }
    /// False, and nothing done, when the fleet has vehicles already. At once, however many there are.
    bool into(FleetState &fleet) &&;

private:
    struct Rest;
    FleetSnapshot();
    static Rest restOf(const FleetState &fleet, Row rows, std::uint64_t began);

    SnapshotTag m_tag;
    std::unique_ptr<FleetState::Data> m_data;
};

} // namespace signalbox
