#include "operations/runpage.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "operations/planrows.h"
#include "words/operations.h"

#include <QTimer>
#include <QVBoxLayout>

namespace signalbox {

RunPage::RunPage(SwitchPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_words(sources),
      m_sentence(newLabel({}, "review", this, true)),
      m_progress(new ProgressLine(tr("Settled"), this)),
      m_rows(new PlanRows({ tr("Vehicle"), tr("Operation"), tr("State"), tr("How it stands") }, this)),
      m_table(new DeskTable(look, deskRoles, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    m_sentence->setObjectName(QStringLiteral("runSentence"));
    m_progress->setCancellable(false);
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("wizardRun"));
    m_table->setAccessibleName(tr("Operations of this switch"));
    m_table->setColumnWidth(0, 150);
    m_table->setColumnWidth(1, 100);
    m_table->setColumnWidth(2, 110);
    connect(&m_plan, &SwitchPlan::progressed, this, &RunPage::fill);
    connect(&m_plan, &SwitchPlan::submissionsDone, this, &RunPage::fill);
    connect(&m_plan, &SwitchPlan::operationMoved, this, &RunPage::fill);
    // Ages in the sentences move on by themselves.
    auto *second = new QTimer(this);
    second->setInterval(1000);
    connect(second, &QTimer::timeout, this, [this] {
        if (isVisible())
            fill();
    });
    second->start();
}

void RunPage::enter()
{
    fill();
    m_table->setFocus();
}

void RunPage::fill()
{
    if (!m_plan.submitted())
        return;
    std::vector<PlanRows::Line> lines;
    int settled = 0;
    for (const PlannedVehicle *planned : m_plan.going()) {
        const QString name = planned->vehicle.toString();
        const auto &operation = planned->operation;
        settled += operation ? !isOpen(operation->state) : planned->error.has_value();
        lines.push_back({ name,
                          { { name },
                            { operation ? words::operationNumber(operation->number) : tr("none"), -1, !operation },
                            { operation ? words::operationState(operation->state) : tr("Not handed in") },
                            { m_words.standing(*planned) } } });
    }
    const int all = int(lines.size());
    m_rows->setLines(std::move(lines));
    m_sentence->setText(m_words.progress(m_plan));
    m_progress->setProgress(settled, all, tr("%1 of %2").arg(settled).arg(all));
    Q_EMIT changed();
}

} // namespace signalbox
