#include "operations/operationfilter.h"

#include "tables/operationtablemodel.h"

namespace signalbox {

OperationFilterModel::OperationFilterModel(OperationTableModel &operations, QObject *parent)
    : QSortFilterProxyModel(parent), m_operations(operations)
{
    setSourceModel(&operations);
    setDynamicSortFilter(true);
    setSortRole(RawRole);
}

void OperationFilterModel::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

void OperationFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

bool OperationFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const Operation *operation = m_operations.operation(row);
    if (!operation)
        return false;
    const bool open = isOpen(operation->state);
    if ((m_show == Show::Open && !open) || (m_show == Show::Settled && open))
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < m_operations.columnCount(); ++column) {
        if (m_operations.index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace signalbox
