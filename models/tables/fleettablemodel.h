#pragma once

#include "fleet/grouping.h"
#include "fleet/query.h"
#include "fleet/sortorder.h"
#include "tables/fleetlines.h"
#include "tables/fleettablejob.h"
#include "tables/sources.h"
#include "tables/tablecell.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QFuture>

namespace signalbox {

/// The fleet as a table with its own filter, order and groups. Lives in the GUI thread; filters and sorts on the
/// global thread pool and takes the result in when it is there. Values are always live; lines are added or
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
        SortField sort;
        QLatin1StringView filter; ///< field of the filter language
        std::optional<GroupField> group;
    };

    explicit FleetTableModel(TableSources sources, QObject *parent = nullptr);
    ~FleetTableModel() override; ///< waits for a running sort

    static const std::vector<ColumnSpec> &columns();
    static std::optional<Column> columnFromId(QStringView id);
    static QString head(Column column); ///< with its unit

    void setQuery(FleetQuery query); ///< a new filter also brings the new order
    const FleetQuery &query() const { return m_query; }
    void setOrder(SortOrder order); ///< without keys that the viewer may not see
    const SortOrder &order() const { return m_order; }
    bool maySort(SortField field) const; ///< the order of hidden values would tell them
    /// Outermost first; none: flat. Fields that the viewer may not see are left out. All groups are closed at first.
    void setGrouping(std::vector<GroupField> fields);
    const std::vector<GroupField> &grouping() const { return m_grouping; }
    void setReader(Reader reader);
    /// Filters again; rows that match no more go, new ones are put at their place; the others stay. Call
    /// every second or two.
    void refresh();
    /// Takes the order that the values have now.
    void reorder();
    /// Lines that would change their place by reorder(), as of the last refresh(); estimated when they are very many.
    int movedRows() const { return m_movedRows; }
    /// Repaints the lines that are on screen; call at 2 Hz (ages: 1 Hz).
    void tick(int firstRow, int lastRow);

    /// noRow for a group.
    Row fleetRow(int row) const;
    int rowOf(Row fleetRow) const { return m_lines->placeOf(fleetRow); } ///< -1 when filtered out, or in a closed group
    bool isGroup(int row) const;
    void setOpen(int row, bool open); ///< of a group's line
    bool isOpen(int row) const;
    /// Where the group of a line stands: the group around a group, the innermost one of a vehicle; -1 = none.
    int groupAround(int row) const;
    /// Group lines on [firstRow, endRow).
    int groupsIn(int firstRow, int endRow) const { return m_lines->groupsIn(firstRow, endRow); }
    int groupCount() const; ///< outermost groups that have vehicles
    /// What the filter matched, for the map; never null.
    std::shared_ptr<const RowSet> matches() const { return m_matches; }
    bool isBusy() const { return m_busy; }
    /// Since when a new order is being made, in ms; 0 when none is.
    qint64 orderingFor() const { return m_busy && m_doing == Wanted::Reorder ? m_since.elapsed() : 0; }
    /// How long the last errand took, in ms: refresh() the less often, the longer it is.
    qint64 effort() const { return m_effort; }
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
    void start(Wanted wanted);
    void take(const FleetTableJob::Outcome &outcome);
    void show(const FleetTableJob::Outcome &outcome);
    void relayout(const std::shared_ptr<const FleetLines> &lines);
    const TableCell &cell(Row row, Column column) const;
    QVariant groupData(std::uint32_t group, Column column, int role) const;
    bool isOpenGroup(std::uint32_t group) const { return group < m_shownOpen.size() && m_shownOpen[group]; }

    TableSources m_sources;
    FleetQuery m_query;
    SortOrder m_order;
    std::vector<GroupField> m_grouping;
    std::vector<char> m_open, m_shownOpen; // groups by number: as wanted, and as the lines show it
    std::shared_ptr<KeptOrder> m_kept = std::make_shared<KeptOrder>();
    std::shared_ptr<const FleetGroups> m_groups = std::make_shared<FleetGroups>();
    std::shared_ptr<const FleetLines> m_lines = std::make_shared<FleetLines>();
    std::shared_ptr<const RowSet> m_matches = std::make_shared<RowSet>();
    QFuture<std::shared_ptr<const FleetTableJob::Outcome>> m_running;
    Wanted m_next = Wanted::Nothing;
    bool m_busy = false;
    Wanted m_doing = Wanted::Nothing;
    QElapsedTimer m_since;
    qint64 m_effort = 0;
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
