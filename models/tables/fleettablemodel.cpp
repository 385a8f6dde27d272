#include "tables/fleettablemodel.h"

#include "base/background.h"
#include "base/deliver.h"
#include "tables/fleetcells.h"
#include "tables/groupline.h"
#include "tables/masking.h"

namespace signalbox {

FleetTableModel::FleetTableModel(TableSources sources, QObject *parent)
    : QAbstractTableModel(parent), m_sources(std::move(sources)), m_query(FleetQuery::everything(m_sources.viewer))
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
    order.keys.resize(std::min(order.keys.size(), SortOrder::mostKeys));
    m_order = std::move(order);
    start(Wanted::Reorder);
}

void FleetTableModel::setGrouping(std::vector<GroupField> fields)
{
    const std::vector<GroupField> allowed = groupFieldsFor(m_sources);
    std::erase_if(fields, [&](GroupField field) { return std::find(allowed.begin(), allowed.end(), field) == allowed.end(); });
    fields.resize(std::min(fields.size(), FleetGroups::mostLevels));
    if (fields == m_grouping) return;
    m_grouping = std::move(fields);
    m_open.clear();
    start(Wanted::Reorder);
}

void FleetTableModel::setReader(Reader reader)
{
    m_sources.reader = std::move(reader);
    m_last = {};
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FleetTableModel::refresh() { start(Wanted::Refresh); }
void FleetTableModel::reorder() { start(Wanted::Reorder); }

void FleetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) return;
    setOrder({ { { columns()[std::size_t(column)].sort, order == Qt::DescendingOrder } } });
}

bool FleetTableModel::maySort(SortField field) const
{
    const Masking masking(m_sources.access, m_sources.viewer);
    switch (field) {
    case SortField::Rsrp: case SortField::Session: case SortField::Reason: return masking.seesCauses();
    case SortField::Cell: case SortField::Speed: return masking.seesPositions();
    case SortField::Imsi: case SortField::Iccid: case SortField::Eid: case SortField::Imei: case SortField::Ip: case SortField::Vin:
        return masking.seesIdentity();
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
    m_doing = wanted;
    m_since.start();
    Q_EMIT busyChanged(true);
    const bool sameGroups = m_groups->fields() == m_grouping;
    FleetTableJob job { m_sources.fleet, m_query, m_order, m_kept, sameGroups ? m_groups : std::make_shared<const FleetGroups>(m_grouping),
                        m_open, sameGroups ? m_lines : std::make_shared<const FleetLines>(), wanted == Wanted::Refresh, !persistentIndexList().isEmpty(), m_sources.clock.now() };
    m_running = inBackground([job = std::move(job)] { return job.run(); });
    deliver(m_running, this, [this](const std::shared_ptr<const FleetTableJob::Outcome> &outcome) { take(*outcome); });
}

void FleetTableModel::take(const FleetTableJob::Outcome &outcome)
{
    m_matches = outcome.matches;
    m_filteredAt = outcome.at;
    // A refresh knew the order of rows from before; when a new order was asked for meanwhile, that one counts.
    const bool overtaken = outcome.keptPlaces && m_next == Wanted::Reorder;
    if (!overtaken && outcome.groups->fields() != m_groups->fields()) {
        beginResetModel(); // lines of other groups: nothing stays the same
        m_groups = outcome.groups;
        m_shownOpen = outcome.open;
        m_lines = outcome.lines;
        endResetModel();
    } else if (!overtaken) {
        m_groups = outcome.groups;
        m_shownOpen = outcome.open;
        if (outcome.lines != m_lines) show(outcome);
    }
    m_busy = false;
    m_effort = m_since.elapsed();
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
void FleetTableModel::show(const FleetTableJob::Outcome &outcome)
{
    if (persistentIndexList().isEmpty()) return relayout(outcome.lines); // nobody holds a row: once is enough
    const LineChange steps = outcome.steps ? *outcome.steps : stepsBetween(*m_lines, *outcome.lines);
    if (steps.stayed) {
        if (steps.parted) relayout(steps.parted);
        beginRemoveRows({}, steps.stayed->size(), rowCount() - 1);
        m_lines = steps.stayed;
        endRemoveRows();
    }
    if (steps.grown) {
        beginInsertRows({}, rowCount(), steps.grown->size() - 1);
        m_lines = steps.grown;
        endInsertRows();
    }
    if (steps.moves) relayout(outcome.lines);
}

void FleetTableModel::relayout(const std::shared_ptr<const FleetLines> &lines)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::shared_ptr<const FleetLines> old = std::exchange(m_lines, lines);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &each : before) after.append(index(m_lines->placeOf(old->at(each.row())), each.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FleetTableModel::tick(int firstRow, int lastRow)
{
    const int first = std::max(0, firstRow), last = std::min(rowCount() - 1, lastRow);
    if (first <= last) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int FleetTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_lines->size(); }
int FleetTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FleetTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Line line = m_lines->at(index.row());
    if (signalbox::isGroup(line)) return groupData(signalbox::groupOf(line), Column(index.column()), role);
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    if (role == RowIdRole) return uint(line);
    const bool ours = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role >= Qt::UserRole;
    return ours ? cell(line, Column(index.column())).data(role) : QVariant();
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
