#pragma once

#include "campaigns/campaign.h"

/// JSON columns of campaigns.
namespace signalbox::campaigntexts {

QString reason(const CampaignReason &reason);
CampaignReason toReason(const QString &text);
/// Without what says where it is.
CampaignReason withoutPlace(CampaignReason reason);
QString estimate(const CampaignEstimate &estimate);
CampaignEstimate toEstimate(const QString &text);
QVariant air(const std::optional<AirSample> &sample); ///< null when there is none
std::optional<AirSample> toAir(const QVariant &text);

} // namespace signalbox::campaigntexts
