#include "series/extremes.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr std::uint32_t block = 64;

struct Side
{
    const double *from;
    double *to;
};

/// Four lanes that do not wait for one another; with eight, least and greatest together do not fit the registers.
[[gnu::always_inline]] inline void reduceWhole(Side least, Side greatest, std::size_t blocks)
{
    for (std::size_t at = 0; at < blocks; ++at, least.from += block, greatest.from += block) {
        double low[4], high[4];
        std::copy_n(least.from, 4, low);
        std::copy_n(greatest.from, 4, high);
        for (std::size_t i = 4; i < block; i += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane) {
                low[lane] = std::min(low[lane], least.from[i + lane]);
                high[lane] = std::max(high[lane], greatest.from[i + lane]);
            }
        }
        least.to[at] = std::min(std::min(low[0], low[1]), std::min(low[2], low[3]));
        greatest.to[at] = std::max(std::max(high[0], high[1]), std::max(high[2], high[3]));
    }
}

#if defined(__x86_64__)
/// Where a library left the upper halves of the registers in use, SSE runs at a third of its speed; AVX does not care.
[[gnu::target("avx2")]] void reduceWithAvx2(Side least, Side greatest, std::size_t blocks)
{
    reduceWhole(least, greatest, blocks);
}
#endif

void reduceBlocks(Side least, Side greatest, std::size_t blocks)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return reduceWithAvx2(least, greatest, blocks);
#endif
    reduceWhole(least, greatest, blocks);
}
} // namespace

Extremes::Extremes(LargeVector<double> values) : m_values(std::move(values))
{
    const LargeVector<double> *least = &m_values, *greatest = &m_values;
    while (least->size() > block) {
        Level level;
        const std::size_t size = least->size(), count = (size + block - 1) / block;
        level.least.resize(count);
        level.greatest.resize(count);
        const std::size_t whole = size / block;
        reduceBlocks({ least->data(), level.least.data() }, { greatest->data(), level.greatest.data() }, whole);
        if (whole < count) {
            level.least[whole] = *std::min_element(least->begin() + std::ptrdiff_t(whole * block), least->end());
            level.greatest[whole] = *std::max_element(greatest->begin() + std::ptrdiff_t(whole * block), greatest->end());
        }
        m_levels.push_back(std::move(level));
        least = &m_levels.back().least;
        greatest = &m_levels.back().greatest;
    }
}

void Extremes::fetch(std::uint32_t place) const
{
    constexpr std::uint32_t line = 8; // of the cache, values
    const std::uint32_t first = place / block * block, last = std::min(first + block, std::uint32_t(m_values.size()));
    for (std::uint32_t at = first; at < last; at += line)
        __builtin_prefetch(m_values.data() + at);
}

struct Extremes::Found
{
    struct Place
    {
        double value;
        std::size_t level;
        std::uint32_t at;
        std::uint64_t start; // first value under it, so that of equals the earliest is kept
    };
    Place least, greatest;
    bool any = false;

    void take(double low, double high, std::size_t level, std::uint32_t at)
    {
        const std::uint64_t start = std::uint64_t(at) << (6 * level);
        if (!any || low < least.value || (low == least.value && start < least.start)) least = { low, level, at, start };
        if (!any || high > greatest.value || (high == greatest.value && start < greatest.start)) greatest = { high, level, at, start };
        any = true;
    }
};

/// Ends of the range at this level one by one, what is whole blocks between them at the next.
void Extremes::look(Found &found, std::size_t level, std::uint32_t first, std::uint32_t last) const
{
    const LargeVector<double> &least = level == 0 ? m_values : m_levels[level - 1].least;
    const LargeVector<double> &greatest = level == 0 ? m_values : m_levels[level - 1].greatest;
    const auto each = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t at = from; at < to; ++at)
            found.take(least[at], greatest[at], level, at);
    };
    const std::uint32_t firstWhole = (first + block - 1) / block, lastWhole = last / block;
    if (level == m_levels.size() || firstWhole >= lastWhole) {
        each(first, last);
        return;
    }
    each(first, firstWhole * block);
    look(found, level + 1, firstWhole, lastWhole);
    each(lastWhole * block, last);
}

template<typename Promised>
std::uint32_t Extremes::descend(std::size_t level, std::uint32_t place, Promised &&promised) const
{
    for (; level > 0; --level) {
        place *= block;
        while (!promised(level - 1, place))
            ++place;
    }
    return place;
}

Extremes::Pair Extremes::in(std::uint32_t first, std::uint32_t last) const
{
    Found found;
    look(found, 0, first, last);
    return { descend(found.least.level, found.least.at,
                     [&](std::size_t level, std::uint32_t at) { return (level == 0 ? m_values : m_levels[level - 1].least)[at] == found.least.value; }),
             descend(found.greatest.level, found.greatest.at, [&](std::size_t level, std::uint32_t at) {
                 return (level == 0 ? m_values : m_levels[level - 1].greatest)[at] == found.greatest.value;
             }) };
}

} // namespace signalbox
