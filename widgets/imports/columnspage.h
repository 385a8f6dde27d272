#pragma once

#include "imports/importparts.h"

#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace signalbox {

class ChoiceBox;
class EmptyState;
class ErrorBlock;

/// Which file, and what each of its columns means: guessed, chosen by hand, or as saved under a name.
class ColumnsPage final : public QWidget
{
    Q_OBJECT
public:
    ColumnsPage(const ImportParts &parts, QWidget *parent = nullptr);

    void openFile(const QString &path);
    /// Takes a table as spreadsheets put it on the clipboard.
    void paste(const QString &text);
    bool ready() const { return m_ready; }
    const QString &path() const { return m_path; }
    QString name() const;
    ColumnMapping mapping() const;
    FleetId fleet() const;

Q_SIGNALS:
    void changed(); ///< ready() or the mapping

private:
    QWidget *newSourceLine();
    QWidget *newConstantsLine();
    void chooseFile();
    void read();
    void fill();
    void fillSaved();
    void loadSaved(const QString &name);
    void saveAs();
    void check();
    void showError(const Error &error);
    QString columnText(std::size_t column) const;

    const ImportParts &m_parts;
    QTemporaryDir m_scratch;
    QString m_path, m_name;
    ImportPreview m_preview;
    ColumnMapping m_saved; ///< chosen by name
    std::vector<ChoiceBox *> m_choices; ///< a column of the file each
    QLineEdit *m_file;
    QLineEdit *m_fleet;
    ChoiceBox *m_connection;
    ChoiceBox *m_names;
    QLineEdit *m_newName;
    QLabel *m_form;
    ErrorBlock *m_error;
    EmptyState *m_empty;
    QScrollArea *m_area;
    QWidget *m_grid = nullptr;
    bool m_ready = false;
};

} // namespace signalbox
