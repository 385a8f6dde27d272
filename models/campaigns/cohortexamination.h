#pragma once

#include "campaigns/campaignpreview.h"
#include "operations/operationsdesk.h"

#include <functional>

namespace signalbox {

/// Looks at every vehicle of a draft: first which profile of its card is meant, then a pre-flight, each of all at once. Says
/// who can take part, and who cannot and why. The one place where campaigns ask for pre-flights of many. Answers in the
/// desk's thread; not at all when the context dies first. Errors: "access.denied", "store.*".
class CohortExamination : public std::enable_shared_from_this<CohortExamination>
{
public:
    using Done = std::function<void(Result<CampaignPreview>)>;

    using CountryOf = std::function<std::optional<CountryCode>(const VehicleId &)>; ///< where it is
    CohortExamination(OperationsDesk &desk, QObject *context, Viewer viewer, CampaignDraft draft, CountryOf countryOf, Done done);
    /// `engaged`: in another campaign, with its number. Included ones are in drawn order when it is done.
    void start(std::vector<VehicleId> vehicles, const QHash<VehicleId, std::int64_t> &engaged);

private:
    struct Candidate
    {
        CampaignMember member {};
        CampaignMove move {};
    };
    void chooseTargets();
    void choose(const VehicleId &vehicle, const std::optional<std::vector<Profile>> &profiles);
    void lookAtAll();
    void take(const Candidate &candidate, const PreflightReport &report);
    void exclude(const VehicleId &vehicle, CampaignReason reason);
    void finish();

    OperationsDesk &m_desk;
    QObject *m_context;
    const Viewer m_viewer;
    const CampaignDraft m_draft;
    const CountryOf m_countryOf;
    const Done m_done;
    std::vector<VehicleId> m_free; // of other campaigns
    std::vector<Candidate> m_candidates;
    CampaignPreview m_preview;
};

/// The card's profile that the rule means; nothing when it has none.
std::optional<Profile> targetOf(const TargetRule &rule, const std::vector<Profile> &profiles);
/// What is asked of one vehicle.
OperationRequest requestFor(const CampaignDraft &draft, const VehicleId &vehicle, const std::optional<Iccid> &target);

} // namespace signalbox
