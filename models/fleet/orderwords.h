#pragma once

#include "fleet/radixsort.h"
#include "fleet/rowset.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

/// Rows in the order of their keys: a sorted array of words, each a key above a row number.
template<typename Word>
struct OrderWords
{
    LargeVector<Word> keys; ///< by Row
    LargeVector<Word> order; ///< key << rowBits | row
    int rowBits = 0, keyBits = 0;

    Word word(Row row) const { return keys[row] << rowBits | row; }
    Row row(Word word) const { return Row(word & ((Word(1) << rowBits) - 1)); }

    /// Equal keys keep the order of `byName`.
    void sortAll(const LargeVector<Row> &byName, SideBySide &both)
    {
        LargeVector<Word> spare;
        order.resize(byName.size());
        both.halves(order.size(), [&](std::size_t first, std::size_t end) {
            for (std::size_t i = first; i < end; ++i) order[i] = word(byName[i]);
        });
        radixSort(order, spare, rowBits, keyBits, both);
    }

    /// Puts rows whose keys have changed at their new places.
    void move(const std::vector<Row> &changed, const LargeVector<std::uint32_t> &nameRank)
    {
        std::vector<std::uint8_t> moving(keys.size());
        for (const Row each : changed) moving[each] = 1;
        std::size_t kept = 0;
        for (const Word each : order) {
            order[kept] = each;
            kept += !moving[row(each)];
        }
        const auto before = [&](Word a, Word b) {
            const Word keyA = a >> rowBits, keyB = b >> rowBits;
            return keyA != keyB ? keyA < keyB : nameRank[row(a)] < nameRank[row(b)];
        };
        std::vector<Word> coming;
        coming.reserve(changed.size());
        for (const Row each : changed) coming.push_back(word(each));
        std::sort(coming.begin(), coming.end(), before);
        // From the back, so that it is done in place: whatever stands behind a coming word moves up in one piece.
        std::size_t end = kept;
        for (std::size_t i = coming.size(); i-- > 0;) {
            std::size_t step = 1, from = end;
            while (from > 0 && before(coming[i], order[from - 1])) { // gallop: neighbours are about size / changed apart
                from -= std::min(from, step);
                step *= 2;
            }
            const auto at = std::upper_bound(order.begin() + std::ptrdiff_t(from), order.begin() + std::ptrdiff_t(end), coming[i], before);
            const auto first = std::size_t(at - order.begin());
            std::memmove(order.data() + first + i + 1, order.data() + first, (end - first) * sizeof(Word));
            order[first + i] = coming[i];
            end = first;
        }
    }
};

} // namespace signalbox
