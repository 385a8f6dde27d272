#pragma once

#include "look/looksource.h"
#include "operations/switchwords.h"
#include "operations/wizardpage.h"

class QLabel;
class QStackedWidget;

namespace signalbox {

class DeskTable;
class ErrorBlock;
class PlanRows;

/// Step 2: to which profile. Those that no vehicle can take stay visible, with the reason.
class ProfilePage final : public WizardPage
{
    Q_OBJECT
public:
    ProfilePage(SwitchPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Profile"); }
    QString summary() const override;
    QString nextText() const override { return tr("Check"); }
    bool complete() const override { return m_plan.choice().possible > 0; }
    void enter() override;

private:
    void fill();
    void chooseCurrent();

    SwitchPlan &m_plan;
    const TableSources &m_sources;
    SwitchWords m_words;
    PlanRows *m_rows;
    DeskTable *m_table;
    ErrorBlock *m_error;
    QLabel *m_note;
};

} // namespace signalbox
