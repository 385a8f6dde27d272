#pragma once

#include "base/largevector.h"

#include <cstdint>

namespace signalbox {

/// Least and greatest of any range of numbers, from a pyramid of blocks of 64. Immutable; any thread may ask.
/// None of the numbers may be NaN.
class Extremes
{
public:
    struct Pair
    {
        std::uint32_t least = 0, greatest = 0; ///< the first places where they stand
    };

    Extremes() = default;
    explicit Extremes(LargeVector<double> values);

    const LargeVector<double> &values() const { return m_values; }
    /// Of [first, last), which must not be empty. About 130 comparisons and a few a block, whatever the length.
    Pair in(std::uint32_t first, std::uint32_t last) const;

    /// in() will soon be asked for a range that begins or ends here.
    void fetch(std::uint32_t place) const;

private:
    struct Level
    {
        LargeVector<double> least, greatest; // of 64 of the level below
    };
    struct Found;
    void look(Found &found, std::size_t level, std::uint32_t first, std::uint32_t last) const;
    /// Down from a block of `level` to the first value that equals what the block promised.
    template<typename Promised> std::uint32_t descend(std::size_t level, std::uint32_t place, Promised &&promised) const;

    LargeVector<double> m_values;
    std::vector<Level> m_levels;
};

} // namespace signalbox
