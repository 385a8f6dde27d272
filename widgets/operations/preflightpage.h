#pragma once

#include "look/looksource.h"
#include "operations/switchwords.h"
#include "operations/wizardpage.h"

class QLabel;

namespace signalbox {

class DeskTable;
class PlanRows;
class ProgressLine;

/// Step 3: what speaks for and against, vehicle by vehicle.
class PreflightPage final : public WizardPage
{
    Q_OBJECT
public:
    PreflightPage(SwitchPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Pre-flight"); }
    QString summary() const override;
    QString nextText() const override { return tr("Review"); }
    bool complete() const override { return !m_plan.busy() && !m_plan.going().empty(); }
    void enter() override;

private:
    void showProgress();
    void fill();

    SwitchPlan &m_plan;
    SwitchWords m_words;
    QLabel *m_sentence;
    ProgressLine *m_progress;
    PlanRows *m_rows;
    DeskTable *m_table;
};

} // namespace signalbox
