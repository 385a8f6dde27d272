#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "fleet/row.h"
#include "places/mercator.h"

namespace signalbox {

/// What one vehicle testifies in the search for a common cause: where it is or was, what it has, and whether it speaks.
/// Numbers are those of the fleet's columns; 0 = not known.
struct Witness
{
    Row row = 0;
    MercatorPoint at {};
    std::uint64_t cell = 0; ///< CellId
    std::uint32_t network = 0; ///< Plmn::key(), the last one it was on
    std::uint32_t home = 0; ///< Plmn::key() of the network that its profile is of
    std::uint32_t apn = 0, firmware = 0, modem = 0; ///< names
    std::uint16_t country = 0; ///< CountryCode::key()
    Rat rat = Rat::Unknown;
    bool troubled = false;
    bool fresh = false; ///< … and came into it of late
    float weight = 1; ///< vehicles that it stands for; of a sample of those that speak
    Instant due {}; ///< of a troubled one: when its next message was due and did not come
    Instant since {}; ///< … and when that was found

    bool located() const { return at.y != 0; }
};

} // namespace signalbox
