#include "campaigns/cohortorder.h"

#include <cmath>

namespace signalbox {

namespace {

/// SplitMix64, Steele, Lea, Flood 2014.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

std::uint64_t lot(std::uint64_t seed, std::string_view name)
{
    std::uint64_t value = mixed(seed);
    for (const char octet : name) value = mixed(value ^ std::uint8_t(octet));
    return value;
}

} // namespace

std::vector<int> waveEnds(int size, const WavePlan &plan)
{
    std::vector<int> ends;
    const auto reach = [&](int end) {
        end = std::min(end, size);
        if (end > (ends.empty() ? 0 : ends.back())) ends.push_back(end);
    };
    reach(plan.canary);
    for (const double share : plan.shares) reach(int(std::ceil(share * size)));
    reach(size);
    return ends;
}

void drawOrder(std::vector<CampaignMember> &members, std::uint64_t seed, const WavePlan &plan)
{
    std::sort(members.begin(), members.end(), [seed](const CampaignMember &a, const CampaignMember &b) {
        const std::uint64_t x = lot(seed, a.vehicle.view()), y = lot(seed, b.vehicle.view());
        return x != y ? x < y : a.vehicle < b.vehicle;
    });
    const std::vector<int> ends = waveEnds(int(members.size()), plan);
    int wave = 0;
    for (int i = 0; i < int(members.size()); ++i) {
        if (i >= ends[std::size_t(wave)]) ++wave;
        members[std::size_t(i)].position = i;
        members[std::size_t(i)].wave = wave;
    }
}

} // namespace signalbox
