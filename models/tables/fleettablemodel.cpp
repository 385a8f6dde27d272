#include "tables/fleettablemodel.h"

#include "base/background.h"
#include "base/deliver.h"
#include "tables/fleetcells.h"
#include "tables/fleetorder.h"
#include "tables/masking.h"

namespace signalbox {

struct FleetTableModel::Outcome
{
    Wanted wanted = Wanted::Nothing;
    std::shared_ptr<const RowSet> matches;
    std::vector<Row> rows;
    int moved = 0;
    Instant at {};
};

FleetTableModel::FleetTableModel(TableSources sources, QObject *parent)
    : QAbstractTableModel(parent), m_sources(std::move(sources)), m_query(FleetQuery::everything(m_sources.viewer)),
      m_matches(std::make_shared<const RowSet>())
{
    start(Wanted::Reorder);
}

FleetTableModel::~FleetTableModel()
{
    m_running.waitForFinished();
}

void FleetTableModel::setQuery(FleetQuery query)
{
    m_query = std::move(query);
    start(Wanted::Reorder);
}

void FleetTableModel::setOrder(SortOrder order)
{
    std::erase_if(order.keys, [this](const SortKey &key) { return !maySort(key.field); });
    m_order = std::move(order);
    start(Wanted::Reorder);
}

void FleetTableModel::setReader(Reader reader)
{
    m_sources.reader = std::move(reader);
    m_last = {};
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FleetTableModel::refresh() { start(Wanted::Refresh); }
void FleetTableModel::reorder() { start(Wanted::Reorder); }

void FleetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) return;
    if (const auto field = columns()[std::size_t(column)].sort) setOrder({ { { *field, order == Qt::DescendingOrder } } });
}

// The order of hidden values would tell them.
bool FleetTableModel::maySort(SortField field) const
{
    const Masking masking(m_sources.access, m_sources.viewer);
    switch (field) {
    case SortField::Rsrp: case SortField::Session: case SortField::Reason: return masking.seesCauses();
    case SortField::Cell: case SortField::Speed: return masking.seesPositions();
    case SortField::Imsi: case SortField::Iccid: case SortField::Eid: case SortField::Imei: case SortField::Ip: return masking.seesIdentity();
    default: return true;
    }
}

// One job at a time; what is asked for meanwhile is done once afterwards.
void FleetTableModel::start(Wanted wanted)
{
    if (m_busy) {
        m_next = std::max(m_next, wanted);
        return;
    }
    m_busy = true;
    Q_EMIT busyChanged(true);
    auto job = [&fleet = m_sources.fleet, query = m_query, order = m_order, shown = m_rows, wanted, now = m_sources.clock.now()] {
        auto out = std::make_shared<Outcome>();
        out->wanted = wanted;
        out->at = now;
        Row size = 0;
        {
            const auto view = fleet.read();
            size = view.size();
            out->matches = std::make_shared<const RowSet>(query.evaluate(view, now));
        }
        std::vector<Row> ordered = sorted(fleet, *out->matches, order, now);
        if (wanted == Wanted::Refresh) {
            out->rows = keptInPlace(shown, ordered, *out->matches);
            out->moved = rowsToMove(out->rows, ordered, size);
        } else {
            out->rows = std::move(ordered);
        }
        return std::shared_ptr<const Outcome>(std::move(out));
    };
    m_running = inBackground(std::move(job));
    deliver(m_running, this, [this](const std::shared_ptr<const Outcome> &outcome) { take(*outcome); });
}

void FleetTableModel::take(const Outcome &outcome)
{
    m_matches = outcome.matches;
    m_filteredAt = outcome.at;
    // A refresh knew the order of rows from before; when a new order was asked for meanwhile, that one counts.
    if (outcome.wanted == Wanted::Reorder || m_next != Wanted::Reorder) replaceRows(outcome.rows);
    m_busy = false;
    const Wanted next = std::exchange(m_next, Wanted::Nothing);
    if (m_movedRows != outcome.moved) {
        m_movedRows = outcome.moved;
        Q_EMIT movedRowsChanged(m_movedRows);
    }
    Q_EMIT matchesChanged();
    if (next != Wanted::Nothing) start(next);
    else Q_EMIT busyChanged(false);
}

// Selections live in persistent indexes: rows that go are first moved to the end and taken out at once, rows
// that come are put at the end and then moved, all in one change of layout each.
void FleetTableModel::replaceRows(std::vector<Row> rows)
{
    RowSet wanted(m_sources.fleet.size() + 1, 0);
    for (const Row row : rows) wanted.add(row);
    std::vector<Row> staying, going;
    for (const Row row : m_rows) (wanted.contains(row) ? staying : going).push_back(row);
    if (!going.empty()) {
        const int left = int(staying.size());
        std::vector<Row> parted = staying;
        parted.insert(parted.end(), going.begin(), going.end());
        if (parted != m_rows) relayout(std::move(parted));
        beginRemoveRows({}, left, int(m_rows.size()) - 1);
        m_rows.resize(std::size_t(left));
        reposition();
        endRemoveRows();
    }
    std::vector<Row> coming;
    for (const Row row : rows)
        if (rowOf(row) < 0) coming.push_back(row);
    if (!coming.empty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + coming.size()) - 1);
        m_rows.insert(m_rows.end(), coming.begin(), coming.end());
        reposition();
        endInsertRows();
    }
    if (m_rows != rows) relayout(std::move(rows));
}

void FleetTableModel::relayout(std::vector<Row> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Row> fleetRows;
    for (const QModelIndex &index : before) fleetRows.push_back(fleetRow(index.row()));
    m_rows = std::move(rows);
    reposition();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) after.append(index(rowOf(fleetRows[std::size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FleetTableModel::reposition()
{
    m_positions.assign(m_sources.fleet.size(), -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_positions[m_rows[i]] = int(i);
}

void FleetTableModel::tick(int firstRow, int lastRow)
{
    const int first = std::max(0, firstRow), last = std::min(rowCount() - 1, lastRow);
    if (first <= last) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int FleetTableModel::rowOf(Row fleetRow) const
{
    return fleetRow < m_positions.size() ? m_positions[fleetRow] : -1;
}

int FleetTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int FleetTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FleetTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    const Row row = m_rows[std::size_t(index.row())];
    if (role == RowIdRole) return uint(row);
    const bool ours = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role >= Qt::UserRole;
    return ours ? cell(row, Column(index.column())).data(role) : QVariant();
}

const TableCell &FleetTableModel::cell(Row row, Column column) const
{
    const Instant now = std::chrono::floor<std::chrono::seconds>(m_sources.clock.now());
    const std::uint64_t generation = m_sources.fleet.generation();
    if (m_last.row != row || m_last.column != column || m_last.generation != generation || m_last.at != now) {
        const auto view = m_sources.fleet.read();
        m_last = { row, column, view.generation(), now, FleetCells(view, m_sources, m_sources.clock.now()).cell(row, column) };
    }
    return m_last.cell;
}

} // namespace signalbox
