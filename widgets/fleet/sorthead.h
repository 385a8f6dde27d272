#pragma once

#include "fleet/sortorder.h"
#include "look/looksource.h"
#include "tables/fleettablemodel.h"

#include <QHeaderView>

class QMenu;

namespace signalbox {

/// The head of the fleet table: a sorted column is bold with its direction and, of several, its number. Click
/// sorts by one column and turns it round, Shift adds a column; its menu does more.
class SortHead final : public QHeaderView
{
    Q_OBJECT
public:
    SortHead(FleetTableModel &model, LookSource &look, QWidget *parent);

    /// The order after a click on `column`.
    static SortOrder clicked(const SortOrder &order, int column, bool add);

    /// What can be done with a column: sort, filter, group, hide.
    void fillMenu(QMenu &menu, int column);

Q_SIGNALS:
    void orderWanted(const signalbox::SortOrder &order);
    void filterWanted(const QString &field);
    void groupWanted(signalbox::GroupField field);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    void dress();
    FleetTableModel &m_model;
    LookSource &m_look;
};

} // namespace signalbox
