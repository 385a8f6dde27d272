#pragma once

#include "fleet/grouping.h"
#include "tables/sources.h"

#include <QMetaType>

namespace signalbox {

/// What a group's line of the fleet table shows; GroupRole.
struct GroupLine
{
    QString name; ///< "France"
    int level = 0;
    bool open = false;
    quint32 total = 0;
    StateCounts counts {};
    int worst = 0; ///< VehicleState
};

/// "France", "Orange F 208 01", "LTE-M"; a word for what is not known.
QString groupName(GroupField field, std::uint32_t key, const TableSources &sources);
GroupLine groupLine(const FleetGroups &groups, std::uint32_t number, bool open, const TableSources &sources);
/// "France, 3,611 vehicles: 205 Dark, 14 Degraded, …", for those who listen.
QString toldGroup(const GroupLine &line, const QLocale &locale);
/// By what this viewer may group, in the order in which it is offered.
std::vector<GroupField> groupFieldsFor(const TableSources &sources);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::GroupLine)
