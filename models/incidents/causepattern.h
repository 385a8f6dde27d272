#pragma once

#include "incidents/witness.h"
#include "places/troubleregion.h"

namespace signalbox {

/// What vehicles have in common, in the numbers of the fleet's columns: all that is set must hold. Nothing set: the
/// whole fleet.
struct CausePattern
{
    std::uint32_t network = 0, home = 0;
    std::uint32_t apn = 0, firmware = 0, modem = 0;
    std::uint64_t cell = 0;
    std::uint16_t country = 0;
    Rat rat = Rat::Unknown;
    std::optional<TroubleRegion> region {}; ///< a circle; a country is `country`

    bool isFleetWide() const { return !network && !home && !apn && !firmware && !modem && !cell && !country && !region; }
    bool matches(const Witness &witness) const;
    /// All but the place.
    bool matchesKind(const Witness &witness) const;
    /// Both say the same of networks, cards and devices, and their places touch: one of them may have grown or shrunk.
    bool isAkinTo(const CausePattern &other) const;
};

} // namespace signalbox
