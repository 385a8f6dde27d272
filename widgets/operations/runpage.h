#pragma once

#include "look/looksource.h"
#include "operations/switchwords.h"
#include "operations/wizardpage.h"

class QLabel;

namespace signalbox {

class DeskTable;
class PlanRows;
class ProgressLine;

/// Step 5: what became of it, vehicle by vehicle, until it is verified. Closing stops nothing.
class RunPage final : public WizardPage
{
    Q_OBJECT
public:
    RunPage(SwitchPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Run and verify"); }
    QString summary() const override { return {}; }
    QString nextText() const override { return {}; }
    bool complete() const override { return false; }
    void enter() override;

private:
    void fill();

    SwitchPlan &m_plan;
    SwitchWords m_words;
    QLabel *m_sentence;
    ProgressLine *m_progress;
    PlanRows *m_rows;
    DeskTable *m_table;
};

} // namespace signalbox
