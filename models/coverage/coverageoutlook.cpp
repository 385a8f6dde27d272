#include "coverage/coverageoutlook.h"

#include "places/greatcircle.h"

namespace signalbox::coverage {

namespace {

constexpr double moving = 1.5; // m/s
constexpr double winding = 0.8; // of the distance driven, in a straight line
constexpr double drift = 0.25; // how far aside a road may lead, in parts of the way
constexpr double steps[] = { 1, 2.5, 4, 6, 8 }; // minutes
constexpr double agreement = 0.75; // technologies of one network stand on the same masts

constexpr Rat technologies[] = { Rat::Nr, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Hspa, Rat::Utran, Rat::Geran };

struct Spot
{
    double without = 1; // chance that nothing is found
    double evidence = 0;
    CoverageEstimate estimate;
    std::optional<CoverageNetwork> best;
};

/// Technologies and networks stand in for one another; a technology that nobody ever met there says nothing.
Spot lookAt(const CoverageMap::Reader &map, std::span<const CoverageNetwork> networks, MercatorPoint at, Instant now, double reach)
{
    Spot spot;
    double least = 1, product = 1;
    for (const CoverageNetwork &network : networks) {
        const CoverageEstimate estimate = map.estimate(network, at, now, reach);
        const double bad = 1 - estimate.served;
        product *= bad;
        if (!spot.best || bad < least) {
            least = bad;
            spot.best = network;
            spot.estimate = estimate;
        }
        spot.evidence = std::max(spot.evidence, estimate.evidence);
    }
    if (spot.best) spot.without = std::pow(least, agreement) * std::pow(product, 1 - agreement);
    return spot;
}

} // namespace

CoverageOutlook outlook(const CoverageMap::Reader &map, std::span<const Plmn> networks, RatSet rats, const VehicleMotion &motion, Instant now)
{
    CoverageOutlook out;
    std::vector<CoverageNetwork> known;
    for (const Plmn &plmn : networks)
        for (const Rat rat : technologies)
            if (const CoverageNetwork network { plmn, rat }; (rats & ratBit(rat)) && map.knows(network)) known.push_back(network);
    out.networks = int(networks.size());
    if (known.empty()) return out;
    const Spot here = lookAt(map, known, motion.at, now, 0);
    out.here = here.without;
    out.evidence = here.evidence;
    out.best = here.best;
    out.rsrp = here.estimate.rsrp;
    out.newest = here.estimate.newest;
    out.withoutService = here.without;
    if (!(double(motion.speed) > moving)) return out;
    const LatLon from = toLatLon(motion.at);
    double sum = here.without, weights = 1, worst = here.without;
    for (const double minutes : steps) {
        const double metres = double(motion.speed) * minutes * 60 * winding;
        const Spot there = lookAt(map, known, toMercator(destination(from, double(motion.heading), metres)), now, metres * drift);
        // Where nobody was, the road does not lead, or nobody knows.
        const double weight = there.evidence / (there.evidence + 1);
        sum += there.without * weight;
        weights += weight;
        if (there.without > worst + 0.05 && weight > 0.5) {
            worst = there.without;
            out.ahead = metres;
        }
    }
    out.withoutService = sum / weights;
    return out;
}

} // namespace signalbox::coverage
