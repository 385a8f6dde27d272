#pragma once

#include "look/looksource.h"
#include "look/tabledelegate.h"
#include "tables/groupline.h"

namespace signalbox {

/// Paints the fleet's table: cells of vehicles as in every table, a group across its whole line with chevron, worst
/// state, name and the count of each state.
class FleetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    FleetDelegate(LookSource &look, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the chevron of a group of that level is, in a line of that width.
    static QRect chevron(const Look &look, const QRect &line, int level);

private:
    void paintGroup(QPainter &painter, const QRect &line, const QRect &clip, const GroupLine &group, const QLocale &locale) const;
    LookSource &m_look;
    TableDelegate m_cells;
};

} // namespace signalbox
