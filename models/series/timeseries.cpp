#include "series/timeseries.h"

namespace signalbox {

namespace {
/// The samples before which a silence longer than `least` lies.
std::vector<std::uint32_t> gapsIn(const LargeVector<Instant> &times, Span least)
{
    std::vector<std::uint32_t> gaps;
    constexpr std::size_t block = 64;
    for (std::size_t first = 1; first < times.size(); first += block) {
        const std::size_t end = std::min(times.size(), first + block);
        if (times[end - 1] - times[first - 1] <= least)
            continue; // all of them together are no longer, and most of the times need not be read
        for (std::size_t i = first; i < end; ++i) {
            if (times[i] - times[i - 1] > least)
                gaps.push_back(std::uint32_t(i));
        }
    }
    return gaps;
}
} // namespace

TimeSeries::TimeSeries(LargeVector<Instant> times, LargeVector<double> values, Span least)
    : m_times(std::move(times)), m_extremes(std::move(values)), m_gaps(gapsIn(m_times, least))
{
}

namespace {
template<typename T, typename Member>
LargeVector<T> column(const std::vector<TimedValue> &samples, Member member)
{
    LargeVector<T> result;
    result.reserve(samples.size());
    for (const TimedValue &sample : samples)
        result.push_back(sample.*member);
    return result;
}
} // namespace

TimeSeries::TimeSeries(const std::vector<TimedValue> &samples, Span least)
    : TimeSeries(column<Instant>(samples, &TimedValue::t), column<double>(samples, &TimedValue::value), least)
{
}

std::size_t TimeSeries::firstAtOrAfter(Instant t) const
{
    return std::size_t(std::lower_bound(m_times.begin(), m_times.end(), t) - m_times.begin());
}

/// Pixel columns as times: column c begins at the first microsecond t with floor((t - from) * count / span) == c.
struct TimeSeries::Columns
{
    __extension__ using Wide = __int128;
    Instant from;
    std::int64_t span, count;

    std::int64_t of(Instant t) const
    {
        const Wide scaled = Wide((t - from).count()) * count;
        return std::int64_t(scaled >= 0 ? scaled / span : -((-scaled + span - 1) / span));
    }
    Instant begin(std::int64_t column) const
    {
        const Wide scaled = Wide(column) * span;
        return from + Span(std::int64_t(scaled >= 0 ? (scaled + count - 1) / count : -(-scaled / count)));
    }
};

/// The first sample behind `at`, which is before `end`, that is not before it; `last` when there is none. Looks `guess`
/// samples on first, then about there: the next column is likely as wide as this one, and every place that is looked at is
/// one that the cache does not know.
std::uint32_t TimeSeries::firstFrom(Instant end, std::uint32_t at, std::uint32_t last, std::uint32_t guess) const
{
    const Instant *const times = m_times.data();
    std::uint32_t low = at + 1, high = last, step = 1;
    const std::uint32_t there = std::min(last - at, guess) + at;
    if (there < last && times[there] < end) {
        for (low = there + 1; high - low > step && times[low + step] < end; step *= 2)
            low += step + 1;
        if (high - low > step)
            high = low + step;
    } else {
        for (high = std::max(there, low); high - low > step && times[high - step] >= end; step *= 2)
            high -= step;
        if (high - low > step)
            low = high - step + 1;
    }
    return std::uint32_t(std::lower_bound(times + low, times + high, end) - times);
}

/// What a column that may end at a sample will be made of is on its way while another one is made.
void TimeSeries::fetch(std::uint32_t place) const
{
    __builtin_prefetch(m_times.data() + place);
    m_extremes.fetch(place);
}

TimeSeries::Run TimeSeries::reduced(std::uint32_t first, std::uint32_t last, Columns &columns) const
{
    Run points;
    points.reserve(qsizetype(std::min<std::uint64_t>(last - first, 4 * std::uint64_t(columns.count + 2))));
    const LargeVector<double> &values = m_extremes.values();
    const auto add = [&](std::uint32_t i) { points.emplace_back(double(m_times[i].time_since_epoch().count()) / 1000, values[i]); };
    for (std::uint32_t at = first, width = 1; at < last;) {
        const std::uint32_t next = firstFrom(columns.begin(columns.of(m_times[at]) + 1), at, last, width);
        width = next - at;
        if (next < last - std::min(width, last))
            fetch(next + width);
        if (width <= 2) {
            for (; at < next; ++at)
                add(at);
            continue;
        }
        const Extremes::Pair pair = m_extremes.in(at, next);
        std::array<std::uint32_t, 4> order { at, pair.least, pair.greatest, next - 1 };
        std::sort(order.begin(), order.end());
        for (auto it = order.begin(), stop = std::unique(order.begin(), order.end()); it != stop; ++it)
            add(*it);
        at = next;
    }
    return points;
}

std::vector<TimeSeries::Run> TimeSeries::reduced(const TimeWindow &window) const
{
    std::vector<Run> runs;
    if (window.to <= window.from || m_times.empty())
        return runs;
    auto first = std::uint32_t(firstAtOrAfter(window.from));
    auto last = std::uint32_t(std::upper_bound(m_times.begin() + first, m_times.end(), window.to) - m_times.begin());
    const auto joined = [&](std::uint32_t i) { return m_times[i] - m_times[i - 1] <= window.gap; };
    if (first > 0 && first < m_times.size() && joined(first))
        --first;
    if (last > 0 && last < m_times.size() && joined(last))
        ++last;
    Columns columns { window.from, (window.to - window.from).count(), std::max(1, window.columns) };
    for (auto gap = std::upper_bound(m_gaps.begin(), m_gaps.end(), first); gap != m_gaps.end() && *gap < last; ++gap) {
        if (joined(*gap))
            continue;
        runs.push_back(reduced(first, *gap, columns));
        first = *gap;
    }
    if (first < last)
        runs.push_back(reduced(first, last, columns));
    return runs;
}

} // namespace signalbox
