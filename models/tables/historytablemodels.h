#pragma once

#include "fleet/networkchange.h"
#include "operations/journal.h"
#include "tables/sources.h"
#include "tables/syncedrows.h"

namespace signalbox {

/// A row of a table of a vehicle's card: finished cells under an id.
struct CardLine
{
    QString id;
    std::vector<TableCell> cells;
};

/// A table of a vehicle's card, replaced as a whole by what its owner read. GUI thread.
class CardTableModel : public SyncedRows<CardLine>
{
    Q_OBJECT
public:
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Holds from the next lines on.
    void setReader(Reader reader) { m_sources.reader = std::move(reader); }

protected:
    CardTableModel(TableSources sources, QStringList heads, std::vector<int> numberColumns, QObject *parent);
    QString idOf(const CardLine &line) const override { return line.id; }
    void setLines(std::vector<CardLine> lines);
    const TableSources &sources() const { return m_sources; }
    QString told(Instant t, const QTimeZone &zone) const; ///< words::time at the clock's now

private:
    TableSources m_sources;
    QStringList m_heads;
    std::vector<int> m_numberColumns;
};

/// Sessions, newest first. Roles that see no causes read volumes and networks, no times.
class SessionTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    enum Column { Started, Ended, Network, RatColumn, ImsiColumn, IccidColumn, Apn, Ip, In, Out, CauseColumn, ColumnCount };
    explicit SessionTableModel(TableSources sources, QObject *parent = nullptr);
    void setSessions(const std::vector<SessionRow> &sessions, const QTimeZone &zone);
};

/// Profiles on the eUICC. A source that disagrees with what we believe is flagged in its cell.
class ProfileTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    enum Column { Name, IccidColumn, Use, Supplier, Believed, Card, Provider, OnAir, ColumnCount };
    explicit ProfileTableModel(TableSources sources, QObject *parent = nullptr);
    void setStatements(const std::vector<ProfileStatement> &statements, const QTimeZone &zone);
};

/// Sessions, changes of network, signalling, device reports and operations of one vehicle merged, newest first.
/// Roles that see no causes read device reports and operations only.
class EventTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    enum Column { At, Kind, What, ColumnCount };
    explicit EventTableModel(TableSources sources, QObject *parent = nullptr);
    void setEvents(const VehicleHistory &history, const std::vector<Operation> &operations, const std::vector<NamedChange> &changes,
                   const QTimeZone &zone);
};

/// The last known value of everything, with its source and age. Reads FleetState; call refresh() at 1 Hz.
class LastValuesModel final : public CardTableModel
{
    Q_OBJECT
public:
    enum Column { Label, Value, Source, Age, ColumnCount };
    explicit LastValuesModel(TableSources sources, QObject *parent = nullptr);
    void setVehicle(Row row);
    void refresh();

private:
    Row m_row = noRow;
};

} // namespace signalbox
