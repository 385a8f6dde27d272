#pragma once

#include "fleet/largevector.h"

#include <array>
#include <cstdint>
#include <utility>

namespace signalbox {

/// 128 bits, for keys that do not fit beside a row number in 64.
__extension__ typedef unsigned __int128 WideWord;

/// Sorts `words` by their bits [shift, shift + bits), stable, in O(size * bits). `spare` is scratch space.
template<typename Word>
void radixSort(LargeVector<Word> &words, LargeVector<Word> &spare, int shift, int bits)
{
    constexpr int widest = 10; // bits a pass: 1,024 write positions stay in the first-level cache
    const int passes = (bits + widest - 1) / widest;
    if (passes == 0 || words.size() < 2) return;
    const int width = (bits + passes - 1) / passes;
    const std::uint32_t mask = (1u << width) - 1;
    std::vector<std::array<std::uint32_t, 1u << widest>> counts(std::size_t(passes), std::array<std::uint32_t, 1u << widest> {});
    for (const Word word : words) {
        Word rest = word >> shift;
        for (auto &count : counts) {
            ++count[std::uint32_t(rest) & mask];
            rest >>= width;
        }
    }
    // The last digit may reach into bits above the key: they are zero there, or equal for all.
    spare.resize(words.size());
    for (int pass = 0; pass < passes; ++pass) {
        auto &places = counts[std::size_t(pass)];
        const int at = shift + pass * width;
        if (places[std::uint32_t(words.front() >> at) & mask] == words.size()) continue; // all alike
        std::uint32_t sum = 0;
        for (std::uint32_t &place : places) sum += std::exchange(place, sum);
        for (const Word word : words) spare[places[std::uint32_t(word >> at) & mask]++] = word;
        words.swap(spare);
    }
}

} // namespace signalbox
