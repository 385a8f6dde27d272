#pragma once

#include "look/looksource.h"

#include <QStyledItemDelegate>

namespace signalbox {

/// Paints cells of tables and lists: separator, hover over the whole row, selection fill and 3-px bar, glyph +
/// word. Text colours: state words of rank 4 and up in their colour, "Text3" where the model's ForegroundRole
/// holds the number of a Token as int.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableDelegate(LookSource &look, int stateRole, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    LookSource &m_look;
    int m_stateRole;
};

} // namespace signalbox
