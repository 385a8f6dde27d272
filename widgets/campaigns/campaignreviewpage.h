#pragma once

#include "campaigns/campaignreview.h"
#include "look/looksource.h"
#include "look/wizardpage.h"

class QLabel;

namespace signalbox {

class DeskTable;
class PlanRows;
class ReasonLine;

/// The whole campaign in words, before it is held to begin.
class CampaignReviewPage final : public WizardPage
{
    Q_OBJECT
public:
    CampaignReviewPage(CampaignPlan &plan, const CampaignReview &words, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Review"); }
    bool complete() const override { return m_plan.started(); }
    void enter() override;
    QString reason() const;

private:
    QWidget *newFacts();
    void fill();

    CampaignPlan &m_plan;
    const CampaignReview &m_words;
    QLabel *m_sentence;
    std::vector<QLabel *> m_facts;
    PlanRows *m_rows;
    DeskTable *m_table;
    ReasonLine *m_reason;
};

/// What became of the hand-over.
class CampaignRunPage final : public WizardPage
{
    Q_OBJECT
public:
    CampaignRunPage(CampaignPlan &plan, const TableSources &sources, QWidget *parent);

    QString title() const override { return tr("Begin"); }
    bool complete() const override { return false; }
    void enter() override;

private:
    void fill();

    CampaignPlan &m_plan;
    const TableSources &m_sources;
    QLabel *m_sentence;
    QLabel *m_rest;
};

} // namespace signalbox
