#pragma once

#include "fleet/history.h"
#include "operations/journal.h"
#include "tables/sources.h"
#include "tables/tablecell.h"

#include <QAbstractTableModel>

namespace signalbox {

/// A table of a vehicle's card, newest first: rows of finished cells, kept in place where a row id is
/// the same as before (compared from the end), so that a selection stays. GUI thread.
class CardTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Line
    {
        QString id;
        std::vector<TableCell> cells;
    };

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    CardTableModel(std::vector<QString> heads, std::vector<int> numberColumns, QObject *parent);
    void setLines(std::vector<Line> lines);

private:
    std::vector<QString> m_heads;
    std::vector<int> m_numberColumns;
    std::vector<Line> m_lines;
};

/// Sessions, newest first: started, ended, network, RAT, IMSI, ICCID, APN, IP, in, out, cause.
class SessionTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    SessionTableModel(TableSources sources, QObject *parent = nullptr);
    void setSessions(const std::vector<SessionRow> &sessions, const QTimeZone &zone);

private:
    TableSources m_sources;
};

/// Profiles on the eUICC: profile, ICCID, we believe, card said, provider says, seen on air. A source that
/// disagrees with what we believe is flagged in its cell.
class ProfileTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    ProfileTableModel(TableSources sources, QObject *parent = nullptr);
    void setStatements(const std::vector<ProfileStatement> &statements, const QTimeZone &zone);

private:
    TableSources m_sources;
};

/// Sessions, signalling, device reports and operations of one vehicle merged, newest first.
class EventTableModel final : public CardTableModel
{
    Q_OBJECT
public:
    EventTableModel(TableSources sources, QObject *parent = nullptr);
    void setEvents(const VehicleHistory &history, const std::vector<Operation> &operations, const QTimeZone &zone);

private:
    TableSources m_sources;
};

/// The last known value of everything: label, value, source, age. Reads FleetState; call refresh() at 1 Hz.
class LastValuesModel final : public CardTableModel
{
    Q_OBJECT
public:
    LastValuesModel(TableSources sources, QObject *parent = nullptr);
    void setVehicle(Row row);
    void refresh();

private:
    TableSources m_sources;
    Row m_row = noRow;
};

} // namespace signalbox
