#include "imports/importdialog.h"

#include "imports/columnspage.h"
#include "imports/resultpage.h"
#include "look/text.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShowEvent>
#include <QStackedWidget>

namespace signalbox {

ImportDialog::ImportDialog(ImportParts parts, QWidget *parent)
    : ModalDialog(tr("Import vehicles"), parts.look, parent), m_parts(std::move(parts)), m_run(new ImportRun(m_parts.store, m_parts.words, m_parts.locale, this)),
      m_pages(new QStackedWidget(this)), m_columns(new ColumnsPage(m_parts, this)), m_results(new ResultPage(*m_run, m_parts.look, m_parts.locale, this))
{
    setObjectName(QStringLiteral("importDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_pages, 1);
    column->addWidget(newFoot());
    m_pages->addWidget(m_columns);
    m_pages->addWidget(m_results);
    connect(m_columns, &ColumnsPage::changed, this, &ImportDialog::refresh);
    connect(m_run, &ImportRun::finished, this, &ImportDialog::runFinished);
    resize(m_parts.look.look().px(1040), m_parts.look.look().px(660));
    refresh();
}

QWidget *ImportDialog::newFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("wizardFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    m_cancel = newButton(tr("Cancel"), "quiet", foot);
    m_report = newButton(tr("Save report…"), "default", foot);
    m_back = newButton(tr("Back"), "default", foot);
    m_next = newButton({}, "primary", foot);
    m_report->setObjectName(QStringLiteral("saveReport"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(20, 14, 20, 14);
    line->addWidget(m_cancel);
    line->addStretch(1);
    line->addWidget(m_report);
    line->addWidget(m_back);
    line->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_report, &QPushButton::clicked, this, [this] { saveReport(); });
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_step = Columns;
        m_pages->setCurrentIndex(0);
        refresh();
    });
    return foot;
}

void ImportDialog::next()
{
    if (m_step == Columns && m_columns->ready()) start(InventoryStore::Mode::Rehearsal);
    else if (m_step == Rehearsal && !m_run->running()) start(InventoryStore::Mode::Import);
    else if (m_step == Import && !m_run->running()) accept();
}

void ImportDialog::start(InventoryStore::Mode mode)
{
    ImportRequest request { m_columns->path(), m_columns->name(), m_columns->mapping(), m_parts.around, mode };
    request.around.fleet = m_columns->fleet();
    m_step = mode == InventoryStore::Mode::Rehearsal ? Rehearsal : Import;
    m_pages->setCurrentIndex(1);
    m_results->begin(m_columns->name(), mode);
    m_run->start(std::move(request));
    refresh();
}

void ImportDialog::runFinished()
{
    refresh();
    m_next->setFocus();
    if (m_step != Import || !m_run->summary()) return;
    const ImportCounts &counts = m_run->summary()->counts;
    Q_EMIT imported(counts.rows() - counts.of(RowOutcome::Refused));
}

void ImportDialog::refresh()
{
    const bool ran = m_step != Columns && !m_run->running() && m_run->summary();
    const qint64 takes = ran ? m_run->summary()->counts.of(RowOutcome::New) + m_run->summary()->counts.of(RowOutcome::Changed) : 0;
    const bool whole = ran && m_run->summary()->complete;
    m_back->setVisible(m_step == Rehearsal && !m_run->running());
    m_report->setVisible(whole);
    m_next->setText(m_step == Columns ? tr("Try it") : m_step == Import ? tr("Close") : tr("Import %Ln row(s)", nullptr, int(takes)));
    m_next->setEnabled(m_step == Columns ? m_columns->ready() : m_step == Import ? !m_run->running() : whole && takes > 0);
    m_next->setToolTip(m_step == Columns ? tr("A dry run on a copy of the inventory; nothing is changed") : QString());
    m_next->setVisible(!m_run->running());
    // The progress line has a Cancel of its own while something runs.
    m_cancel->setVisible(m_step != Import && !m_run->running());
}

void ImportDialog::saveReport(QString path)
{
    if (path.isEmpty()) path = QFileDialog::getSaveFileName(this, tr("Save report"), QStringLiteral("import-report.csv"), tr("CSV files (*.csv)"));
    if (path.isEmpty()) return;
    if (const auto saved = m_run->saveReport(path); !saved) m_results->showError(saved.error());
}

void ImportDialog::showEvent(QShowEvent *event)
{
    ModalDialog::showEvent(event);
    if (!event->spontaneous()) m_columns->setFocus();
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press a default button from anywhere, a text field included.
    if (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return) {
        event->accept();
        if (auto *button = qobject_cast<QPushButton *>(focusWidget())) button->click();
        return;
    }
    ModalDialog::keyPressEvent(event);
}

} // namespace signalbox
