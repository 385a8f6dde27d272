#pragma once

#include "fleet/largevector.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace signalbox {

/// Texts in octet order (the order of std::string).
struct TextOrder
{
    LargeVector<std::uint32_t> order; ///< indices of the texts; equal ones in rising order of index
    LargeVector<std::uint8_t> begins; ///< by place in `order`: 1 where the text is another than the one before
};

struct TextRanks
{
    LargeVector<std::uint32_t> order; ///< as TextOrder
    LargeVector<std::uint32_t> ranks; ///< by index; equal texts have equal ranks, counted from 0 without gaps
    std::uint32_t distinct = 0;
};

/// At most 2^20 texts sort fastest; some 30 ms for a million short ones. Any thread.
TextOrder orderTexts(std::span<const std::string_view> texts);
TextRanks rankTexts(std::span<const std::string_view> texts);

} // namespace signalbox
