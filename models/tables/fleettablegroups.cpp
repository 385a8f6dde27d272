// The group lines of the fleet table.
#include "tables/fleettablemodel.h"

#include "tables/groupline.h"

namespace signalbox {

Row FleetTableModel::fleetRow(int row) const
{
    return row >= 0 && row < rowCount() && !isGroup(row) ? m_lines->at(row) : noRow;
}

bool FleetTableModel::isGroup(int row) const
{
    return row >= 0 && row < rowCount() && signalbox::isGroup(m_lines->at(row));
}

bool FleetTableModel::isOpen(int row) const
{
    return isGroup(row) && isOpenGroup(groupOf(m_lines->at(row)));
}

void FleetTableModel::setOpen(int row, bool open)
{
    if (!isGroup(row)) return;
    const std::uint32_t group = groupOf(m_lines->at(row));
    if (m_open.size() <= group) m_open.resize(group + 1);
    if (bool(m_open[group]) == open) return;
    m_open[group] = open;
    start(Wanted::Refresh);
}

int FleetTableModel::groupAround(int row) const
{
    if (row < 0 || row >= rowCount()) return -1;
    if (!isGroup(row)) return m_lines->groupAbove(row);
    const std::uint32_t parent = m_groups->groups()[groupOf(m_lines->at(row))].parent;
    return parent == FleetGroup::none ? -1 : m_lines->placeOf(parent | groupMark);
}

int FleetTableModel::groupCount() const
{
    const std::vector<FleetGroup> &groups = m_groups->groups();
    return int(std::count_if(groups.begin(), groups.end(), [](const FleetGroup &group) { return group.level == 0 && group.total > 0; }));
}

QVariant FleetTableModel::groupData(std::uint32_t group, Column column, int role) const
{
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeading);
    if (role == RowIdRole) {
        const FleetGroup &each = m_groups->groups()[group];
        return QStringLiteral("%1=%2").arg(code(m_groups->fields()[each.level])).arg(each.key);
    }
    if (role != GroupRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != StateRole) return {};
    const GroupLine line = groupLine(*m_groups, group, isOpenGroup(group), m_sources);
    switch (role) {
    case GroupRole: return QVariant::fromValue(line);
    case StateRole: return column == State ? QVariant(line.worst) : QVariant();
    case Qt::DisplayRole: return column == Vehicle ? line.name : QString();
    default: return column == State || column == Vehicle ? QVariant(toldGroup(line, m_sources.reader.locale)) : QVariant();
    }
}

} // namespace signalbox
