#pragma once

#include "campaigns/formpage.h"

class QComboBox;

namespace signalbox {

/// What a wave must show before the next one begins, when the campaign halts by itself, and who is switched back then.
class GatesPage final : public FormPage
{
    Q_OBJECT
public:
    GatesPage(CampaignPlan &plan, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Gates and halt"); }
    QString summary() const override;
    QString nextText() const override { return tr("Review"); }
    bool complete() const override { return true; }
    void enter() override;

private:
    void take();
    QSpinBox *newPercent(double share);

    QSpinBox *m_success, *m_known, *m_soak;
    QSpinBox *m_dark, *m_rolledBack, *m_failed, *m_regionLeast, *m_regionShare;
    QComboBox *m_return;
    QSpinBox *m_patience;
};

} // namespace signalbox
