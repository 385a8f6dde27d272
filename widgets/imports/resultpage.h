#pragma once

#include "imports/importrun.h"
#include "imports/resultmodel.h"
#include "look/looksource.h"

#include <QWidget>

class QLabel;

namespace signalbox {

class Chip;
class DeskTable;
class ErrorBlock;
class ProgressLine;

/// One run: how far it is, then its rows, to be looked at by outcome.
class ResultPage final : public QWidget
{
    Q_OBJECT
public:
    ResultPage(ImportRun &run, LookSource &look, QLocale locale, QWidget *parent = nullptr);

    /// `name` of the file, for the sentence. Call before the run starts.
    void begin(const QString &name, InventoryStore::Mode mode);
    void setFilter(RowFilter filter);
    ResultModel &model() { return *m_model; }
    QString sentence() const;
    /// In place of the rows.
    void showError(const Error &error);

private:
    void progress(qint64 rows, qint64 read, qint64 of);
    void show();
    QString outcomeSentence(const ImportSummary &summary) const;
    QString detail(const ImportSummary &summary) const;

    ImportRun &m_run;
    QLocale m_locale;
    QString m_name;
    ResultModel *m_model;
    QLabel *m_sentence;
    QLabel *m_detail;
    ProgressLine *m_progress;
    QWidget *m_chipLine;
    std::array<Chip *, rowFilterCount> m_chips {};
    DeskTable *m_table;
    ErrorBlock *m_error;
};

} // namespace signalbox
