#pragma once

#include "campaigns/campaignreview.h"
#include "campaigns/cohortpage.h"
#include "campaigns/wavespage.h"
#include "look/wizard.h"

namespace signalbox {

class CampaignReviewPage;

/// What the campaign wizard asks of others.
struct CampaignWizardParts
{
    CampaignsDesk &desk;
    TableSources sources;
    CountVehicles count;
    NamedPlaces places {}; ///< geofences
    std::uint64_t seed = 1; ///< draws who comes first
};

/// Leads to a campaign: vehicles, target, waves and hours, gates and halt, review, begin.
class CampaignWizard final : public Wizard
{
    Q_OBJECT
public:
    /// What `parts` refers to, and `look`, outlive the wizard. No vehicles: a filter says who takes part.
    CampaignWizard(CampaignWizardParts parts, std::vector<VehicleId> vehicles, LookSource &look, QWidget *parent);

    CampaignPlan &plan() { return m_plan; }

Q_SIGNALS:
    /// Handed in, whether it needs approval or not.
    void begun(const signalbox::Campaign &campaign);

protected:
    bool handedIn() const override { return m_plan.started(); }
    Act act() const override;
    void confirm() override;

private:
    TableSources m_sources;
    CampaignReview m_words;
    CampaignPlan m_plan;
    CampaignReviewPage *m_review = nullptr;
};

} // namespace signalbox
