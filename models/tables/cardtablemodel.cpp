#include "tables/historytablemodels.h"

namespace signalbox {

CardTableModel::CardTableModel(std::vector<QString> heads, std::vector<int> numberColumns, QObject *parent)
    : QAbstractTableModel(parent), m_heads(std::move(heads)), m_numberColumns(std::move(numberColumns))
{
}

int CardTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CardTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant CardTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    if (role == RowIdRole) return line.id;
    return line.cells[std::size_t(index.column())].data(role);
}

QVariant CardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_heads.size())) return {};
    if (role == Qt::DisplayRole) return m_heads[std::size_t(section)];
    if (role != Qt::TextAlignmentRole) return {};
    const bool number = std::find(m_numberColumns.begin(), m_numberColumns.end(), section) != m_numberColumns.end();
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading));
}

// Rows with a known id stay where a selection holds them: only the tail that differs is taken out and put in.
void CardTableModel::setLines(std::vector<Line> lines)
{
    std::size_t same = 0;
    while (same < lines.size() && same < m_lines.size() && lines[lines.size() - 1 - same].id == m_lines[m_lines.size() - 1 - same].id)
        ++same;
    const auto oldHead = m_lines.size() - same, newHead = lines.size() - same;
    if (oldHead > 0) {
        beginRemoveRows({}, 0, int(oldHead) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + std::ptrdiff_t(oldHead));
        endRemoveRows();
    }
    if (newHead > 0) {
        beginInsertRows({}, 0, int(newHead) - 1);
        m_lines = std::move(lines);
        endInsertRows();
    } else {
        m_lines = std::move(lines);
    }
    if (same > 0) Q_EMIT dataChanged(index(int(newHead), 0), index(int(m_lines.size()) - 1, columnCount() - 1));
}

} // namespace signalbox
