#pragma once

#include "look/looksource.h"
#include "look/wizardpage.h"
#include "operations/ordersentences.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class DeskTable;
class PlanRows;

/// Which vehicles.
class VehiclesPage final : public WizardPage
{
    Q_OBJECT
public:
    /// `question` heads the page, `next` is the button that leads on. What is referred to outlives the page.
    VehiclesPage(OrderPlan &plan, const TableSources &sources, const QString &question, const QString &next, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Vehicles"); }
    QString summary() const override;
    QString nextText() const override { return m_next; }
    bool complete() const override { return !m_plan.vehicles().empty(); }
    void enter() override;

private:
    void addTyped();
    void removeCurrent();
    void fill();

    OrderPlan &m_plan;
    QString m_next;
    const TableSources &m_sources;
    PlanRows *m_rows;
    DeskTable *m_table;
    QLineEdit *m_line;
    QPushButton *m_remove;
    QLabel *m_fault;
};

} // namespace signalbox
