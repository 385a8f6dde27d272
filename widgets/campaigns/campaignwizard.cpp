#include "campaigns/campaignwizard.h"

#include "campaigns/campaignreviewpage.h"
#include "campaigns/gatespage.h"
#include "campaigns/targetpage.h"

namespace signalbox {

CampaignWizard::CampaignWizard(CampaignWizardParts parts, std::vector<VehicleId> vehicles, LookSource &look, QWidget *parent)
    : Wizard(tr("New campaign"), look, parent),
      m_sources(std::move(parts.sources)),
      m_words(m_sources),
      m_plan(parts.desk, m_sources.viewer, std::move(vehicles), parts.seed)
{
    setObjectName(QStringLiteral("campaignWizard"));
    setHoldIcon(QStringLiteral("campaigns"));
    addPage(new CohortPage(m_plan, m_sources, std::move(parts.count), look, this));
    addPage(new TargetPage(m_plan, m_sources, look, this));
    addPage(new WavesPage(m_plan, m_sources, parts.places, look, this));
    addPage(new GatesPage(m_plan, look, this));
    m_review = new CampaignReviewPage(m_plan, m_words, look, this);
    addPage(m_review);
    addPage(new CampaignRunPage(m_plan, m_sources, this));
    connect(&m_plan, &CampaignPlan::changed, this, &CampaignWizard::refresh);
    connect(&m_plan, &CampaignPlan::handedIn, this, [this](bool taken) {
        if (taken)
            Q_EMIT begun(*m_plan.campaign());
    });
    begin(0);
}

Wizard::Act CampaignWizard::act() const
{
    const int count = m_plan.preview() ? int(m_plan.preview()->included.size()) : 0;
    const bool asks = m_plan.preview() && m_plan.preview()->needsApproval;
    return { asks ? tr("Hold to ask for %n vehicle(s)", nullptr, count) : tr("Hold to begin with %n vehicle(s)", nullptr, count),
             asks ? tr("Ask for %n vehicle(s)", nullptr, count) : tr("Begin with %n vehicle(s)", nullptr, count), count, m_words.obstacle(m_plan) };
}

void CampaignWizard::confirm()
{
    m_plan.start(m_review->reason());
}

} // namespace signalbox
