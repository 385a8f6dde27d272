#include "operations/reviewpage.h"

#include "look/desktable.h"
#include "look/reasonline.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "operations/findingsgrid.h"
#include "operations/riskbar.h"
#include "tables/planrows.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

namespace signalbox {

ReviewPage::ReviewPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_words(words),
      m_sentence(newLabel({}, "review", this, true)),
      m_checked(newLabel({}, "section", this)),
      m_findings(new FindingsGrid(look, this)),
      m_reason(new ReasonLine(this))
{
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setObjectName(QStringLiteral("reviewSentence"));
    auto *again = newButton(tr("Run again"), "link", this, true);
    connect(again, &QPushButton::clicked, &m_plan, &OrderPlan::runPreflight);
    auto *head = new QHBoxLayout;
    head->addWidget(m_checked, 1);
    head->addWidget(again);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_findings);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_findings->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setAccessibleName(tr("Findings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(10);
    column->addWidget(m_sentence);
    column->addWidget(newBoxes());
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addWidget(newLowerHalf(look));
    column->addWidget(m_reason);
    connect(&m_plan, &OrderPlan::progressed, this, &ReviewPage::fill);
    connect(&m_plan, &OrderPlan::preflightDone, this, &ReviewPage::fill);
    connect(&look, &LookSource::changed, this, &ReviewPage::fill);
}

QWidget *ReviewPage::newBoxes()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(12, 10, 12, 10);
        box->setSpacing(2);
        m_boxHeads[i] = newLabel({}, "caption", card, true);
        m_boxes[i] = newLabel({}, "table", card, true);
        m_boxes[i]->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        box->addWidget(m_boxHeads[i]);
        box->addWidget(m_boxes[i], 1);
        line->addLayout(box, 1);
        if (i + 1 < m_boxes.size()) {
            auto *rule = new QFrame(card);
            rule->setProperty("rule", true);
            rule->setFixedWidth(1);
            line->addWidget(rule);
        }
    }
    return card;
}

QWidget *ReviewPage::newLowerHalf(LookSource &look)
{
    auto *half = new QWidget(this);
    auto *line = new QHBoxLayout(half);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(24);
    // Only a switch moves a vehicle to a network that it may not find.
    auto *judged = new QWidget(half);
    judged->setVisible(m_plan.kind() == OperationKind::Enable);
    auto *risk = new QVBoxLayout(judged);
    risk->setContentsMargins(0, 0, 0, 0);
    risk->setSpacing(4);
    m_risk = newLabel({}, "page", judged);
    m_riskBar = new RiskBar(look, judged);
    m_riskSource = newLabel({}, "caption", judged, true);
    m_riskSource->setObjectName(QStringLiteral("riskSource"));
    risk->addWidget(newLabel(tr("Stranding risk"), "section", judged));
    risk->addWidget(m_risk);
    risk->addWidget(m_riskBar);
    risk->addWidget(m_riskSource);
    risk->addStretch(1);
    line->addWidget(judged, 4);

    auto *excluded = new QVBoxLayout;
    excluded->setSpacing(4);
    m_excludedHead = newLabel({}, "section", half);
    m_excluded = new PlanRows({ tr("Vehicle"), tr("Why") }, this);
    m_excludedTable = new DeskTable(look, deskRoles, half);
    m_excludedTable->setModel(m_excluded);
    m_excludedTable->horizontalHeader()->hide();
    m_excludedTable->setColumnWidth(0, 150);
    m_excludedTable->setFixedHeight(5 * look.look().rowHeight()); // of many, some and a scroll bar
    m_excludedTable->setAccessibleName(tr("Excluded vehicles"));
    excluded->addWidget(m_excludedHead);
    excluded->addWidget(m_excludedTable);
    excluded->addStretch(1);
    line->addLayout(excluded, 6);
    return half;
}

void ReviewPage::enter()
{
    fill();
    m_reason->setFocus();
}

QString ReviewPage::reason() const
{
    return m_reason->text();
}

QString ReviewPage::obstacle() const
{
    if (m_plan.submitted())
        return tr("This was handed in already.");
    if (m_plan.busy())
        return tr("The check is still running.");
    if (m_plan.going().empty())
        return tr("It can be done to no vehicle.");
    if (!m_words.mayRun())
        return m_words.approval();
    return {};
}

void ReviewPage::fill()
{
    const auto going = m_plan.going();
    const auto excluded = m_plan.excluded();
    m_sentence->setText(m_words.review(m_plan));
    const auto boxes = m_words.boxes(m_plan);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxHeads[i]->setText(boxes[i].head);
        m_boxes[i]->setText(boxes[i].text);
    }
    const auto at = m_plan.preflightAt();
    m_checked->setText(at ? tr("Pre-flight · %1").arg(m_words.clock(*at)) : tr("Pre-flight"));
    m_findings->show(going, m_words);
    fillRisk(going);

    m_excludedHead->setText(excluded.empty() ? tr("None excluded") : tr("Excluded, stay as they are"));
    m_excludedTable->setVisible(!excluded.empty());
    std::vector<PlanRows::Line> lines;
    for (const PlannedVehicle *planned : excluded) {
        const QString name = planned->vehicle.toString();
        lines.push_back({ name, { { name }, { m_words.exclusion(*planned, m_plan) } } });
    }
    m_excluded->setLines(std::move(lines));
    Q_EMIT changed();
}

void ReviewPage::fillRisk(const std::vector<const PlannedVehicle *> &going)
{
    double expected = 0;
    int from = 0, seen = 0;
    for (const PlannedVehicle *planned : going) {
        if (!planned->report)
            continue;
        expected += planned->report->strandingRisk;
        from = std::max(from, planned->report->riskFrom);
        seen += planned->report->riskSeen;
    }
    const bool known = (from > 0 || seen > 0) && !going.empty();
    const double each = known ? expected / double(going.size()) : 0;
    m_risk->setText(known ? m_words.risk(each) : tr("Unknown"));
    m_riskBar->setRisk(known ? std::optional(each) : std::nullopt);
    m_riskSource->setText(m_words.riskSource(from, seen, m_plan));
}

} // namespace signalbox
