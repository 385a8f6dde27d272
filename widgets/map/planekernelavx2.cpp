#include "map/planekernel.h"

#ifdef __x86_64__

#include "map/planepixel.h"

#include <array>
#include <immintrin.h>

// Only the functions with this attribute are compiled for AVX2, and they call nothing of the standard library: an
// inline function compiled here for AVX2 could be the copy that the linker keeps for the whole program.
#define FOR_AVX2 __attribute__((target("avx2,popcnt")))

namespace signalbox {

namespace {

/// For every set of lanes their numbers, packed to the front.
constexpr auto packing = [] {
    std::array<std::array<std::uint8_t, 8>, 256> lanes {};
    for (unsigned set = 0; set < 256; ++set)
        for (unsigned lane = 0, next = 0; lane < 8; ++lane)
            if (set >> lane & 1)
                lanes[set][next++] = std::uint8_t(lane);
    return lanes;
}();
constexpr const std::uint8_t *packed = packing.front().data();

/// Eight columns or lines: the upper halves of the 64-bit sums, shifted by the rest.
FOR_AVX2 inline __m256i cellsOf(__m256i distance, __m256i factor, __m256i bias, __m128i shift)
{
    const __m256i even = _mm256_add_epi64(_mm256_mul_epi32(distance, factor), bias);
    const __m256i odd = _mm256_add_epi64(_mm256_mul_epi32(_mm256_srli_epi64(distance, 32), factor), bias);
    return _mm256_sra_epi32(_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xaa), shift);
}

FOR_AVX2 inline __m256i load(const void *from)
{
    return _mm256_loadu_si256(static_cast<const __m256i *>(from));
}

FOR_AVX2 inline void store(void *into, __m256i value)
{
    _mm256_storeu_si256(static_cast<__m256i *>(into), value);
}

FOR_AVX2 std::size_t locate(const RasterFrame &frame, const std::uint32_t *x, const std::uint32_t *y, std::uint32_t first,
                            std::uint32_t last, std::uint32_t *cells, std::uint32_t *rows)
{
    const __m256i centreX = _mm256_set1_epi32(int(frame.centreX)), centreY = _mm256_set1_epi32(int(frame.centreY));
    const __m256i factor = _mm256_set1_epi64x(frame.factor);
    const __m256i biasX = _mm256_set1_epi64x(frame.biasX), biasY = _mm256_set1_epi64x(frame.biasY);
    const __m128i shift = _mm_cvtsi32_si128(frame.shift - 32);
    const __m256i lastColumn = _mm256_set1_epi32(int(frame.width - 1)), lastLine = _mm256_set1_epi32(int(frame.height - 1));
    const __m256i stride = _mm256_set1_epi32(int(frame.stride)), origin = _mm256_set1_epi32(int(frame.first));
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    std::size_t found = 0;
    std::uint32_t row = first;
    for (; row + 8 <= last; row += 8) {
        // The processor itself does not look beyond a page of 4 KiB.
        _mm_prefetch(reinterpret_cast<const char *>(x + row + 256), _MM_HINT_T0);
        _mm_prefetch(reinterpret_cast<const char *>(y + row + 256), _MM_HINT_T0);
        const __m256i column = cellsOf(_mm256_sub_epi32(load(x + row), centreX), factor, biasX, shift);
        const __m256i south = load(y + row);
        const __m256i line = cellsOf(_mm256_sub_epi32(south, centreY), factor, biasY, shift);
        const __m256i inRaster = _mm256_and_si256(_mm256_cmpeq_epi32(_mm256_min_epu32(column, lastColumn), column),
                                                  _mm256_cmpeq_epi32(_mm256_min_epu32(line, lastLine), line));
        const __m256i inside = _mm256_andnot_si256(_mm256_cmpeq_epi32(south, _mm256_setzero_si256()), inRaster);
        const auto set = unsigned(_mm256_movemask_ps(_mm256_castsi256_ps(inside)));
        if (set == 0)
            continue;
        const __m256i cell = _mm256_add_epi32(_mm256_add_epi32(_mm256_mullo_epi32(line, stride), column), origin);
        const __m256i order = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i *>(packed + 8 * set)));
        store(cells + found, _mm256_permutevar8x32_epi32(cell, order));
        store(rows + found, _mm256_permutevar8x32_epi32(_mm256_add_epi32(_mm256_set1_epi32(int(row)), lanes), order));
        found += std::size_t(_mm_popcnt_u32(set));
    }
    for (; row < last; ++row) {
        cells[found] = frame.cellOf(x[row], y[row]);
        rows[found] = row;
        found += cells[found] != RasterFrame::nowhere;
    }
    return found;
}

FOR_AVX2 void maxOf(const std::uint8_t *const *from, int count, std::size_t first, std::size_t width, std::uint8_t *into)
{
    for (std::size_t i = first; i < first + width; i += PlaneKernel::stripe) {
        const std::uint8_t *next = from[0] + i;
        __m256i a = load(next), b = load(next + 32), c = load(next + 64), d = load(next + 96);
        for (int k = 1; k < count; ++k) {
            next = from[k] + i;
            a = _mm256_max_epu8(a, load(next));
            b = _mm256_max_epu8(b, load(next + 32));
            c = _mm256_max_epu8(c, load(next + 64));
            d = _mm256_max_epu8(d, load(next + 96));
        }
        store(into + i, a);
        store(into + i + 32, b);
        store(into + i + 64, c);
        store(into + i + 96, d);
    }
}

