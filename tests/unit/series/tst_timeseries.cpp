#include "series/timeseries.h"

#include <QTest>
#include <map>
#include <random>

using namespace signalbox;
using namespace std::chrono_literals;

/// The pyramid and the reduction against the plainest code that can be written.
class TestTimeSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void extremesEqualAScan();
    void reductionEqualsBruteForce();
    void fewSamplesStayAsTheyAre();
    void gapsPartRuns();
    void neighboursReachTheEdge();
    void emptyAndTurnedRoundWindows();

private:
    static constexpr Instant start = instantFromMicros(1795348800000000);
    static std::vector<TimedValue> walk(std::size_t count, unsigned seed, bool uneven);
};

std::vector<TimedValue> TestTimeSeries::walk(std::size_t count, unsigned seed, bool uneven)
{
    std::mt19937 random(seed);
    std::vector<TimedValue> samples;
    Instant t = start;
    double value = -95;
    for (std::size_t i = 0; i < count; ++i) {
        // Whole decibels: many equal values, of which the first must be named.
        value = std::clamp(value + double(random() % 7) - 3, -130.0, -60.0);
        samples.push_back({ t, value });
        t += uneven ? Span(random() % 3 == 0 ? 0 : random() % 2000000) : Span(1s);
    }
    return samples;
}

void TestTimeSeries::extremesEqualAScan()
{
    std::mt19937 random(3);
    for (const std::size_t count : { std::size_t(1), std::size_t(63), std::size_t(64), std::size_t(65), std::size_t(4097), std::size_t(70000) }) {
        LargeVector<double> values(count);
        for (double &value : values)
            value = double(random() % 50);
        const Extremes extremes(values);
        for (int i = 0; i < 300; ++i) {
            const auto first = std::uint32_t(random() % count);
            const auto last = std::uint32_t(first + 1 + random() % (count - first));
            const auto least = std::uint32_t(std::min_element(values.begin() + first, values.begin() + last) - values.begin());
            const auto greatest = std::uint32_t(std::max_element(values.begin() + first, values.begin() + last) - values.begin());
            const Extremes::Pair found = extremes.in(first, last);
            QCOMPARE(found.least, least);
            QCOMPARE(found.greatest, greatest);
        }
    }
}

namespace {
struct Brute
{
    std::vector<std::size_t> members;
};

/// Every sample of the window in the column that its time falls into.
std::map<std::int64_t, Brute> columnsOf(const std::vector<TimedValue> &samples, const TimeWindow &window)
{
    std::map<std::int64_t, Brute> columns;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].t >= window.from && samples[i].t <= window.to)
            columns[(samples[i].t - window.from).count() * window.columns / (window.to - window.from).count()].members.push_back(i);
    }
    return columns;
}

TimeSeries::Run bruteForce(const std::vector<TimedValue> &samples, const TimeWindow &window)
{
    TimeSeries::Run points;
    for (const auto &[column, brute] : columnsOf(samples, window)) {
        const auto value = [&](std::size_t i) { return samples[i].value; };
        std::vector<std::size_t> kept { brute.members.front(), *std::ranges::min_element(brute.members, {}, value),
                                        *std::ranges::max_element(brute.members, {}, value), brute.members.back() };
        std::ranges::sort(kept);
        kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
        for (const std::size_t i : kept)
            points.emplace_back(double(samples[i].t.time_since_epoch().count()) / 1000, samples[i].value);
    }
    return points;
}
} // namespace

void TestTimeSeries::reductionEqualsBruteForce()
{
    for (const bool uneven : { false, true }) {
        const std::vector<TimedValue> samples = walk(50000, 11, uneven);
        const TimeSeries series(samples, Span::max());
        const Span whole = samples.back().t - samples.front().t;
        for (const int columns : { 1, 7, 640, 1921 }) {
            for (const auto &[from, to] : { std::pair(0.0, 1.0), std::pair(0.25, 0.75), std::pair(0.5, 0.501), std::pair(0.9, 1.4) }) {
                const TimeWindow window { start + Span(std::int64_t(double(whole.count()) * from)),
                                          start + Span(std::int64_t(double(whole.count()) * to)), columns };
                TimeSeries::Run points;
                for (const TimeSeries::Run &run : series.reduced(window))
                    points += run;
                const auto inside = [&](const QPointF &point) {
                    return point.x() >= double(window.from.time_since_epoch().count()) / 1000 && point.x() <= double(window.to.time_since_epoch().count()) / 1000;
                };
                TimeSeries::Run kept;
                std::copy_if(points.begin(), points.end(), std::back_inserter(kept), inside);
                QCOMPARE(kept, bruteForce(samples, window));
                QVERIFY(points.size() <= kept.size() + 2);
            }
        }
    }
}

void TestTimeSeries::fewSamplesStayAsTheyAre()
{
    const std::vector<TimedValue> samples = walk(40, 5, false);
    const auto runs = TimeSeries(samples, Span::max()).reduced({ start, start + 40s, 1000, Span::max() });
    QCOMPARE(runs.size(), std::size_t(1));
    QCOMPARE(runs[0].size(), qsizetype(40));
}

void TestTimeSeries::gapsPartRuns()
{
    const std::vector<TimedValue> samples { { start, 1 }, { start + 1min, 2 }, { start + 20min, 3 }, { start + 21min, 4 }, { start + 2h, 5 } };
    const TimeSeries series(samples, 4min);
    QCOMPARE(series.reduced({ start, start + 3h, 600, 4min }).size(), std::size_t(3));
    QCOMPARE(series.reduced({ start, start + 3h, 600, 30min }).size(), std::size_t(2));
    QCOMPARE(series.reduced({ start, start + 3h, 600, 3h }).size(), std::size_t(1));
    const auto runs = series.reduced({ start, start + 3h, 600, 30min });
    QCOMPARE(runs[0].size(), qsizetype(4));
    QCOMPARE(runs[1], (TimeSeries::Run { QPointF(double(toMillis(start + 2h)), 5) }));
}

void TestTimeSeries::neighboursReachTheEdge()
{
    const std::vector<TimedValue> samples { { start, 1 }, { start + 1min, 2 }, { start + 2min, 3 }, { start + 1h, 4 } };
    const TimeSeries series(samples, 4min);
    // Between two samples: the line through the window needs both.
    const auto between = series.reduced({ start + 70s, start + 80s, 600, 4min });
    QCOMPARE(between.size(), std::size_t(1));
    QCOMPARE(between[0].size(), qsizetype(2));
    QVERIFY(series.reduced({ start + 10min, start + 20min, 600, 4min }).empty()); // inside a gap
    QCOMPARE(series.reduced({ start + 110s, start + 10min, 600, 4min })[0].size(), qsizetype(2));
}

void TestTimeSeries::emptyAndTurnedRoundWindows()
{
    QVERIFY(TimeSeries().reduced({ start, start + 1h, 100, 4min }).empty());
    const TimeSeries one({ { start, 1 } }, 4min);
    QVERIFY(one.reduced({ start + 1h, start, 100, 4min }).empty());
    QCOMPARE(one.reduced({ start, start + 1h, 0, 4min }).size(), std::size_t(1));
    QVERIFY(one.reduced({ start + 1h, start + 2h, 100, 4min }).empty());
}

QTEST_APPLESS_MAIN(TestTimeSeries)
#include "tst_timeseries.moc"
