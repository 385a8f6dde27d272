#pragma once

#include "look/looksource.h"
#include "look/wizardpage.h"
#include "operations/ordersentences.h"

class QLabel;
class QStackedWidget;

namespace signalbox {

class DeskTable;
class ErrorBlock;
class PlanRows;

/// Which profile it is about. Those that no vehicle can take stay visible, with the reason.
class ProfilePage final : public WizardPage
{
    Q_OBJECT
public:
    ProfilePage(OrderPlan &plan, const OrderSentences &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Profile"); }
    QString summary() const override;
    QString nextText() const override { return tr("Check"); }
    bool complete() const override { return m_plan.choice().possible > 0; }
    void enter() override;

private:
    void fill();
    void chooseCurrent();

    OrderPlan &m_plan;
    const OrderSentences &m_words;
    PlanRows *m_rows;
    DeskTable *m_table;
    ErrorBlock *m_error;
    QLabel *m_note;
};

} // namespace signalbox
