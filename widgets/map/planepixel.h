#pragma once

#include "map/planekernel.h"

#include <array>

namespace signalbox::planepixel {

/// 0 for the empty set, else 1 + its highest member.
inline constexpr auto highest = [] {
    std::array<std::uint8_t, 256> table {};
    for (unsigned set = 1; set < 256; ++set)
        table[set] = std::uint8_t(table[set >> 1] + 1);
    return table;
}();

/// A palette with 16 bits a channel, so that four samples add up without a carry.
class Colours
{
public:
    explicit Colours(const PlaneKernel::Palette &palette)
    {
        for (int rank = 0; rank < 8; ++rank) {
            m_wide[rank + 1] = palette.colours[rank] != 0 ? widened(palette.colours[rank]) : 0;
            m_empty[rank + 1] = palette.colours[rank] == 0;
        }
    }

    /// `upper` and `lower` are two samples each.
    std::uint32_t blended(const std::uint8_t *upper, const std::uint8_t *lower, std::uint32_t under) const
    {
        const std::uint8_t a = highest[upper[0]], b = highest[upper[1]], c = highest[lower[0]], d = highest[lower[1]];
        const std::uint64_t empty = m_empty[a] + m_empty[b] + m_empty[c] + m_empty[d];
        const std::uint64_t sum = m_wide[a] + m_wide[b] + m_wide[c] + m_wide[d] + widened(under) * empty;
        const std::uint64_t mean = (sum + 0x0002000200020002u) >> 2 & 0x00ff00ff00ff00ffu;
        return (std::uint32_t(mean | mean >> 8) & 0xffffu) | (std::uint32_t(mean >> 16 | mean >> 24) & 0xffff0000u);
    }

private:
    static std::uint64_t widened(std::uint32_t colour)
    {
        const std::uint64_t pairs = (colour & 0xffff) | std::uint64_t(colour & 0xffff0000u) << 16;
        return (pairs | pairs << 8) & 0x00ff00ff00ff00ffu;
    }

    std::uint64_t m_wide[9] = {};
    std::uint64_t m_empty[9] = { 1 };
};

} // namespace signalbox::planepixel
