#pragma once

#include "imports/importrun.h"
#include "imports/importparts.h"
#include "look/modaldialog.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class ColumnsPage;
class ResultPage;

/// A file into the inventory: columns, dry run, import. Each page can be left for the one before; the import itself
/// cannot be undone, so its button says what it will do.
class ImportDialog final : public ModalDialog
{
    Q_OBJECT
public:
    enum Step { Columns, Rehearsal, Import };
    Q_ENUM(Step)

    ImportDialog(ImportParts parts, QWidget *parent);

    Step step() const { return m_step; }
    ColumnsPage &columns() { return *m_columns; }
    ResultPage &results() { return *m_results; }
    /// Writes the report of the last run. An empty path asks for one.
    void saveReport(QString path = {});

Q_SIGNALS:
    void imported(qint64 rows); ///< that were taken

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *newFoot();
    void next();
    void start(InventoryStore::Mode mode);
    void runFinished();
    void refresh();

    ImportParts m_parts;
    ImportRun *m_run;
    QStackedWidget *m_pages;
    ColumnsPage *m_columns;
    ResultPage *m_results;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_next = nullptr;
    Step m_step = Columns;
};

} // namespace signalbox
