#pragma once

#include "fleet/savedviews.h"
#include "look/looksource.h"
#include "tables/fleettablemodel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace signalbox {

class ColumnChooser;
class DeskTable;
class EmptyState;
class ExportJob;
class GroupMenu;
class ProgressLine;

/// The table of the filtered fleet under its pane head: how many, new order, columns, export. GUI thread.
class FleetPane final : public QWidget
{
    Q_OBJECT
public:
    FleetPane(TableSources sources, LookSource &look, QWidget *parent = nullptr);
    ~FleetPane() override;

    FleetTableModel &model() { return m_model; }
    DeskTable *table() const { return m_table; }
    void setReader(const Reader &reader);
    TableArrangement arrangement() const;
    void arrange(const TableArrangement &table);
    void setGrouping(const std::vector<GroupField> &fields);
    /// Makes `row` the only selected one and brings it into view; noRow clears.
    void select(Row row);
    /// As select(), unless the reader is at a group.
    void follow(Row row);
    /// Beside what is selected when `add`; the rest of the page follows.
    void selectAll(const std::vector<Row> &rows, bool add = false);
    std::vector<Row> selection(int most = std::numeric_limits<int>::max()) const;
    int selectedCount() const;
    /// True while the inventory is being read.
    void setLoading(bool loading);
    void chooseColumns();
    ColumnChooser *columnChooser() const { return m_chooser; }
    QWidget *head() const { return m_head; } ///< to which the page adds its tools
    /// Asks for a file and writes the filtered rows, as a workbook where it ends in .xlsx; `path` skips the question.
    void exportRows(QString path = {});
    void offerImport(bool offered);
    ExportJob *runningExport() const { return m_export; }

Q_SIGNALS:
    void currentChanged(signalbox::Row row);
    void opened(signalbox::Row row);
    void selectionChanged();
    void clearFilterWanted();
    void filterWanted(const QString &field); ///< of the filter language
    void arranged(); ///< another order or other groups, by the reader's hand
    void menuWanted(QMenu *menu, signalbox::Row row);
    /// What became of an export, in words.
    void said(const QString &title, const QString &text);
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    void buildTable();
    void connectTable();
    void takeOrder(const SortOrder &order);
    std::vector<FleetTableModel::Column> shownColumns() const;
    void open(const QModelIndex &index);
    void tick();
    void describe();
    bool mayReorder() const;
    int firstWidth(FleetTableModel::Column column) const;
    void showFirstColumns();
    void showMenu(const QPoint &at);
    void finishExport(const Result<bool> &complete);

    TableSources m_sources;
    LookSource &m_look;
    FleetTableModel m_model;
    QLabel *m_count;
    QPushButton *m_newOrder, *m_groupButton, *m_columns, *m_exportButton, *m_importButton;
    GroupMenu *m_groupMenu;
    ProgressLine *m_progress;
    DeskTable *m_table;
    QWidget *m_head = nullptr;
    ColumnChooser *m_chooser = nullptr;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    ExportJob *m_export = nullptr;
    QTimer m_clockwork;
    int m_ticks = 0;
    bool m_loading = false;
    QElapsedTimer m_sinceLoaded;
    bool m_selecting = false; // a selection that did not come from the reader's hand
};

} // namespace signalbox
