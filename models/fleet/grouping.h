#pragma once

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "fleet/rowset.h"

#include <span>

namespace signalbox {

/// By what vehicles are put together.
enum class GroupField : std::uint8_t { State, Country, Network, Rat, Cohort, Type, Hardware, Modem, Firmware, Reason, Connection };
inline constexpr int groupFieldCount = 11;
QLatin1StringView code(GroupField field); ///< "state", "country", "network", …: stable, for settings
std::optional<GroupField> groupFieldFromCode(QStringView code);
/// Whoever may not see this may not group by it: the counts would tell.
FieldGroup fieldGroup(GroupField field);

/// Vehicles with the same value. `key` is what the column holds: state, CountryCode::key(), Plmn::key(), a name's number, …;
/// 0 = not known (Online for State).
struct FleetGroup
{
    static constexpr std::uint32_t none = ~0u;

    std::uint32_t key = 0;
    std::uint32_t parent = none; ///< the group around it, an index
    std::uint32_t level = 0; ///< 0 = outermost
    std::uint32_t total = 0;
    StateCounts counts {};

    VehicleState worst() const;
};

/// Groups inside groups. Groups keep their number when they are counted again, also while they are empty.
class FleetGroups
{
public:
    static constexpr std::size_t mostLevels = 3;

    FleetGroups() = default;
    explicit FleetGroups(std::vector<GroupField> fields);

    const std::vector<GroupField> &fields() const { return m_fields; }
    std::size_t levels() const { return m_fields.size(); }
    const std::vector<FleetGroup> &groups() const { return m_groups; }
    /// The innermost group of a row, as of the last count(); only for rows that were counted.
    std::uint32_t groupOf(Row row) const { return m_groupOf[row]; }

    /// Counts `rows` anew, about 20 ns each and level. Reads the columns under shared locks of less than a millisecond; for a worker thread.
    void count(const FleetState &fleet, const RowSet &rows);
    /// The groups with vehicles inside `parent` (none: the outermost): most in the worst state first, then in the next
    /// worst one, then the largest.
    std::vector<std::vector<std::uint32_t>> ordered() const; ///< by parent + 1

private:
    std::uint32_t numberOf(std::uint32_t parent, std::uint32_t key, std::uint32_t level);
    std::size_t placeOf(std::uint32_t parent, std::uint32_t key) const;
    void makeRoom();

    std::vector<GroupField> m_fields;
    std::vector<FleetGroup> m_groups;
    std::vector<std::uint32_t> m_table = std::vector<std::uint32_t>(256, FleetGroup::none); ///< numbers by a hash of parent and key
    std::vector<std::uint32_t> m_groupOf; ///< by Row
};

} // namespace signalbox
