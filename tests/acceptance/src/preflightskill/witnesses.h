#pragma once

#include "coverage/observation.h"

#include <map>
#include <span>
#include <vector>

namespace preflightskill {

using namespace signalbox;

/// Who observed which network and technology where: what says whether a question is one of those that count.
class Witnesses
{
public:
    void hear(std::span<const Observation> observations);

    struct Count
    {
        int others = 0;
        int own = 0;
    };
    /// Of observations within `metres`, counted no further than `enough` of others.
    Count around(const CoverageNetwork &network, LatLon place, double metres, Row vehicle, int enough) const;

private:
    struct Testimony
    {
        MercatorPoint at;
        Row by;
    };
    static std::uint64_t squareOf(std::uint32_t network, MercatorPoint at);
    std::unordered_map<std::uint64_t, std::vector<Testimony>> m_heard; // by network and square, some 5 km across
};

} // namespace preflightskill
