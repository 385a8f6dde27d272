#include "fleet/fleetpane.h"
#include "look/desktable.h"

#include <QMenu>

namespace signalbox {

void FleetPane::selectAll(const std::vector<Row> &rows, bool add)
{
    // Ranges: selecting row by row is quadratic in QItemSelection.
    std::vector<int> places;
    for (const Row row : rows) {
        if (const int place = m_model.rowOf(row); place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t end = i;
        while (end + 1 < places.size() && places[end + 1] == places[end] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model.index(places[i], 0), m_model.index(places[end], FleetTableModel::ColumnCount - 1)));
        i = end + 1;
    }
    m_table->selectionModel()->select(selection, add ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
    if (!places.empty())
        m_table->scrollTo(m_model.index(places.front(), 0));
}

std::vector<Row> FleetPane::selection(int most) const
{
    std::vector<Row> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int place = range.top(); place <= range.bottom() && int(rows.size()) < most; ++place) {
            if (const Row row = m_model.fleetRow(place); row != noRow)
                rows.push_back(row);
        }
    }
    return rows;
}

/// Selections are whole rows and ranges of them: a million selected rows are one range.
int FleetPane::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height() - m_model.groupsIn(range.top(), range.bottom() + 1);
    return count;
}

void FleetPane::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    const Row row = index.isValid() ? m_model.fleetRow(index.row()) : noRow;
    QMenu menu(this);
    Q_EMIT menuWanted(&menu, row);
    m_table->addCopyActions(&menu, index);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void FleetPane::offerImport(bool offered)
{
    m_importButton->setVisible(offered);
}

} // namespace signalbox
