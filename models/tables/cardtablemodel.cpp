#include "tables/historytablemodels.h"

#include "words/times.h"

namespace signalbox {

CardTableModel::CardTableModel(TableSources sources, QStringList heads, std::vector<int> numberColumns, QObject *parent)
    : SyncedRows<CardLine>(parent), m_sources(std::move(sources)), m_heads(std::move(heads)), m_numberColumns(std::move(numberColumns))
{
}

int CardTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant CardTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    const CardLine &line = items()[std::size_t(index.row())];
    return role == RowIdRole ? QVariant(line.id) : line.cells[std::size_t(index.column())].data(role);
}

QVariant CardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_heads.size()) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return m_heads[section];
    if (role != Qt::TextAlignmentRole) return {};
    const bool number = std::find(m_numberColumns.begin(), m_numberColumns.end(), section) != m_numberColumns.end();
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading));
}

// Ids must be unique: two rows of the same moment are told apart by a number.
void CardTableModel::setLines(std::vector<CardLine> lines)
{
    QHash<QString, int> seen;
    for (CardLine &line : lines)
        if (const int times = ++seen[line.id]; times > 1) line.id += QStringLiteral("/%1").arg(times);
    setItems(std::move(lines));
}

QString CardTableModel::told(Instant t, const QTimeZone &zone) const
{
    return words::time(t, m_sources.clock.now(), zone, m_sources.reader.locale);
}

} // namespace signalbox
