#pragma once

#include "campaigns/formpage.h"
#include "tables/fleettablemodel.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace signalbox {

/// What is done to every vehicle, and which profile of its card it is about.
class TargetPage final : public FormPage
{
    Q_OBJECT
public:
    TargetPage(CampaignPlan &plan, const TableSources &sources, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Target"); }
    QString summary() const override;
    QString nextText() const override { return tr("Plan waves"); }
    bool complete() const override;
    void enter() override;

    /// "208 10, Orange F": networks by number, profiles by name, best first.
    static TargetRule parse(const QString &text);

private:
    void take();

    const TableSources &m_sources;
    QComboBox *m_kind;
    QLineEdit *m_target;
    QLabel *m_understood;
    QCheckBox *m_rollback;
};

} // namespace signalbox
