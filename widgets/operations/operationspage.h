#pragma once

#include "look/looksource.h"
#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace signalbox {

class ColumnChooser;
class DeskTable;
class ListStack;
class OperationDetail;
class OperationFilterModel;
class OperationTableModel;

/// Every operation of the workspace, newest first, and one of them in full.
class OperationsPage final : public QWidget
{
    Q_OBJECT
public:
    OperationsPage(OperationsDesk &desk, TableSources sources, LookSource &look, QWidget *parent = nullptr);

    void setReader(const Reader &reader);
    /// Reads the journal again; the page does so itself when the desk says that something changed.
    void reload();
    void showOperation(const QUuid &id);
    OperationTableModel &operations() { return *m_operations; }

Q_SIGNALS:
    void switchRequested();
    void vehicleRequested(const signalbox::VehicleId &vehicle);

private:
    QWidget *newTopBar();
    QWidget *newList();
    void choose(int show);
    void showFirstColumns();
    void refresh();
    void showCurrent();
    void showError(const Error &error);

    TableSources m_sources;
    LookSource &m_look;
    OperationTableModel *m_operations;
    OperationFilterModel *m_filtered;
    QButtonGroup *m_shown = nullptr; ///< chips
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    ListStack *m_stack = nullptr;
    DeskTable *m_table = nullptr;
    ColumnChooser *m_chooser = nullptr;
    OperationDetail *m_detail;
};

} // namespace signalbox
