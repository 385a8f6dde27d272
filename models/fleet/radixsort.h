#pragma once

#include "base/sidebyside.h"
#include "base/largevector.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace signalbox {

/// 128 bits, for keys that do not fit beside a row number in 64.
__extension__ typedef unsigned __int128 WideWord;

/// Sorts `size` words by their bits [shift, shift + bits), stable, in O(size * bits). Returns where they are then: at
/// `words` or at `spare`, which has room for as many.
template<typename Word>
Word *radixSort(Word *words, Word *spare, std::size_t size, int shift, int bits)
{
    constexpr int widest = 10; // bits a pass: 1,024 write positions stay in the first-level cache
    const int passes = (bits + widest - 1) / widest;
    if (passes == 0 || size < 2) return words;
    const int width = (bits + passes - 1) / passes;
    const std::uint32_t mask = (1u << width) - 1;
    std::vector<std::array<std::uint32_t, 1u << widest>> counts(std::size_t(passes), std::array<std::uint32_t, 1u << widest> {});
    for (std::size_t i = 0; i < size; ++i) {
        Word rest = words[i] >> shift;
        for (auto &count : counts) {
            ++count[std::uint32_t(rest) & mask];
            rest >>= width;
        }
    }
    // The last digit may reach into bits above the key: they are zero there, or equal for all.
    for (int pass = 0; pass < passes; ++pass) {
        auto &places = counts[std::size_t(pass)];
        const int at = shift + pass * width;
        if (places[std::uint32_t(*words >> at) & mask] == size) continue; // all alike
        std::uint32_t sum = 0;
        for (std::uint32_t &place : places) sum += std::exchange(place, sum);
        for (std::size_t i = 0; i < size; ++i) spare[places[std::uint32_t(words[i] >> at) & mask]++] = words[i];
        std::swap(words, spare);
    }
    return words;
}

/// Two sorted rows of words, the second right behind the first, merged from either end: each end needs nothing of what
/// the other does, and together they are the whole. Of equal keys those of the first row come first.
template<typename Word>
class TwoRows
{
public:
    TwoRows(const Word *first, const Word *second, const Word *end, int shift) : m_first(first), m_second(second), m_end(end), m_shift(shift) { }

    /// The smallest, in rising order from `out` to before `end`.
    void smallest(Word *out, const Word *end) const
    {
        const Word *a = m_first, *b = m_second;
        while (out < end && a < m_second && b < m_end) {
            const bool second = *b >> m_shift < *a >> m_shift;
            *out++ = second ? *b : *a; // no branch: nobody could foresee it
            a += !second;
            b += second;
        }
        std::copy_n(a < m_second ? a : b, end - out, out);
    }
    /// The greatest, from before `out` down to `end`.
    void greatest(Word *out, const Word *end) const
    {
        const Word *a = m_second, *b = m_end; // both behind what comes next
        while (out > end && a > m_first && b > m_second) {
            const bool first = b[-1] >> m_shift < a[-1] >> m_shift;
            *--out = first ? a[-1] : b[-1];
            a -= first;
            b -= !first;
        }
        while (out > end) *--out = a > m_first ? *--a : *--b;
    }

private:
    const Word *m_first, *m_second, *m_end;
    int m_shift;
};

/// The same of all `words`, on both threads; `spare` is scratch space.
template<typename Word>
void radixSort(LargeVector<Word> &words, LargeVector<Word> &spare, int shift, int bits, SideBySide &both)
{
    spare.resize(words.size());
    Word *const from = words.data(), *const into = spare.data();
    const std::size_t size = words.size(), half = both.middle(size);
    both.halves(size, [=](std::size_t first, std::size_t end) {
        if (radixSort(from + first, into + first, end - first, shift, bits) != from + first) std::copy(into + first, into + end, from + first);
    });
    if (half == size) return;
    const TwoRows<Word> rows(from, from + half, from + size, shift);
    both.run([&] { rows.smallest(into, into + half); }, [&] { rows.greatest(into + size, into + half); });
    words.swap(spare);
}

} // namespace signalbox
