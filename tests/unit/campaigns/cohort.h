#pragma once

#include "campaigns/cohortorder.h"
#include "cast.h"

namespace cast {

/// A cohort drawn into waves, of which the first ones are in the given states.
inline std::vector<CampaignMember> cohort(int size, std::initializer_list<std::pair<MemberState, int>> states, const WavePlan &plan = { 10, { 0.5 }, 6000 })
{
    std::vector<CampaignMember> all = members(size);
    drawOrder(all, 1, plan);
    AirSample earlier;
    earlier.at = at(-3600);
    std::size_t i = 0;
    for (const auto &[state, count] : states)
        for (int n = 0; n < count; ++n, ++i) {
            all[i].state = state;
            if (state != MemberState::Waiting) all[i].before = earlier;
        }
    return all;
}

inline Campaign running(int waves = 3)
{
    Campaign c = campaign();
    c.draft.waves = { 10, { 0.5 }, 6000 };
    c.draft.halt = { 0.5, 0.5, 0.5, 4, 0.5 };
    c.waves = waves;
    return c;
}

} // namespace cast
