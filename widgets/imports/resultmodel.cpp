#include "imports/resultmodel.h"

#include "tables/roles.h"
#include "words/imports.h"

namespace signalbox {

namespace {

bool passes(const RowResult &row, RowFilter filter)
{
    switch (filter) {
    case RowFilter::All: return true;
    case RowFilter::New: return row.outcome == RowOutcome::New;
    case RowFilter::Changed: return row.outcome == RowOutcome::Changed;
    case RowFilter::Unchanged: return row.outcome == RowOutcome::Unchanged;
    case RowFilter::Refused: return row.outcome == RowOutcome::Refused;
    case RowFilter::Warned: return row.warns();
    }
    return false;
}

} // namespace

qint64 countOf(const ImportCounts &counts, RowFilter filter)
{
    switch (filter) {
    case RowFilter::All: return counts.rows();
    case RowFilter::New: return counts.of(RowOutcome::New);
    case RowFilter::Changed: return counts.of(RowOutcome::Changed);
    case RowFilter::Unchanged: return counts.of(RowOutcome::Unchanged);
    case RowFilter::Refused: return counts.of(RowOutcome::Refused);
    case RowFilter::Warned: return counts.warned;
    }
    return 0;
}

ResultModel::ResultModel(QLocale locale, QObject *parent) : QAbstractTableModel(parent), m_locale(std::move(locale)) { }

void ResultModel::setRows(std::vector<RowResult> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    sift();
    endResetModel();
}

void ResultModel::setFilter(RowFilter filter)
{
    beginResetModel();
    m_filter = filter;
    sift();
    endResetModel();
}

void ResultModel::sift()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (passes(m_rows[i], m_filter)) m_shown.push_back(i);
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultModel::text(const RowResult &row, int column) const
{
    switch (column) {
    case Line: return m_locale.toString(row.line);
    case Outcome: return words::rowOutcome(row.outcome);
    case Vehicle: return row.vehicle;
    case Iccid: return row.iccid;
    default: return words::rowNotes(row, m_locale);
    }
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RowResult &row = m_rows[m_shown[std::size_t(index.row())]];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(row, column);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | (column == Line ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft));
    case RawRole: return column == Line ? QVariant(row.line) : QVariant(text(row, column));
    case MutedRole: return column == Outcome && row.outcome == RowOutcome::Unchanged;
    case MonoRole: return column == Iccid;
    case RowIdRole: return row.row;
    default: return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignVCenter | (section == Line ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Line: return tr("Line");
    case Outcome: return tr("Outcome");
    case Vehicle: return tr("Vehicle");
    case Iccid: return tr("ICCID");
    default: return tr("Why, and what changes");
    }
}

} // namespace signalbox
