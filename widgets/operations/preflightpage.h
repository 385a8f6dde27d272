#pragma once

#include "operations/listpage.h"
#include "operations/switchwords.h"

namespace signalbox {

/// Step 3: what speaks for and against, vehicle by vehicle.
class PreflightPage final : public ListPage
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
    void fill();

    SwitchPlan &m_plan;
    SwitchWords m_words;
};

} // namespace signalbox
