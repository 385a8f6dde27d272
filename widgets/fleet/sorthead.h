#pragma once

#include "fleet/sortorder.h"
#include "look/looksource.h"
#include "tables/fleettablemodel.h"

#include <QHeaderView>

namespace signalbox {

/// The head of the fleet table: a sorted column is bold with its direction and, of several, its number. Click
/// sorts by one column and turns it round, Shift adds a column.
class SortHead final : public QHeaderView
{
    Q_OBJECT
public:
    SortHead(FleetTableModel &model, LookSource &look, QWidget *parent);

    /// The order after a click on `column`.
    static SortOrder clicked(const SortOrder &order, int column, bool add);

Q_SIGNALS:
    void orderWanted(const signalbox::SortOrder &order);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    void dress();
    FleetTableModel &m_model;
    LookSource &m_look;
};

} // namespace signalbox
