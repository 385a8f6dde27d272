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
    bool isFirst(std::uint8_t a) const { return (a & firstMask) == first; }
    bool matches(std::uint8_t a, std::uint8_t b) const { return isFirst(a) && (b & secondMask) == second; }
};

/// Of plates: what people leave out or put in.
constexpr bool isSeparator(std::uint8_t c)
{
    return c == ' ' || c == '-' || c == '.';
}

/// Calls visit(i) for each i at which one of the pairs stands, rising. Behind the last octet stand zeros. With
/// PastSeparators the second of a pair may also stand behind a separator, and two separators are taken for anything.
/// Some 5 GB a second.
template<bool PastSeparators, std::size_t Count, typename Visit>
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
    const auto separators = [](__m128i c) {
        return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(c, _mm_set1_epi8('-'))), _mm_cmpeq_epi8(c, _mm_set1_epi8('.')));
    };
    for (; i + 18 <= octets.size(); i += 16) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i *>(octets.data() + i));
        const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i *>(octets.data() + i + 1));
        __m128i any = _mm_setzero_si128();
        for (const Constants &c : constants) {
            __m128i second = _mm_cmpeq_epi8(_mm_and_si128(next, c.secondMask), c.second);
            if constexpr (PastSeparators) {
                const __m128i third = _mm_loadu_si128(reinterpret_cast<const __m128i *>(octets.data() + i + 2));
                const __m128i behind = _mm_or_si128(_mm_cmpeq_epi8(_mm_and_si128(third, c.secondMask), c.second), separators(third));
                second = _mm_or_si128(second, _mm_and_si128(separators(next), behind));
            }
            any = _mm_or_si128(any, _mm_and_si128(_mm_cmpeq_epi8(_mm_and_si128(here, c.firstMask), c.first), second));
        }
        for (unsigned found = unsigned(_mm_movemask_epi8(any)); found != 0; found &= found - 1) visit(i + std::size_t(std::countr_zero(found)));
    }
#endif
    for (; i < octets.size(); ++i) {
        const auto at = [&octets](std::size_t place) { return place < octets.size() ? octets[place] : std::uint8_t(0); };
        for (const OctetPair &pair : pairs) {
            const bool past = PastSeparators && isSeparator(at(i + 1)) && (pair.matches(octets[i], at(i + 2)) || (pair.isFirst(octets[i]) && isSeparator(at(i + 2))));
            if (!past && !pair.matches(octets[i], at(i + 1))) continue;
            visit(i);
            break;
        }
    }
}

} // namespace signalbox
