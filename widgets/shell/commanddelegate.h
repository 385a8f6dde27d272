#pragma once

#include "look/looksource.h"

#include <QStyledItemDelegate>

namespace signalbox {

/// A palette row: icon, text with the typed words bold, key or note at the end.
class CommandDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CommandDelegate(LookSource &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintEnd(QPainter &painter, const QRect &row, Qt::LayoutDirection direction, const QString &end) const;
    void paintText(QPainter &painter, const QRect &box, Qt::LayoutDirection direction, const QString &text,
                   const QString &typed) const;
    LookSource &m_look;
};

} // namespace signalbox
