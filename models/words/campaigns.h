#pragma once

#include "campaigns/campaign.h"
#include "words/reader.h"

namespace signalbox::words {

QString campaignNumber(std::int64_t number); ///< "C-12"
QString campaignState(CampaignState state); ///< "Awaiting approval"
QString memberState(MemberState state); ///< "Rolled back"
QString returnPolicy(ReturnPolicy policy);
/// Of a campaign's state, a member's, or why a vehicle is left out; pre-flight findings among them. Empty for none.
QString campaignReason(const CampaignReason &reason, Instant now, const Reader &reader);
/// "around Lyon, France, within 60 km", "in Spain"; empty when the reason names no place, or the viewer may not see it.
QString troublePlace(const QVariantMap &parameters, const Reader &reader);
/// "about 14:30 CET, the last about 18:00 CET; what takes the time: …", or why nobody can say.
QString campaignEnd(const CampaignEstimate &estimate, Instant now, const Reader &reader);
/// "waves up to 100, 200, 1,000 and 2,000 vehicles"
QString waves(const std::vector<int> &ends, const QLocale &locale);

} // namespace signalbox::words
