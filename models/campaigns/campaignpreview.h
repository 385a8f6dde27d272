#pragma once

#include "campaigns/campaign.h"

namespace signalbox {

/// A vehicle that would be left out, and why: the code of the pre-flight finding that stops it ("connection-offers",
/// "target-installed", "radio-fits" …) or "no-target", "out-of-scope", "vehicle.unknown", "in-campaign" {number}.
struct ExcludedVehicle
{
    VehicleId vehicle;
    CampaignReason reason;
};

/// One line of the review: so many vehicles in a country leave a network for the target.
struct CampaignMove
{
    std::optional<CountryCode> country; ///< nothing: never located
    std::optional<Plmn> from; ///< the home network of the profile that is enabled now
    QString fromName; ///< as the provider calls that profile
    std::optional<Plmn> to;
    QString toName;
    int vehicles = 0;
};

/// What a draft would do, before anything is stored.
struct CampaignPreview
{
    std::vector<CampaignMember> included; ///< in the drawn order, with target and wave
    std::vector<ExcludedVehicle> excluded;
    std::vector<CampaignMove> moves; ///< most vehicles first
    QHash<QString, int> remarks; ///< codes of pre-flight remarks of those included, with how many have them
    double strandingRisk = 0; ///< 0 … 1, the worst of those included that have one
    double meanRisk = 0; ///< of those whose risk is known
    int riskKnown = 0;
    std::vector<int> waveSizes;
    CampaignEstimate estimate; ///< if it began now
    bool needsApproval = false; ///< of this viewer
    Instant at {};
};

} // namespace signalbox
