#include "operations/runpage.h"

#include "look/desktable.h"
#include "look/text.h"
#include "tables/planrows.h"
#include "words/operations.h"

#include <QTimer>

namespace signalbox {

RunPage::RunPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent)
    : ListPage(QStringLiteral("wizardRun"),
               { { tr("Vehicle"), 150 }, { tr("Operation"), 100 }, { tr("State"), 110 }, { tr("How it stands") } }, tr("Settled"), look, parent),
      m_plan(plan),
      m_words(words)
{
    m_sentence->setObjectName(QStringLiteral("runSentence"));
    m_table->setAccessibleName(tr("Operations that were handed in"));
    connect(&m_plan, &OrderPlan::progressed, this, &RunPage::fill);
    connect(&m_plan, &OrderPlan::submissionsDone, this, &RunPage::fill);
    connect(&m_plan, &OrderPlan::operationMoved, this, &RunPage::fill);
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
    showProgress(settled, all);
    Q_EMIT changed();
}

} // namespace signalbox
