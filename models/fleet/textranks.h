#pragma once

#include "fleet/largevector.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace signalbox {

/// Texts in octet order (the order of std::string).
struct TextRanks
{
    LargeVector<std::uint32_t> order; ///< indices of the texts; equal ones in rising order of index
    LargeVector<std::uint32_t> ranks; ///< by index; equal texts have equal ranks, counted from 0 without gaps
    std::uint32_t distinct = 0;
};

/// At most 2^20 texts sort fastest; some 40 ms for a million short ones. Any thread.
TextRanks rankTexts(std::span<const std::string_view> texts);

} // namespace signalbox
