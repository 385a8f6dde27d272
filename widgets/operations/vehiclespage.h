#pragma once

#include "look/looksource.h"
#include "operations/switchwords.h"
#include "operations/wizardpage.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class DeskTable;
class PlanRows;

/// Step 1: which vehicles.
class VehiclesPage final : public WizardPage
{
    Q_OBJECT
public:
    VehiclesPage(SwitchPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Vehicles"); }
    QString summary() const override;
    QString nextText() const override { return tr("Choose a profile"); }
    bool complete() const override { return !m_plan.vehicles().empty(); }
    void enter() override;

private:
    void addTyped();
    void removeCurrent();
    void fill();

    SwitchPlan &m_plan;
    const TableSources &m_sources;
    PlanRows *m_rows;
    DeskTable *m_table;
    QLineEdit *m_line;
    QPushButton *m_remove;
    QLabel *m_fault;
};

} // namespace signalbox
