#pragma once

#include "campaigns/campaignrules.h"
#include "base/result.h"
#include "domain/operation.h"

namespace signalbox {

/// What somebody wants done to many vehicles. A plain value that pages fill; checkDraft() says whether it makes sense.
struct CampaignDraft
{
    QString name;
    OperationKind kind = OperationKind::Enable;
    TargetRule target {};
    OperationDetails details {}; ///< of kinds that take them
    bool rollback = true; ///< asked of the card, where the dialect can say so
    QString reason;

    QString filter; ///< of the fleet, in the filter language; evaluated once, when the campaign is made
    std::vector<VehicleId> vehicles {}; ///< instead of a filter, when there are any

    std::uint64_t seed = 1; ///< draws the canary and the order of all others
    WavePlan waves {};
    std::vector<MaintenanceWindow> windows {}; ///< none: any time
    BlackoutRules blackout {};
    SuccessGate gate {};
    HaltLimits halt {};
    ReturnPolicy onHalt = ReturnPolicy::Troubled;
    std::optional<Instant> notBefore {}; ///< world
    Span patience { std::chrono::hours(24 * 14) }; ///< who was not reached by then is left out
    bool operator==(const CampaignDraft &) const = default;
};

/// Without a fleet. Errors: "campaign.name" {most}, "campaign.kind" {kind} (downloads: their codes are for one vehicle each),
/// "campaign.target" {kind}, "campaign.cohort", "campaign.waves" {member}, "campaign.window" {index}, "campaign.gate" {member},
/// "campaign.halt" {member}, "campaign.patience".
Result<void> checkDraft(const CampaignDraft &draft);
/// Kinds that name a profile of the card.
bool needsTarget(OperationKind kind);

} // namespace signalbox
