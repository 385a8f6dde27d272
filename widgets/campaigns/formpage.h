#pragma once

#include "campaigns/campaignplan.h"
#include "look/looksource.h"
#include "look/wizardpage.h"

class QFormLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace signalbox {

/// A step of the campaign wizard that is a question and a form; what is entered goes into the draft at once.
class FormPage : public WizardPage
{
protected:
    FormPage(CampaignPlan &plan, const QString &question, LookSource &look, QWidget *parent);

    /// A line of the form; the label names the field for assistive technology.
    void addRow(const QString &label, QWidget *field);
    void addWide(QWidget *field);
    /// A head between groups of lines.
    void addHead(const QString &text);
    QSpinBox *newSpin(int least, int most, int value, const QString &suffix);
    /// Says what is wrong under the form; empty when nothing is.
    void setFault(const QString &fault);
    bool hasFault() const;

    CampaignPlan &m_plan;
    LookSource &m_look;

private:
    QFormLayout *m_form;
    QLabel *m_fault;
};

} // namespace signalbox
