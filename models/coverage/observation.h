#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "fleet/row.h"
#include "places/mercator.h"

#include <optional>

namespace signalbox {

/// A network with one of its radio technologies, also as one number for tables: Plmn::key() above four bits of Rat.
struct CoverageNetwork
{
    Plmn plmn;
    Rat rat = Rat::Unknown;

    std::uint32_t key() const { return plmn.key() << 4 | unsigned(rat); }
    static std::optional<CoverageNetwork> fromKey(std::uint32_t key);
    bool operator==(const CoverageNetwork &) const = default;
};

/// One hint that a network was there for a vehicle at a place, or was not.
struct Observation
{
    enum class Kind : std::uint8_t {
        Reading, ///< the vehicle was served and measured its cell
        Drop, ///< its session ended because the radio link was lost
        Reject, ///< the network answered and did not let it in
        Missed, ///< the modem looked for the network and did not find it
    };
    Kind kind = Kind::Reading;
    CoverageNetwork network;
    MercatorPoint at;
    Instant t {}; ///< world
    float rsrp = 0; ///< dBm, of a reading
    Row by = noRow; ///< who said it; never kept
};

/// What an observation says, in observations: how much for the network and how much against it. A reading counts in full
/// where the signal is strong, and less the nearer it is to where a modem of that technology lets go.
struct Testimony
{
    float good = 0;
    float bad = 0;
};
Testimony testimony(const Observation &observation);

/// dBm below which a modem of that technology usually finds no cell: reference sensitivity of TS 36.101 7.3, 38.101-1
/// 7.3, 25.101 7.3 and 45.005 6.2 as it reads in RSRP, RSCP or RxLev, with the gains of repetition for NB-IoT and LTE-M.
float radioFloor(Rat rat);

} // namespace signalbox
