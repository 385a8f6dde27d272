#pragma once

#include "campaigns/campaign.h"

namespace signalbox {

/// Where waves end in the drawn order: rising, the last one is `size`. Waves without anybody are left out.
std::vector<int> waveEnds(int size, const WavePlan &plan);
/// The order in which vehicles come: a function of the seed and the set of names alone. Sets position and wave.
void drawOrder(std::vector<CampaignMember> &members, std::uint64_t seed, const WavePlan &plan);

} // namespace signalbox
