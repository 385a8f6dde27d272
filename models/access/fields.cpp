#include "access/fields.h"

namespace signalbox {

namespace {

constexpr std::uint32_t bit(Capability capability) { return 1u << static_cast<unsigned>(capability); }

} // namespace

// Small and part of the rules themselves, so it is written here and not in a data file; the test prints it
// beside the table of the documentation.
AccessTable AccessTable::standard()
{
    using enum Visibility;
    using enum Capability;
    AccessTable table;
    const auto set = [&](Role role, Visibility position, Visibility identity, Visibility causes, Visibility prices,
                         std::uint32_t capabilities) {
        const auto r = static_cast<std::size_t>(role);
        table.m_fields[r][0] = Full;
        table.m_fields[r][1] = position;
        table.m_fields[r][2] = identity;
        table.m_fields[r][3] = causes;
        table.m_fields[r][4] = prices;
        table.m_capabilities[r] = capabilities;
    };
    set(Role::NocOperator, Full, Full, Full, Hidden, bit(ProposeOperation) | bit(RunOperation) | bit(SeeRules) | bit(SeeConnections) | bit(EditGeofences));
    set(Role::Support, Full, Full, Full, Hidden, bit(ProposeOperation) | bit(SeeRules) | bit(SeeConnections) | bit(EditGeofences));
    set(Role::FieldTechnician, OwnScope, OwnScope, OwnScope, Hidden, bit(ProposeOperation));
    set(Role::Finance, CountryOnly, LastFour, Hidden, Full, bit(ProposeSaving));
    set(Role::Administrator, Full, Full, Full, Full, (bit(EditAccounts) << 1) - 1);
    return table;
}

Visibility AccessTable::visibility(Role role, FieldGroup group) const
{
    return m_fields[static_cast<std::size_t>(role)][static_cast<std::size_t>(group)];
}

bool AccessTable::may(Role role, Capability capability) const
{
    return (m_capabilities[static_cast<std::size_t>(role)] & bit(capability)) != 0;
}

QString masked(QStringView identifier)
{
    if (identifier.size() <= 4) return identifier.toString();
    return QStringLiteral("••••") + identifier.right(4).toString();
}

QString shown(const AccessTable &table, const Viewer &viewer, FieldGroup group, const QString &value)
{
    switch (table.visibility(viewer.role, group)) {
    case Visibility::Full:
    case Visibility::OwnScope:
        return value;
    case Visibility::LastFour:
        return masked(value);
    case Visibility::CountryOnly:
    case Visibility::Hidden:
        return {};
    }
    return {};
}

} // namespace signalbox
