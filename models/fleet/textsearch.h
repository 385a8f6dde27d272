#pragma once

#include "fleet/rowset.h"
#include "fleet/vehicletexts.h"

#include <string>

namespace signalbox {

/// Which of a vehicle's texts a search looks at.
struct TextParts
{
    bool id = false;
    bool plate = false; ///< without the spaces, hyphens and dots that people leave out or put in
    bool vin = false;
    bool vinEnd = false; ///< only as the last characters of the VIN
};

/// Adds the vehicles whose texts contain `folded` (lower case; ASCII letters of either case match). One pass over the
/// text of all vehicles; a few milliseconds a million.
void findText(const VehicleTexts &texts, const std::string &folded, TextParts parts, RowSet &rows);

/// ASCII letters of either case match.
bool containsFolded(std::string_view text, std::string_view folded);

} // namespace signalbox
