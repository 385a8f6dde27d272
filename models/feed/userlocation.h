#pragma once

#include "domain/network.h"

#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

/// Where the network says a device is: what 3GPP-User-Location-Info names.
struct UserLocation
{
    std::optional<Plmn> plmn; ///< of the cell where there is one, else of the area
    CellId cell = 0; ///< ECI, NCI, or LAC and CI packed as everywhere here; 0: only an area was said
};

/// The octets of 3GPP-User-Location-Info (TS 29.061 16.4.7.2 attribute 22; coded as in TS 29.274 8.21 and
/// TS 29.060 7.7.51, with one kind of location in the first octet). Nothing for kinds that we do not know and for
/// octets that are too few or too many for their kind.
std::optional<UserLocation> decodeUserLocation(std::string_view octets);

/// Octets from hexadecimal digits, with "\x" before them or without. Nothing when they are no pairs of such digits.
std::optional<std::string> octetsFromHex(std::string_view text);

} // namespace signalbox
