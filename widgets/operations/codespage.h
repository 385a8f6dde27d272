#pragma once

#include "base/result.h"
#include "look/looksource.h"
#include "look/wizardpage.h"
#include "operations/codeshelf.h"
#include "operations/orderplan.h"
#include "words/reader.h"

#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QImage;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class DeskTable;
class PlanRows;

/// Which subscriptions a download fetches: activation codes from files, from pictures of their QR codes, from the clipboard
/// or typed, one for each vehicle. They are shown masked only. Files and pictures are read beside the GUI thread.
class CodesPage final : public WizardPage
{
    Q_OBJECT
public:
    CodesPage(OrderPlan &plan, const Reader &reader, LookSource &look, QWidget *parent);
    ~CodesPage() override;

    QString title() const override { return tr("Activation codes"); }
    QString summary() const override;
    QString nextText() const override { return tr("Check"); }
    bool complete() const override;
    void enter() override;
    void readFiles(const QStringList &paths);
    void readPicture(const QImage &picture);

private:
    QWidget *newInput();
    QWidget *newChoices(LookSource &look);
    void addTyped();
    void chooseFiles();
    void pasteFromClipboard();
    void removeCurrent();
    /// A new attempt: what the last one met is not said any more.
    void forgetFaults();
    void take(const Result<ActivationCode> &code, const QString &from);
    void assign();
    void fill();

    OrderPlan &m_plan;
    const Reader &m_reader;
    CodeShelf m_shelf;
    QThreadPool m_readers;
    QLineEdit *m_line;
    PlanRows *m_rows;
    DeskTable *m_table;
    QPushButton *m_remove = nullptr;
    QComboBox *m_host = nullptr;
    QCheckBox *m_enable = nullptr;
    QStringList m_faults; ///< of the last attempt, one for each file
    QLabel *m_fault;
    QLabel *m_note;
};

} // namespace signalbox
