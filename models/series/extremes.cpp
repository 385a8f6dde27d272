#include "series/extremes.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {
constexpr std::uint32_t block = 64;
constexpr std::size_t lanes = 8;

/// Written so that the compiler uses packed minimum and maximum: eight lanes that do not wait for one another.
void reduceWhole(const double *least, const double *greatest, double &low, double &high)
{
    std::array<double, lanes> lows, highs;
    std::copy_n(least, lanes, lows.begin());
    std::copy_n(greatest, lanes, highs.begin());
    for (std::size_t i = lanes; i < block; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            lows[lane] = least[i + lane] < lows[lane] ? least[i + lane] : lows[lane];
            highs[lane] = greatest[i + lane] > highs[lane] ? greatest[i + lane] : highs[lane];
        }
    }
    low = *std::min_element(lows.begin(), lows.end());
    high = *std::max_element(highs.begin(), highs.end());
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
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t first = i * block, last = std::min<std::size_t>(size, first + block);
            if (last - first == block) {
                reduceWhole(least->data() + first, greatest->data() + first, level.least[i], level.greatest[i]);
            } else {
                level.least[i] = *std::min_element(least->data() + first, least->data() + last);
                level.greatest[i] = *std::max_element(greatest->data() + first, greatest->data() + last);
            }
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
