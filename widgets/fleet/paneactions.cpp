#include "fleet/csvexport.h"
#include "fleet/fleetpane.h"
#include "look/columnchooser.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>

namespace signalbox {

void FleetPane::chooseColumns()
{
    m_chooser->popupUnder(m_columns);
}

/// The width of the plan, or what the head and the words of this language need.
int FleetPane::firstWidth(FleetTableModel::Column column) const
{
    const Look &look = m_look.look();
    const auto &specs = FleetTableModel::columns();
    const auto spec = std::find_if(specs.begin(), specs.end(), [column](const auto &each) { return each.column == column; });
    const QFontMetrics head(look.font(TextRole::TableBold)), cell(look.font(TextRole::Table));
    int width = std::max(look.px(spec->width), head.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) + look.px(42));
    for (int state = 0; column == FleetTableModel::State && state < vehicleStateCount; ++state)
        width = std::max(width, cell.horizontalAdvance(words::stateName(VehicleState(state))) + look.px(38));
    return width;
}

void FleetPane::showFirstColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    for (const FleetTableModel::ColumnSpec &spec : FleetTableModel::columns()) {
        head->moveSection(head->visualIndex(spec.column), spec.column);
        m_table->setColumnHidden(spec.column, !spec.shown);
        // The reason takes what room is left.
        m_table->setColumnWidth(spec.column, spec.column == FleetTableModel::ReasonColumn ? m_look.look().px(120) : firstWidth(spec.column));
    }
}

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
        for (int place = range.top(); place <= range.bottom() && int(rows.size()) < most; ++place)
            rows.push_back(m_model.fleetRow(place));
    }
    return rows;
}

/// Selections are whole rows and ranges of them: a million selected rows are one range.
int FleetPane::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
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

void FleetPane::exportRows(QString path)
{
    if (path.isEmpty())
        path = QFileDialog::getSaveFileName(this, tr("Export vehicles"), QStringLiteral("vehicles.csv"), tr("CSV files (*.csv)"));
    if (path.isEmpty() || m_export != nullptr)
        return;
    std::vector<int> columns;
    const QHeaderView *head = m_table->horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        if (const int column = head->logicalIndex(place); !head->isSectionHidden(column))
            columns.push_back(column);
    }
    m_export = new CsvExport(m_model, columns, path, this);
    connect(m_export, &CsvExport::progressed, this, [this](qint64 done, qint64 of) {
        const auto number = [this](qint64 value) { return words::count(value, m_sources.reader.locale); };
        m_progress->setProgress(done, of, tr("%1 of %2").arg(number(done), number(of)));
    });
    connect(m_export, &CsvExport::finished, this, [this, path](bool complete, qint64 rows) { finishExport(complete, path, rows); });
    m_progress->setLabel(tr("Exporting %n vehicle(s)", nullptr, m_model.rowCount()));
    m_progress->show();
    if (!m_export->start())
        finishExport(false, path, -1);
    describe();
}

void FleetPane::finishExport(bool finished, const QString &path, qint64 rows)
{
    const QString why = m_export->error();
    m_export->deleteLater();
    m_export = nullptr;
    m_progress->hide();
    if (finished)
        Q_EMIT said(tr("Exported %n vehicle(s)", nullptr, int(rows)), path);
    else if (rows < 0)
        Q_EMIT said(tr("The file could not be written"), QStringLiteral("%1: %2").arg(path, why));
    else
        Q_EMIT said(tr("Export cancelled"), tr("Nothing was written to %1.").arg(path));
    describe();
}

} // namespace signalbox
