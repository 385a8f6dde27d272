#pragma once

#include "look/wizardpage.h"
#include "operations/orderplan.h"

class QLabel;
class QLineEdit;
class QRadioButton;

namespace signalbox {

/// What a card is told about downloads of its own: from which SM-DP+ it fetches profiles, and whether it may enable one right
/// after it was fetched (SGP.32 ConfigureImmediateProfileEnabling, SetDefaultDpAddress).
class CardSettingPage final : public WizardPage
{
    Q_OBJECT
public:
    CardSettingPage(OrderPlan &plan, QWidget *parent);

    QString title() const override;
    QString summary() const override;
    QString nextText() const override { return tr("Check"); }
    bool complete() const override;
    void enter() override;

private:
    bool immediate() const { return m_plan.kind() == OperationKind::ImmediateEnable; }
    void take();

    OrderPlan &m_plan;
    QRadioButton *m_allow;
    QRadioButton *m_forbid;
    QLineEdit *m_address;
    QLabel *m_fault;
};

} // namespace signalbox
