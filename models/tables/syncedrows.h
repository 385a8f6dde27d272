#pragma once

#include "tables/tablecell.h"

#include <QAbstractTableModel>
#include <QSet>

namespace signalbox {

/// A list of items as rows, replaced as a whole; rows whose id was there before stay themselves, so that
/// selections and persistent indexes hold. Resets only when those rows changed their order among themselves.
template<typename Item>
class SyncedRows : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }

protected:
    using QAbstractTableModel::QAbstractTableModel;
    virtual QString idOf(const Item &item) const = 0;
    const std::vector<Item> &items() const { return m_items; }

    void setItems(std::vector<Item> items)
    {
        removeAllBut(items);
        if (!keptInOrder(items)) {
            beginResetModel();
            m_items = std::move(items);
            endResetModel();
            return;
        }
        for (std::size_t i = 0; i < items.size();) {
            if (i < m_items.size() && idOf(m_items[i]) == idOf(items[i])) {
                m_items[i] = items[i];
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < items.size() && (i >= m_items.size() || idOf(m_items[i]) != idOf(items[end]))) ++end;
            beginInsertRows({}, int(i), int(end) - 1);
            m_items.insert(m_items.begin() + std::ptrdiff_t(i), items.begin() + std::ptrdiff_t(i), items.begin() + std::ptrdiff_t(end));
            endInsertRows();
            i = end;
        }
        if (!m_items.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    void replaceItem(int row, Item item)
    {
        m_items[std::size_t(row)] = std::move(item);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    void insertFirst(std::vector<Item> items)
    {
        if (items.empty()) return;
        beginInsertRows({}, 0, int(items.size()) - 1);
        m_items.insert(m_items.begin(), items.begin(), items.end());
        endInsertRows();
    }

private:
    void removeAllBut(const std::vector<Item> &items)
    {
        QSet<QString> wanted;
        for (const Item &item : items) wanted.insert(idOf(item));
        for (std::size_t end = m_items.size(); end > 0;) {
            if (wanted.contains(idOf(m_items[end - 1]))) {
                --end;
                continue;
            }
            std::size_t first = end - 1;
            while (first > 0 && !wanted.contains(idOf(m_items[first - 1]))) --first;
            beginRemoveRows({}, int(first), int(end) - 1);
            m_items.erase(m_items.begin() + std::ptrdiff_t(first), m_items.begin() + std::ptrdiff_t(end));
            endRemoveRows();
            end = first;
        }
    }

    bool keptInOrder(const std::vector<Item> &items) const
    {
        std::size_t next = 0;
        for (const Item &item : items)
            if (next < m_items.size() && idOf(m_items[next]) == idOf(item)) ++next;
        return next == m_items.size();
    }

    std::vector<Item> m_items;
};

} // namespace signalbox
