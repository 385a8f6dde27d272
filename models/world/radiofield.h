#pragma once

#include "domain/facts.h"
#include "places/mercator.h"
#include "world/networks.h"

namespace signalbox::world {

/// How a network is received at a place: deterministic noise of the seed, the PLMN, the RAT and the place.
/// Immutable; any thread.
class RadioField
{
public:
    /// `weaker`: dB by which all networks are received worse than usual.
    RadioField(const Carriers &carriers, std::uint64_t seed, double weaker = 0);

    /// dBm; meaningful down to the floor of the RAT.
    double rsrp(std::uint16_t network, Rat rat, LatLon place) const;
    /// Below this a modem of that RAT finds nothing, dBm.
    static double floorOf(Rat rat);
    /// The cells that a modem may move between without telling the network: some fifty kilometres across.
    std::uint32_t trackingArea(std::uint16_t network, LatLon place) const;
    CellId cell(std::uint16_t network, Rat rat, LatLon place) const;
    /// The sample that a modem takes; `moment` stirs the interference.
    RadioFact sample(std::uint16_t network, Rat rat, LatLon place, std::uint64_t moment) const;

private:
    std::uint64_t networkKey(std::uint16_t network) const;

    const Carriers &m_carriers;
    std::uint64_t m_seed;
    double m_weaker;
};

} // namespace signalbox::world
