#pragma once

#include "look/desktable.h"
#include "tables/fleettablemodel.h"

namespace signalbox {

/// Opens and closes groups of the fleet's table: Right and Left, and the chevron. Left on a vehicle goes to its group.
class GroupInput final : public QObject
{
    Q_OBJECT
public:
    GroupInput(DeskTable &table, FleetTableModel &model, LookSource &look);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(int key);
    bool press(const QPoint &at);
    DeskTable &m_table;
    FleetTableModel &m_model;
    LookSource &m_look;
};

} // namespace signalbox
