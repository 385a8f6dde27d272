#include "fleet/grouping.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr Row slice = 32'768; // rows read under one lock: well below a millisecond
constexpr std::array<const char *, groupFieldCount> codes { "state", "country", "network", "rat", "cohort", "type",
                                                            "hardware", "modem", "firmware", "reason", "connection" };

void readKeys(const FleetState::ReadView &view, GroupField field, Row first, Row end, std::uint32_t *out)
{
    const FleetColumns &c = view.columns();
    const auto each = [&](auto value) {
        for (Row row = first; row < end; ++row) out[row] = value(row);
    };
    switch (field) {
    case GroupField::State: return each([&](Row row) { return std::uint32_t(c.state[row]); });
    case GroupField::Country: return each([&](Row row) { return std::uint32_t(c.country[row]); });
    case GroupField::Network: return each([&](Row row) { return std::uint32_t(c.plmn[row]); });
    case GroupField::Rat: return each([&](Row row) { return std::uint32_t(Rat(c.rat[row])); });
    case GroupField::Cohort: return each([&](Row row) { return std::uint32_t(c.cohort[row]); });
    case GroupField::Type: return each([&](Row row) { return std::uint32_t(VehicleType(c.type[row])); });
    case GroupField::Hardware: return each([&](Row row) { return std::uint32_t(c.hardware[row]); });
    case GroupField::Modem: return each([&](Row row) { return std::uint32_t(c.modem[row]); });
    case GroupField::Firmware: return each([&](Row row) { return std::uint32_t(c.firmware[row]); });
    case GroupField::Reason: return each([&](Row row) { return std::uint32_t(ReasonCode(c.reasonCode[row])); });
    case GroupField::Connection: return each([&](Row row) { return std::uint32_t(c.connection[row]); });
    }
}

bool worseFirst(const FleetGroup &a, const FleetGroup &b)
{
    for (std::size_t state = a.counts.size(); state-- > std::size_t(VehicleState::Unknown);)
        if (a.counts[state] != b.counts[state]) return a.counts[state] > b.counts[state];
    return a.total != b.total ? a.total > b.total : a.key < b.key;
}

} // namespace

QLatin1StringView code(GroupField field) { return QLatin1StringView(codes[std::size_t(field)]); }

std::optional<GroupField> groupFieldFromCode(QStringView text)
{
    for (int field = 0; field < groupFieldCount; ++field)
        if (code(GroupField(field)) == text) return GroupField(field);
    return {};
}

FieldGroup fieldGroup(GroupField field)
{
    return field == GroupField::Reason ? FieldGroup::Causes : FieldGroup::Core;
}

VehicleState FleetGroup::worst() const
{
    for (std::size_t state = counts.size(); state-- > 0;)
        if (counts[state] > 0) return VehicleState(state);
    return VehicleState::Online;
}

FleetGroups::FleetGroups(std::vector<GroupField> fields) : m_fields(std::move(fields))
{
    m_fields.resize(std::min(m_fields.size(), mostLevels));
}

/// Where the number of a group stands, or would stand. A million look-ups a second and more: std::unordered_map takes
/// five times as long.
std::size_t FleetGroups::placeOf(std::uint32_t parent, std::uint32_t key) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t place = ((std::uint64_t(parent + 1) << 32 | key) * 0x9e3779b97f4a7c15ull >> 32) & mask;
    for (; m_table[place] != FleetGroup::none; place = (place + 1) & mask)
        if (const FleetGroup &group = m_groups[m_table[place]]; group.key == key && group.parent == parent) break;
    return place;
}

void FleetGroups::makeRoom()
{
    if (m_groups.size() * 2 < m_table.size()) return;
    m_table.assign(m_table.size() * 2, FleetGroup::none);
    for (std::uint32_t number = 0; number < m_groups.size(); ++number) m_table[placeOf(m_groups[number].parent, m_groups[number].key)] = number;
}

std::uint32_t FleetGroups::numberOf(std::uint32_t parent, std::uint32_t key, std::uint32_t level)
{
    const std::size_t place = placeOf(parent, key);
    if (m_table[place] != FleetGroup::none) return m_table[place];
    m_table[place] = std::uint32_t(m_groups.size());
    m_groups.push_back({ key, parent, level, 0, {} });
    makeRoom();
    return std::uint32_t(m_groups.size() - 1);
}

void FleetGroups::count(const FleetState &fleet, const RowSet &rows)
{
    for (FleetGroup &group : m_groups) group = { group.key, group.parent, group.level, 0, {} };
    const Row size = fleet.size();
    std::vector<std::vector<std::uint32_t>> keys(m_fields.size(), std::vector<std::uint32_t>(size));
    std::vector<std::uint8_t> states(size);
    for (Row first = 0; first < size; first += slice) {
        const auto view = fleet.read();
        const Row end = std::min(size, first + slice);
        for (Row row = first; row < end; ++row) states[row] = view->state[row];
        for (std::size_t i = 0; i < m_fields.size(); ++i) readKeys(view, m_fields[i], first, end, keys[i].data());
    }
    m_groupOf.assign(size, FleetGroup::none);
    rows.each([&](Row row) {
        std::uint32_t group = FleetGroup::none;
        for (std::size_t i = 0; i < m_fields.size(); ++i) group = numberOf(group, keys[i][row], std::uint32_t(i));
        m_groupOf[row] = group;
        if (group != FleetGroup::none) ++m_groups[group].counts[states[row]];
    });
    // Inner groups were made after the ones around them.
    for (std::size_t i = m_groups.size(); i-- > 0;) {
        FleetGroup &group = m_groups[i];
        for (const std::uint32_t number : group.counts) group.total += number;
        if (group.parent == FleetGroup::none) continue;
        for (std::size_t state = 0; state < group.counts.size(); ++state) m_groups[group.parent].counts[state] += group.counts[state];
    }
}

std::vector<std::vector<std::uint32_t>> FleetGroups::ordered() const
{
    std::vector<std::vector<std::uint32_t>> inside(m_groups.size() + 1);
    for (std::uint32_t i = 0; i < m_groups.size(); ++i)
        if (m_groups[i].total > 0) inside[std::size_t(m_groups[i].parent + 1)].push_back(i);
    for (auto &siblings : inside)
        std::sort(siblings.begin(), siblings.end(), [this](std::uint32_t a, std::uint32_t b) { return worseFirst(m_groups[a], m_groups[b]); });
    return inside;
}

} // namespace signalbox
