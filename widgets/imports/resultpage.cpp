#include "imports/resultpage.h"

#include "look/chip.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "tables/roles.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>

namespace signalbox {

namespace {

QString chipText(RowFilter filter, const QString &count)
{
    switch (filter) {
    case RowFilter::All: return ResultPage::tr("All %1").arg(count);
    case RowFilter::New: return ResultPage::tr("New %1").arg(count);
    case RowFilter::Changed: return ResultPage::tr("Changed %1").arg(count);
    case RowFilter::Unchanged: return ResultPage::tr("Unchanged %1").arg(count);
    case RowFilter::Refused: return ResultPage::tr("Refused %1").arg(count);
    case RowFilter::Warned: break;
    }
    return ResultPage::tr("With a warning %1").arg(count);
}

} // namespace

ResultPage::ResultPage(ImportRun &run, LookSource &look, QLocale locale, QWidget *parent)
    : QWidget(parent), m_run(run), m_locale(std::move(locale)), m_model(new ResultModel(m_locale, this)), m_sentence(newLabel({}, "review", this, true)),
      m_detail(newLabel({}, "caption", this, true)), m_progress(new ProgressLine({}, this)), m_chipLine(new QWidget(this)),
      m_table(new DeskTable(look, { .muted = MutedRole, .mono = MonoRole }, this)), m_error(new ErrorBlock(look, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addWidget(m_error);
    column->addWidget(m_chipLine);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addStretch();
    auto *line = new QHBoxLayout(m_chipLine);
    line->setContentsMargins(0, 4, 0, 4);
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < rowFilterCount; ++i) {
        m_chips[std::size_t(i)] = new Chip({}, look, m_chipLine);
        m_chips[std::size_t(i)]->setCheckable(true);
        group->addButton(m_chips[std::size_t(i)], i);
        line->addWidget(m_chips[std::size_t(i)]);
    }
    line->addStretch(1);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { m_model->setFilter(RowFilter(id)); });
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_table->setObjectName(QStringLiteral("importResults"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    const int widths[] = { 72, 96, 150, 176 };
    for (int i = 0; i < 4; ++i) m_table->setColumnWidth(i, look.look().px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_progress, &ProgressLine::cancelRequested, &m_run, &ImportRun::cancel);
    connect(&m_run, &ImportRun::progressed, this, &ResultPage::progress);
    connect(&m_run, &ImportRun::finished, this, &ResultPage::show);
    m_error->hide();
}

QString ResultPage::sentence() const
{
    return m_sentence->text();
}

void ResultPage::begin(const QString &name, InventoryStore::Mode mode)
{
    m_name = name;
    const bool rehearsal = mode == InventoryStore::Mode::Rehearsal;
    m_sentence->setText(rehearsal ? tr("Trying %1 on a copy of the inventory").arg(name) : tr("Importing %1").arg(name));
    m_progress->setLabel(rehearsal ? tr("Dry run") : tr("Import"));
    m_progress->show();
    m_progress->setProgress(0, 1, {});
    for (QWidget *later : { static_cast<QWidget *>(m_error), m_chipLine, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_detail) }) later->hide();
}

void ResultPage::progress(qint64 rows, qint64 read, qint64 of)
{
    m_progress->setProgress(read, std::max<qint64>(of, 1), tr("%Ln row(s), %1 %", nullptr, int(rows)).arg(of > 0 ? read * 100 / of : 0));
}

void ResultPage::showError(const Error &error)
{
    const auto text = words::error(error, m_locale);
    m_error->setError(text.what, text.todo, text.detail);
    m_error->show();
}

void ResultPage::show()
{
    m_progress->hide();
    if (!m_run.summary()) {
        m_sentence->setText(tr("%1 was not read to its end").arg(m_name));
        showError(m_run.summary().error());
        return;
    }
    const ImportSummary &summary = *m_run.summary();
    m_sentence->setText(outcomeSentence(summary));
    m_model->setRows(m_run.rows());
    m_detail->setText(detail(summary));
    for (int i = 0; i < rowFilterCount; ++i) {
        const qint64 count = countOf(summary.counts, RowFilter(i));
        m_chips[std::size_t(i)]->setText(chipText(RowFilter(i), words::count(count, m_locale)));
        m_chips[std::size_t(i)]->setVisible(i == 0 || count > 0);
    }
    setFilter(summary.counts.of(RowOutcome::Refused) > 0 ? RowFilter::Refused : RowFilter::All);
    for (QWidget *now : { m_chipLine, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_detail) }) now->show();
}

void ResultPage::setFilter(RowFilter filter)
{
    m_chips[std::size_t(filter)]->setChecked(true);
    m_model->setFilter(filter);
}

QString ResultPage::outcomeSentence(const ImportSummary &summary) const
{
    const auto number = [this](qint64 value) { return words::count(value, m_locale); };
    const qint64 refused = summary.counts.of(RowOutcome::Refused), taken = summary.counts.rows() - refused;
    if (!summary.complete)
        return tr("Cancelled after %Ln row(s). What was taken stays; the same file goes on where it stopped.", nullptr, int(summary.counts.rows()));
    if (m_run.mode() == InventoryStore::Mode::Rehearsal)
        return refused == 0 ? tr("All %Ln row(s) of %1 can be imported. Nothing was changed yet.", nullptr, int(taken)).arg(m_name)
                            : tr("%Ln row(s) of %1 can be imported, %2 would be left out. Nothing was changed yet.", nullptr, int(taken)).arg(m_name, number(refused));
    return refused == 0 ? tr("All %Ln row(s) of %1 are in the inventory.", nullptr, int(taken)).arg(m_name)
                        : tr("%Ln row(s) of %1 are in the inventory, %2 were left out.", nullptr, int(taken)).arg(m_name, number(refused));
}

QString ResultPage::detail(const ImportSummary &summary) const
{
    QStringList sentences;
    if (summary.resumedAt > 0) sentences += tr("Went on after row %1, where an earlier import stopped.").arg(words::count(summary.resumedAt, m_locale));
    if (!summary.unknownColumns.isEmpty()) sentences += tr("Columns that were left out: %1.").arg(summary.unknownColumns.join(QStringLiteral(", ")));
    if (const qint64 held = qint64(m_model->held()); held < summary.counts.rows())
        sentences += tr("The table shows %1 of %2 rows, those with notes first; the report has them all.").arg(words::count(held, m_locale), words::count(summary.counts.rows(), m_locale));
    return sentences.join(u' ');
}

} // namespace signalbox
