#pragma once

#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"

namespace signalbox {

/// The operations of the journal, newest first. Re-reads what changed through the desk; GUI thread.
class OperationTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Vehicle, Kind, Profile, State, Outcome, EvidenceColumn, Since, Contact, By, ColumnCount };

    OperationTableModel(OperationsDesk &desk, TableSources sources, QObject *parent = nullptr);

    void setFilter(OperationFilter filter);
    void setReader(Reader reader);
    void reload();
    void tick(); ///< ages; call at 1 Hz
    const Operation *operation(int row) const;
    int rowOf(const QUuid &id) const; ///< -1 when not shown
    /// Of the last reload; empty code when it went well.
    const Error &lastError() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);

private:
    void take(std::vector<Operation> operations);
    QVariant cell(const Operation &operation, Column column, int role) const;

    OperationsDesk &m_desk;
    TableSources m_sources;
    OperationFilter m_filter;
    std::vector<Operation> m_operations;
    Error m_error;
    int m_asked = 0; // only the answer to the newest question counts
};

} // namespace signalbox
