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
    std::vector<Instant> times;
    std::vector<double> values;
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

std::shared_ptr<const CardHistory> historyOf(const Samples &made)
{
    auto history = std::make_shared<CardHistory>();
    history->now = start + count * step;
    history->signal = TimeSeries(made.times, made.values, 4min);
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
    double shift = 0;
    bool zoomed = false;

    const std::vector<double> times = bench::medians({
        { [&] { // other values, or Qt Charts would do nothing
              all.line->replace(made.points);
              paint(all.view);
          } },
        { [&] {
              chart.setData(historyOf(made));
              chart.setTimes(start, end);
              paint(chart);
          } },
        { [&] {
              zoomed = !zoomed;
              chart.setTimes(zoomed ? start + count / 4 * step : start, zoomed ? end - count / 4 * step : end);
              paint(chart);
          } },
        { [&] {
              shift += 1;
              chart.setTimes(start + std::int64_t(shift) * 600s, end - count / 2 * step + std::int64_t(shift) * 600s);
              paint(chart);
          } },
        { [&] { bench::keep(TimeSeries(made.times, made.values, 4min).size()); } },
    }, 9);
    const auto history = historyOf(made);
    const std::vector<double> reductions = bench::medians({ { [&] { bench::keep(history->signal.reduced({ start, end, 1088, 1h })); } } }, 51);

    bench::Report report;
    report.figure("chart-width", size.width(), "px");
    report.yardstick("chart-all-points", times[0], 740);
    report.figure("chart-update-and-paint", times[1], "ms");
    report.figure("chart-zoom-and-paint", times[2], "ms");
    report.figure("chart-pan-and-paint", times[3], "ms");
    report.figure("chart-pyramid", times[4], "ms");
    report.figure("chart-reduction", reductions[0], "ms");
    report.atLeast("chart-zoom-ratio", times[0] / times[2], "x", 150);
    report.atLeast("chart-ratio", times[0] / times[1], "x", 150);
    return report.exitCode();
}
