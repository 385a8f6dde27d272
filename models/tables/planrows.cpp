#include "tables/planrows.h"

namespace signalbox {

PlanRows::PlanRows(QStringList heads, QObject *parent) : QAbstractTableModel(parent), m_heads(std::move(heads)) { }

void PlanRows::setLines(std::vector<Line> lines)
{
    const bool sameRows = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                     [](const Line &a, const Line &b) { return a.id == b.id; });
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString PlanRows::id(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[std::size_t(row)].id : QString();
}

int PlanRows::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) { return line.id == id; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int PlanRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PlanRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant PlanRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (role == RowIdRole)
        return line.id;
    if (std::size_t(index.column()) >= line.cells.size())
        return {};
    const Cell &cell = line.cells[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell.text;
    case StateRole: return cell.rank >= 0 ? QVariant(cell.rank) : QVariant();
    case MutedRole: return cell.muted;
    default: return {};
    }
}

QVariant PlanRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_heads.value(section);
    return {};
}

} // namespace signalbox
