#pragma once

#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"

#include <QMenu>

namespace signalbox {

/// Every kind of order for a vehicle but the switch, which has its own button. What the connection cannot do, or the role may
/// not, stays in place, greyed out with the reason as tooltip.
class OrderMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit OrderMenu(QWidget *parent = nullptr);

    /// For the vehicle in `row`, or those that are like it.
    void offer(const OperationsDesk &desk, const TableSources &sources, Row row);

Q_SIGNALS:
    void chosen(signalbox::OperationKind kind);
    void retireChosen();

private:
    QAction *addKind(OperationKind kind);

    std::vector<std::pair<OperationKind, QAction *>> m_kinds;
    QAction *m_retire = nullptr;
};

} // namespace signalbox
