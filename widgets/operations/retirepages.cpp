#include "operations/retirepages.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "look/reasonline.h"
#include "look/text.h"
#include "tables/planrows.h"
#include "words/retirements.h"

#include <QLabel>
#include <QLayout>

namespace signalbox {

namespace {
constexpr int StopRank = 6; // the diamond
constexpr int RemarkRank = 5; // the triangle
} // namespace

RetireReviewPage::RetireReviewPage(RetirePlan &plan, const RetireWords &words, LookSource &look, QWidget *parent)
    : ListPage(QStringLiteral("retireSteps"), { { tr("Vehicle"), 130 }, { tr("Order"), 80 }, { tr("What"), 200 }, { tr("Why") } },
               tr("Reading the cards"), look, parent),
      m_plan(plan),
      m_words(words),
      m_reason(new ReasonLine(this))
{
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setObjectName(QStringLiteral("retireSentence"));
    m_table->setAccessibleName(tr("Orders in their sequence"));
    layout()->addWidget(m_reason);
    connect(&m_plan, &RetirePlan::changed, this, &RetireReviewPage::fill);
}

void RetireReviewPage::enter()
{
    m_plan.read();
    fill();
    m_reason->setFocus();
}

QString RetireReviewPage::reason() const
{
    return m_reason->text();
}

void RetireReviewPage::fill()
{
    m_progress->setVisible(m_plan.reading());
    showProgress(m_plan.cards().done(), m_plan.cards().asked());
    m_sentence->setText(m_words.review(m_plan));
    std::vector<PlanRows::Line> lines;
    const auto add = [&](const QString &vehicle, const QString &order, int rank, const QString &what, const QString &why) {
        lines.push_back({ QStringLiteral("%1/%2").arg(vehicle).arg(lines.size()), { { vehicle }, { order, rank }, { what }, { why } } });
    };
    for (const RetiringVehicle &one : m_plan.vehicles()) {
        const QString name = one.vehicle.toString();
        for (std::size_t i = 0; i < one.plan.steps.size(); ++i)
            add(name, tr("%1 of %2").arg(i + 1).arg(one.plan.steps.size()), -1, words::retireStep(one.plan.steps[i]), words::retireReason(one.plan.steps[i]));
        for (const Finding &stays : one.plan.stays)
            add(name, tr("Stays"), RemarkRank, {}, words::retireRemainder(stays));
        if (!one.goes())
            add(name, tr("Excluded"), StopRank, {}, m_words.exclusion(one));
    }
    m_rows->setLines(std::move(lines));
    Q_EMIT changed();
}

RetireRunPage::RetireRunPage(RetirePlan &plan, const RetireWords &words, LookSource &look, QWidget *parent)
    : ListPage(QStringLiteral("retireRun"), { { tr("Vehicle"), 150 }, { tr("Done"), 90 }, { tr("How it stands") } }, tr("Retired"), look, parent),
      m_plan(plan),
      m_words(words)
{
    m_sentence->setObjectName(QStringLiteral("retireProgress"));
    m_table->setAccessibleName(tr("Vehicles that are being retired"));
    connect(&m_plan, &RetirePlan::changed, this, &RetireRunPage::fill);
}

void RetireRunPage::enter()
{
    fill();
    m_table->setFocus();
}

void RetireRunPage::fill()
{
    if (!m_plan.begun())
        return;
    std::vector<PlanRows::Line> lines;
    for (const RetiringVehicle &one : m_plan.vehicles()) {
        if (!one.goes())
            continue;
        const QString name = one.vehicle.toString();
        lines.push_back({ name, { { name }, { tr("%1 of %2").arg(one.done).arg(one.plan.steps.size()), one.failed() ? RemarkRank : -1 }, { m_words.standing(one) } } });
    }
    m_rows->setLines(std::move(lines));
    m_sentence->setText(m_words.progress(m_plan));
    showProgress(m_plan.retired(), m_plan.going());
    Q_EMIT changed();
}

} // namespace signalbox
