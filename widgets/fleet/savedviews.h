#pragma once

#include "fleet/grouping.h"
#include "fleet/sortorder.h"

#include <QString>
#include <optional>
#include <vector>

namespace signalbox {

/// How the fleet's table is arranged; a value.
struct TableArrangement
{
    struct Column
    {
        QString id; ///< FleetTableModel::ColumnSpec::id
        int width = 0; ///< pixels at 100 %
        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns; ///< those shown, as they stand; empty: as they are
    SortOrder order;
    std::vector<GroupField> grouping;
    bool operator==(const TableArrangement &) const = default;
};

/// Arrangements with a filter that somebody gave a name, and the last one that was used; kept in an INI file, for one
/// account each. GUI thread.
class SavedViews
{
public:
    struct View
    {
        QString name;
        QString filter;
        TableArrangement table;
        bool operator==(const View &) const = default;
    };

    /// Without a path nothing is remembered beyond this object.
    SavedViews(QString path, const QString &account);

    const std::vector<View> &views() const { return m_views; }
    void save(View view); ///< renews one of the same name
    void remove(const QString &name);
    const std::optional<View> &removed() const { return m_removed; } ///< the last one
    void bringBack(); ///< the removed one, where it stood
    std::optional<TableArrangement> last() const;
    void setLast(const TableArrangement &table) const;

private:
    void store() const;
    QString m_path, m_group;
    std::vector<View> m_views;
    std::optional<View> m_removed;
    std::size_t m_removedFrom = 0;
};

} // namespace signalbox
