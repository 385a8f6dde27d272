#include "operations/preflightpage.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "tables/planrows.h"

namespace signalbox {

namespace {
constexpr int StopRank = 6; // the diamond
constexpr int RemarkRank = 5; // the triangle
} // namespace

PreflightPage::PreflightPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent)
    : ListPage(QStringLiteral("wizardFindings"), { { tr("Vehicle"), 160 }, { tr("Result"), 110 }, { tr("What was found") } }, tr("Checking"),
               look, parent),
      m_plan(plan),
      m_words(words)
{
    m_table->setAccessibleName(tr("Findings by vehicle"));
    connect(m_table, &DeskTable::opened, this, &WizardPage::nextRequested);
    connect(&m_plan, &OrderPlan::preflightDone, this, &PreflightPage::fill);
    connect(&m_plan, &OrderPlan::progressed, this, [this] {
        m_progress->setVisible(m_plan.busy());
        showProgress(m_plan.done(), m_plan.asked());
    });
}

QString PreflightPage::summary() const
{
    if (!m_plan.preflightAt())
        return {};
    const int excluded = int(m_plan.excluded().size());
    return excluded > 0 ? tr("%Ln excluded", nullptr, excluded) : tr("none excluded");
}

void PreflightPage::enter()
{
    m_table->setFocus();
    m_plan.runPreflight();
}

void PreflightPage::fill()
{
    std::vector<PlanRows::Line> lines;
    const auto add = [&](const PlannedVehicle &planned, const QString &result, const QString &what, int rank) {
        const QString name = planned.vehicle.toString();
        lines.push_back({ QStringLiteral("%1/%2").arg(name).arg(lines.size()), { { name }, { result, rank }, { what } } });
    };
    for (const PlannedVehicle *planned : m_plan.excluded())
        add(*planned, tr("Excluded"), m_words.exclusion(*planned, m_plan), StopRank);
    for (const PlannedVehicle *planned : m_plan.going()) {
        bool remarked = false;
        for (const Finding &finding : planned->report ? planned->report->findings : std::vector<Finding> {}) {
            if (finding.weight != Finding::Weight::Remark)
                continue;
            remarked = true;
            add(*planned, tr("Remark"), m_words.finding(finding), RemarkRank);
        }
        if (!remarked)
            add(*planned, tr("Ready"), tr("Nothing speaks against it"), -1);
    }
    m_rows->setLines(std::move(lines));
    m_table->selectRow(0);
    m_sentence->setText(m_words.ready(m_plan));
    m_progress->hide();
    Q_EMIT changed();
}

} // namespace signalbox
