#pragma once

#include "operations/operationsdesk.h"
#include "tables/sources.h"
#include "tables/syncedrows.h"

namespace signalbox {

/// The operations of the journal, newest first. Re-reads through the desk when something changed; GUI thread.
class OperationTableModel final : public SyncedRows<Operation>
{
    Q_OBJECT
public:
    enum Column { Number, Vehicle, Kind, Profile, State, Outcome, EvidenceColumn, Since, Contact, By, ColumnCount };

    /// `desk` outlives the model.
    OperationTableModel(OperationsDesk &desk, TableSources sources, QObject *parent = nullptr);

    void setFilter(OperationFilter filter);
    const OperationFilter &filter() const { return m_filter; }
    void setReader(Reader reader);
    void reload();
    void tick(); ///< ages; call at 1 Hz
    const Operation *operation(int row) const; ///< nullptr when out of range; until the next reload
    int rowOf(const QUuid &id) const; ///< -1 when not shown
    const std::optional<Error> &lastError() const { return m_error; } ///< of the last reload; rows stay as they were

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const signalbox::Error &error);

protected:
    QString idOf(const Operation &operation) const override { return operation.id.toString(); }

private:
    TableCell cell(const Operation &operation, Column column) const;
    TableCell contact(const Operation &operation, Instant now) const;

    OperationsDesk &m_desk;
    TableSources m_sources;
    OperationFilter m_filter;
    std::optional<Error> m_error;
    int m_asked = 0; // only the answer to the newest question counts
};

} // namespace signalbox
