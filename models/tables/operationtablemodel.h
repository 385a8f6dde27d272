#pragma once

#include "operations/operationsdesk.h"
#include "tables/sources.h"
#include "tables/syncedrows.h"

#include <QTimer>

namespace signalbox {

/// The operations of the journal, newest first. Reads again what changed, through the desk; GUI thread.
class OperationTableModel final : public SyncedRows<Operation>
{
    Q_OBJECT
public:
    enum Column { Number, Vehicle, Kind, Profile, State, Outcome, EvidenceColumn, Since, Contact, By, ColumnCount };

    /// `desk` outlives the model.
    OperationTableModel(OperationsDesk &desk, TableSources sources, QObject *parent = nullptr);

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
    void readChanged();
    void readOne(const QUuid &id, const VehicleId &vehicle);
    void readNewest();
    void take(const Operation &operation);
    TableCell cell(const Operation &operation, Column column) const;
    TableCell profile(const Operation &operation) const;
    TableCell contact(const Operation &operation, const Reader &reader, Instant now) const;

    OperationsDesk &m_desk;
    TableSources m_sources;
    std::optional<Error> m_error;
    int m_asked = 0; // only the answer to the newest question counts
    QSet<QUuid> m_changed; // since the last look
    QTimer m_soon; // a campaign changes hundreds at once: they are read together
};

} // namespace signalbox
