#pragma once

#include "fleet/query.h"
#include "fleet/sortorder.h"
#include "tables/sources.h"
#include "tables/tablecell.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace signalbox {

/// The fleet as a table with its own filter and order. Lives in the GUI thread; filters and sorts on the
/// global thread pool and takes the result in when it is there. Values are always live; rows are added or
/// removed by refresh() and move only by reorder(). Shows every vehicle in scope until a filter is set.
class FleetTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        State, Vehicle, Cohort, Place, Network, RatColumn, Rsrp, LastFact, Session, Today, ReasonColumn,
        // hidden until chosen
        Country, ImsiColumn, IccidColumn, EidColumn, ImeiColumn, Ip, CellColumn, Firmware, Battery, Speed, OperationColumn,
        PlateColumn, VinColumn, TypeColumn,
        ColumnCount,
    };
    struct ColumnSpec
    {
        Column column;
        QLatin1StringView id; ///< stable, for settings: "state", "vehicle", …
        int width; ///< pixels at 100 %
        bool shown; ///< at first
        std::optional<SortField> sort;
    };

    explicit FleetTableModel(TableSources sources, QObject *parent = nullptr);
    ~FleetTableModel() override; ///< waits for a running sort

    static const std::vector<ColumnSpec> &columns();

    void setQuery(FleetQuery query); ///< a new filter also brings the new order
    void setOrder(SortOrder order);
    const SortOrder &order() const { return m_order; }
    void setReader(Reader reader);
    /// Filters again; rows that match no more go, new ones are put at their place; the others stay. Call
    /// every second or two.
    void refresh();
    /// Takes the order that the values have now.
    void reorder();
    /// Rows that would change their place by reorder(), as of the last refresh().
    int movedRows() const { return m_movedRows; }
    /// Repaints the rows that are on screen; call at 2 Hz (ages: 1 Hz).
    void tick(int firstRow, int lastRow);

    Row fleetRow(int row) const { return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)] : noRow; }
    int rowOf(Row fleetRow) const; ///< -1 when filtered out
    /// What the filter matched, for the map; never null.
    std::shared_ptr<const RowSet> matches() const { return m_matches; }
    bool isBusy() const { return m_busy; }
    Instant filteredAt() const { return m_filteredAt; } ///< world time of the result that is shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Called by a clicked header: one key. Shift-click belongs to the view (setOrder with several keys).
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void matchesChanged();
    void movedRowsChanged(int rows);
    void busyChanged(bool busy);

private:
    enum class Wanted : std::uint8_t { Nothing, Refresh, Reorder };
    struct Outcome;
    void start(Wanted wanted);
    void take(const Outcome &outcome);
    void replaceRows(std::vector<Row> rows);
    void relayout(std::vector<Row> rows);
    void reposition();
    bool maySort(SortField field) const;
    const TableCell &cell(Row row, Column column) const;

    TableSources m_sources;
    FleetQuery m_query;
    SortOrder m_order;
    std::vector<Row> m_rows;
    std::vector<std::int32_t> m_positions; // of a fleet row in m_rows, -1 = none
    std::shared_ptr<const RowSet> m_matches;
    QFuture<std::shared_ptr<const Outcome>> m_running;
    Wanted m_next = Wanted::Nothing;
    bool m_busy = false;
    int m_movedRows = 0;
    Instant m_filteredAt {};

    // The delegate asks for one role after the other of the same cell.
    struct LastCell
    {
        Row row = noRow;
        Column column = ColumnCount;
        std::uint64_t generation = 0;
        Instant at {};
        TableCell cell;
    };
    mutable LastCell m_last;
};

} // namespace signalbox
