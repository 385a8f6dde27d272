#include "operations/listpage.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "tables/planrows.h"

#include <QVBoxLayout>

namespace signalbox {

namespace {
template<typename Columns>
QStringList headsOf(const Columns &columns)
{
    QStringList heads;
    for (const auto &column : columns)
        heads += column.head;
    return heads;
}
} // namespace

ListPage::ListPage(const QString &objectName, const std::vector<Column> &columns, const QString &progress, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_sentence(newLabel({}, "review", this, true)),
      m_progress(new ProgressLine(progress, this)),
      m_rows(new PlanRows(headsOf(columns), this)),
      m_table(new DeskTable(look, deskRoles, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    m_progress->setCancellable(false);
    m_table->setModel(m_rows);
    m_table->setObjectName(objectName);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].width > 0)
            m_table->setColumnWidth(int(i), look.look().px(columns[i].width));
    }
}

void ListPage::showProgress(int done, int of)
{
    m_progress->setProgress(done, of, WizardPage::tr("%1 of %2").arg(done).arg(of));
}

} // namespace signalbox
