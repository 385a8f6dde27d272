#pragma once

#include "look/looksource.h"
#include "look/wizardpage.h"
#include "operations/ordersentences.h"

class QLabel;

namespace signalbox {

class DeskTable;
class FindingsGrid;
class PlanRows;
class ReasonLine;
class RiskBar;

/// All of it in words, before it is held to confirm.
class ReviewPage final : public WizardPage
{
    Q_OBJECT
public:
    ReviewPage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Review"); }
    bool complete() const override { return m_plan.submitted(); }
    void enter() override;
    QString reason() const;
    /// Why it may not be confirmed; empty when it may.
    QString obstacle() const;

private:
    QWidget *newBoxes();
    QWidget *newLowerHalf(LookSource &look);
    void fill();
    void fillRisk(const std::vector<const PlannedVehicle *> &going);

    OrderPlan &m_plan;
    const OrderSentences &m_words;
    QLabel *m_sentence;
    std::array<QLabel *, 4> m_boxes {};
    std::array<QLabel *, 4> m_boxHeads {};
    QLabel *m_checked;
    FindingsGrid *m_findings;
    QLabel *m_risk = nullptr;
    RiskBar *m_riskBar = nullptr;
    QLabel *m_riskSource = nullptr;
    QLabel *m_excludedHead = nullptr;
    PlanRows *m_excluded = nullptr;
    DeskTable *m_excludedTable = nullptr;
    ReasonLine *m_reason;
};

} // namespace signalbox