/// A table of 16 octets in both halves of a register.
FOR_AVX2 inline __m256i table(const std::uint8_t *octets)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i *>(octets)));
}

/// One channel of the colours; the first is that of the empty set.
FOR_AVX2 inline __m256i channel(const PlaneKernel::Palette &palette, int shift)
{
    std::uint8_t octets[16] = {};
    for (int rank = 0; rank < 8; ++rank)
        octets[rank + 1] = std::uint8_t(palette.colours[rank] >> shift);
    return table(octets);
}

FOR_AVX2 inline __m256i emptiness(const PlaneKernel::Palette &palette)
{
    std::uint8_t octets[16] = { 1 };
    for (int rank = 0; rank < 8; ++rank)
        octets[rank + 1] = palette.colours[rank] == 0;
    return table(octets);
}

/// For 32 sets 0, or 1 + the highest member.
FOR_AVX2 inline __m256i highestOf(__m256i sets)
{
    static constexpr std::uint8_t low[16] = { 0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4 };
    static constexpr std::uint8_t high[16] = { 0, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8 };
    const __m256i nibble = _mm256_set1_epi8(15);
    const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(sets, 4), nibble);
    return _mm256_max_epu8(_mm256_shuffle_epi8(table(low), _mm256_and_si256(sets, nibble)), _mm256_shuffle_epi8(table(high), upper));
}

/// For 16 pixels the sum of a table over the four samples of each.
FOR_AVX2 inline __m256i sumOf(__m256i values, __m256i upper, __m256i lower)
{
    const __m256i one = _mm256_set1_epi8(1);
    return _mm256_add_epi16(_mm256_maddubs_epi16(_mm256_shuffle_epi8(values, upper), one),
                            _mm256_maddubs_epi16(_mm256_shuffle_epi8(values, lower), one));
}

/// (under * empty + sum + 2) / 4, where `under` is octet `shift` / 8 of the pixels.
FOR_AVX2 inline __m256i mixed(__m256i left, __m256i right, int shift, __m256i empty, __m256i sum)
{
    const __m256i octet = _mm256_set1_epi32(0xff);
    const __m128i by = _mm_cvtsi32_si128(shift);
    const __m256i under = _mm256_packus_epi32(_mm256_and_si256(_mm256_srl_epi32(left, by), octet),
                                              _mm256_and_si256(_mm256_srl_epi32(right, by), octet));
    const __m256i four = _mm256_add_epi16(_mm256_add_epi16(_mm256_mullo_epi16(under, empty), sum), _mm256_set1_epi16(2));
    return _mm256_srli_epi16(four, 2);
}

FOR_AVX2 void blend(const PlaneKernel::Palette &palette, const std::uint8_t *upper, const std::uint8_t *lower, std::uint32_t *pixels, int width)
{
    const planepixel::Colours colours(palette);
    const __m256i blue = channel(palette, 0), green = channel(palette, 8), red = channel(palette, 16), none = emptiness(palette);
    int x = 0;
    for (; x + 16 <= width; x += 16) {
        __m256i above = load(upper + 2 * x), below = load(lower + 2 * x);
        if (_mm256_testz_si256(_mm256_or_si256(above, below), _mm256_or_si256(above, below)))
            continue;
        above = highestOf(above);
        below = highestOf(below);
        const __m256i empty = sumOf(none, above, below);
        // Pixels 0-3 and 8-11 in one register, 4-7 and 12-15 in the other: packing then keeps their order.
        const __m256i first = load(pixels + x), second = load(pixels + x + 8);
        const __m256i left = _mm256_permute2x128_si256(first, second, 0x20), right = _mm256_permute2x128_si256(first, second, 0x31);
        const __m256i b = mixed(left, right, 0, empty, sumOf(blue, above, below));
        const __m256i g = mixed(left, right, 8, empty, sumOf(green, above, below));
        const __m256i r = mixed(left, right, 16, empty, sumOf(red, above, below));
        const __m256i low = _mm256_or_si256(b, _mm256_slli_epi16(g, 8));
        const __m256i high = _mm256_or_si256(r, _mm256_set1_epi16(short(0xff00)));
        const __m256i even = _mm256_unpacklo_epi16(low, high), odd = _mm256_unpackhi_epi16(low, high);
        store(pixels + x, _mm256_permute2x128_si256(even, odd, 0x20));
        store(pixels + x + 8, _mm256_permute2x128_si256(even, odd, 0x31));
    }
    for (; x < width; ++x)
        pixels[x] = colours.blended(upper + 2 * x, lower + 2 * x, pixels[x]);
}

} // namespace

const PlaneKernel *avx2Kernel()
{
    static constexpr PlaneKernel kernel { "AVX2", locate, maxOf, blend };
    return __builtin_cpu_supports("avx2") ? &kernel : nullptr;
}

} // namespace signalbox

#undef FOR_AVX2
#else

const signalbox::PlaneKernel *signalbox::avx2Kernel()
{
    return nullptr;
}

#endif
