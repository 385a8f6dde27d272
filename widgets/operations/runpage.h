#pragma once

#include "operations/listpage.h"
#include "operations/switchwords.h"

namespace signalbox {

/// Step 5: what became of it, vehicle by vehicle, until it is verified. Closing stops nothing.
class RunPage final : public ListPage
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
};

} // namespace signalbox
