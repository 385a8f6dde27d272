#include "bench/bench.h"
#include "vehicle/signalchart.h"

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QPainter>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int count = 1'000'000;
constexpr QSize size(1200, 92); // the chart's own height; as wide as a card in a window of its own
constexpr Instant start = instantFromMicros(1795348800000000);
constexpr Span step = 1s;

/// RSRP as a moving modem reports it: a walk with noise on it.
struct Samples
{
    LargeVector<Instant> times;
    LargeVector<double> values;
    QList<QPointF> points;
};

Samples samples()
{
    Samples made;
    std::uint32_t seed = 7;
    const auto next = [&] { return seed = seed * 1664525u + 1013904223u, double(seed >> 8) / double(1 << 24); };
    double level = -95;
    for (int i = 0; i < count; ++i) {
        level = std::clamp(level + (next() - 0.5) * 0.6, -120.0, -70.0);
        made.times.push_back(start + i * step);
        made.values.push_back(level + (next() - 0.5) * 8);
        made.points.emplace_back(double(toMillis(made.times.back())), made.values.back());
    }
    return made;
}

/// Qt Charts as its examples use it.
struct AllPoints
{
    QChartView view;
    QLineSeries *line = new QLineSeries;

    explicit AllPoints(const QList<QPointF> &points)
    {
        view.setRenderHint(QPainter::Antialiasing);
        view.setFrameShape(QFrame::NoFrame);
        view.chart()->legend()->hide();
        view.chart()->setMargins({});
        view.chart()->addSeries(line);
        line->replace(points);
        view.chart()->createDefaultAxes();
        view.resize(size);
    }
};

/// What the store handed over, as QLineSeries takes its points: without a copy.
std::shared_ptr<const CardHistory> historyOf(LargeVector<Instant> times, LargeVector<double> values)
{
    auto history = std::make_shared<CardHistory>();
    history->now = start + count * step;
    history->signal = TimeSeries(std::move(times), std::move(values), 4min);
    return history;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const auto look = LookSource::create(app);
    const auto books = Books::load();
    if (!look || !books) return 2;
    const Samples made = samples();
    AllPoints all(made.points);
    SignalChart chart(**look, Reader { *books, QLocale(QLocale::English), ZoneChoice::Utc, QTimeZone::utc() });
    chart.resize(size);
    const Instant end = start + count * step;
    QImage frame(size, QImage::Format_RGB32);
    const auto paint = [&](QWidget &widget) {
        widget.render(&frame);
        bench::keep(frame.constBits());
    };
    paint(all.view); // first layouts are not what is measured
    paint(chart);
    QList<QPointF> other = made.points;
    other.front().ry() += 1; // the same points again would be left alone
    bool first = false;
    LargeVector<Instant> stamps;
    LargeVector<double> values;
    // Written one by one, as a store's answer is: a large memcpy goes around the cache, or does not, by its addresses.
    const auto copy = [&, round = 0]() mutable {
        const double lift = 0.01 * (++round % 7);
        stamps.resize(count);
        values.resize(count);
        for (int i = 0; i < count; ++i) stamps[std::size_t(i)] = start + i * step, values[std::size_t(i)] = made.values[std::size_t(i)] + lift;
    };
    int moved = 0;

    const std::vector<double> times = bench::medians({
        { [&] {
              first = !first;
              all.line->replace(first ? other : made.points);
              paint(all.view);
          } },
        { [&] {
              chart.setData(historyOf(std::move(stamps), std::move(values)));
              chart.setTimes(start, end);
              paint(chart);
          }, copy },
        { [&] {
              const Span aside = count / 100 * (++moved % 20) * step;
              chart.setTimes(start + aside, end - count / 3 * step + aside);
              paint(chart);
          } },
        { [&] { bench::keep(historyOf(std::move(stamps), std::move(values))); }, copy },
    }, 9);
    const auto history = historyOf(made.times, made.values);
    const std::vector<double> reductions = bench::medians({ { [&] { bench::keep(history->signal.reduced({ start, end, 1088, 1h })); } } }, 51);

    bench::Report report;
    report.figure("chart-width", size.width(), "px");
    report.yardstick("chart-all-points", times[0], 740);
    report.figure("chart-update-and-paint", times[1], "ms");
    report.figure("chart-zoom-and-paint", times[2], "ms");
    report.figure("chart-pyramid", times[3], "ms");
    report.figure("chart-reduction", reductions[0], "ms");
    report.atLeast("chart-zoom-ratio", times[0] / times[2], "x", 150);
    report.atLeast("chart-ratio", times[0] / times[1], "x", 150);
    return report.exitCode();
}
