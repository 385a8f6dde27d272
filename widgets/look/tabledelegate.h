#pragma once

#include "look/cellroles.h"
#include "look/looksource.h"

#include <QStyledItemDelegate>

namespace signalbox {

/// Paints cells of tables and lists: separator, hover over the whole row, selection fill and 3-px bar, glyph +
/// word. A state word has its colour from rank 4 up; other words stay in text.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableDelegate(LookSource &look, CellRoles roles, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What lies under a cell: selection or hover, separator, bar.
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    LookSource &m_look;
    CellRoles m_roles;
};

} // namespace signalbox
